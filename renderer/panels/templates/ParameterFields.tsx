import type { ReactElement } from 'react';
import type { Template } from '#shared/templates/template.ts';
import { ParameterField } from './ParameterField.tsx';
import styles from './TemplatesDialog.module.css';
import type { TemplateFormState } from './use-template-form.ts';

interface ParameterFieldsProps {
  readonly template: Template;
  readonly form: TemplateFormState;
}

/** The questions of a template. A problem stands at every field that it concerns. */
export function ParameterFields({ template, form }: ParameterFieldsProps): ReactElement {
  return (
    <div className={styles.fields}>
      {template.parameters.length === 0 ? <p>This example has nothing to choose.</p> : null}
      {template.parameters.map((parameter) => {
        const { key, initial } = parameter;
        return (
          <div key={key} data-parameter={key}>
            <ParameterField
              parameter={parameter}
              entry={form.entries[key] ?? String(initial)}
              problem={form.problems.find(({ keys }) => keys.includes(key))?.text}
              onChange={(entry) => {
                form.enter(key, entry);
              }}
              onTakeBack={() => {
                form.takeBack(key);
              }}
            />
          </div>
        );
      })}
    </div>
  );
}

/** Brings the field of a parameter into view, with what is said about it, and gives it the keyboard. */
export function focusParameter(key: string): void {
  const field = document.querySelector(`[data-parameter="${CSS.escape(key)}"]`);
  const control = field?.querySelector('label')?.control;
  if (!(control instanceof HTMLElement)) return;
  control.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'nearest' });
}
