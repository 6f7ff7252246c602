import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import type { Template } from '#shared/templates/template.ts';
import { openTemplate } from '#renderer/actions/file-template.ts';
import { readingOrder } from '#renderer/canvas/editing/reading-order.ts';
import { focusNode } from '#renderer/canvas/focus-node.ts';
import { useWorkspace, type Workspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { focusParameter, ParameterFields } from './ParameterFields.tsx';
import { TemplatePicture } from './TemplatePicture.tsx';
import { TemplateSources } from './TemplateSources.tsx';
import styles from './TemplatesDialog.module.css';
import { useTemplateForm } from './use-template-form.ts';
import { WhyNot } from './WhyNot.tsx';

interface TemplateFormProps {
  readonly template: Template;
  readonly onBack: () => void;
}

/** The questions of one example, and the button that draws it. */
export function TemplateForm({ template, onBack }: TemplateFormProps): ReactElement {
  const workspace = useWorkspace();
  const form = useTemplateForm(template);
  const [drawing, setDrawing] = useState(false);
  const [problem] = form.problems;
  const reason = useId();
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
      if (await openTemplate(workspace, template, form.drawable, wish.current.signal)) goToDrawing(workspace);
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
          {problem === undefined ? null : (
            <WhyNot
              id={reason}
              problem={problem}
              onShow={() => {
                focusParameter(problem.keys[0] ?? '');
              }}
            />
          )}
          <Button
            tone="primary"
            disabled={drawing || problem !== undefined}
            aria-describedby={problem === undefined ? undefined : reason}
            onClick={() => void draw()}
            data-autofocus=""
          >
            {drawing ? 'Drawing…' : 'Draw it'}
          </Button>
        </>
      }
    >
      <TemplatePicture template={template} values={form.drawable} size="l" />
      <div className={styles.form}>
        <ParameterFields template={template} form={form} />
        <TemplateSources sources={template.sources} />
      </div>
    </Dialog>
  );
}

/** Closes the dialog and gives the keyboard to the first element drawn: what opened the dialog may be gone. */
function goToDrawing({ session, documents }: Workspace): void {
  session.closeDialog();
  const [first] = readingOrder(documents.getState().document);
  // After the dialog has given the keyboard back, which it does as it goes.
  if (first !== undefined)
    requestAnimationFrame(() => {
      focusNode(first.id);
    });
}
