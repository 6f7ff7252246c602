import { useEffect, useRef, useState, type ReactElement } from 'react';
import {
  completedValues,
  parameterProblems,
  type ParameterValue,
  type Template,
} from '#shared/templates/template.ts';
import { openTemplate } from '#renderer/actions/file-template.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ParameterField } from './ParameterField.tsx';
import { TemplatePicture } from './TemplatePicture.tsx';
import styles from './TemplatesDialog.module.css';

interface TemplateFormProps {
  readonly template: Template;
  readonly onBack: () => void;
}

/** The questions of one example, and the button that draws it. */
export function TemplateForm({ template, onBack }: TemplateFormProps): ReactElement {
  const workspace = useWorkspace();
  const [values, setValues] = useState<Readonly<Record<string, ParameterValue>>>({});
  const [drawing, setDrawing] = useState(false);
  const problems = parameterProblems(template, values);
  const completed = completedValues(template, values);
  const [drawable, setDrawable] = useState(values);
  const wish = useRef(new AbortController());
  useEffect(() => {
    const made = new AbortController();
    wish.current = made;
    // Closing the dialog, or going back to the gallery, is wanting nothing drawn.
    return () => {
      made.abort();
    };
  }, []);
  const draw = async (): Promise<void> => {
    setDrawing(true);
    try {
      if (await openTemplate(workspace, template, values, wish.current.signal))
        workspace.session.closeDialog();
    } catch (error) {
      workspace.notices.post({
        kind: 'error',
        text: `${template.title} could not be drawn with these values.`,
        detail: error instanceof Error ? error.message : String(error),
      });
    } finally {
      setDrawing(false);
    }
  };
  return (
    <Dialog
      title={template.title}
      size="l"
      description={template.summary}
      onClose={workspace.session.closeDialog}
      footer={
        <>
          <Button icon="arrow-left" onClick={onBack}>
            All examples
          </Button>
          <span className={styles.spring} />
          <Button
            tone="primary"
            disabled={drawing || problems.length > 0}
            onClick={() => void draw()}
            data-autofocus=""
          >
            {drawing ? 'Drawing…' : 'Draw it'}
          </Button>
        </>
      }
    >
      <TemplatePicture template={template} values={drawable} size="l" />
      <div className={styles.form}>
        <div className={styles.fields}>
          {template.parameters.length === 0 ? <p>This example has nothing to choose.</p> : null}
          {template.parameters.map((parameter) => (
            <ParameterField
              key={parameter.key}
              parameter={parameter}
              value={values[parameter.key] ?? completed[parameter.key] ?? parameter.initial}
              problem={problems.find((problem) => problem.key === parameter.key)?.problem}
              onChange={(value) => {
                const next = { ...values, [parameter.key]: value };
                setValues(next);
                if (parameterProblems(template, next).length === 0) setDrawable(next);
              }}
            />
          ))}
        </div>
        <section className={styles.sources}>
          <h3>Where this is described</h3>
          <ul>
            {template.sources.map((source) => (
              <li key={`${source.document} ${source.heading ?? ''}`}>
                {source.document}
                {source.heading === undefined ? null : <div>“{source.heading}”</div>}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}
