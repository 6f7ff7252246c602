import { Component, type ReactNode } from 'react';
import { attempt } from '#renderer/actions/attempt.ts';
import { saveDocumentAs } from '#renderer/actions/file-session.ts';
import type { Workspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import styles from './ErrorBoundary.module.css';

interface ErrorBoundaryProps {
  readonly workspace: Workspace;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: string | null;
  readonly saved: string | null;
}

/**
 * When drawing the window fails, the document is still whole in its store: it can be saved from here, and the window
 * drawn anew. A class, because React offers no other way to catch what goes wrong while rendering.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, saved: null };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <main className={styles.page}>
        <div className={styles.card} role="alert">
          <h1 className={styles.title} ref={takeFocus} tabIndex={-1}>
            <StatusIcon status="error" size={18} /> The window stopped working
          </h1>
          <p>Your topology is still in memory. Save it before doing anything else.</p>
          <pre className={styles.message}>{this.state.error}</pre>
          {this.state.saved === null ? null : <p>{this.state.saved}</p>}
          <div className={styles.buttons}>
            <Button onClick={() => this.tryAgain()}>Try again</Button>
            <Button
              tone="primary"
              icon="save"
              onClick={() => attempt(this.props.workspace, 'Save a copy', () => this.save())}
            >
              Save a copy…
            </Button>
          </div>
        </div>
      </main>
    );
  }

  /** With nothing open or chosen, since that may be what cannot be drawn. */
  private tryAgain(): void {
    const { session, questions } = this.props.workspace;
    session.closeDialog();
    session.rename(null);
    session.select([]);
    session.showFinding(null);
    for (const { id } of questions.getState().queue) questions.answer(id, undefined);
    this.setState({ error: null, saved: null });
  }

  private async save(): Promise<void> {
    const { workspace } = this.props;
    if (!(await saveDocumentAs(workspace))) return;
    const { file } = workspace.documents.getState();
    this.setState({ saved: `Saved ${file?.name ?? 'the topology'}.` });
  }
}

/** What had the keyboard is gone with the window. The heading, not a button: whoever is typing must not press one. */
function takeFocus(heading: HTMLElement | null): void {
  heading?.focus();
}
