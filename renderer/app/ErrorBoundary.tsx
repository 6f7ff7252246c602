import { Component, type ReactNode } from 'react';
import { encodeTopology } from '#shared/format/codec.ts';
import { fileStem } from '#renderer/actions/file-session.ts';
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
          <h1 className={styles.title}>
            <StatusIcon status="error" size={18} /> The window stopped working
          </h1>
          <p>Your topology is still in memory. Save it before doing anything else.</p>
          <pre className={styles.message}>{this.state.error}</pre>
          {this.state.saved === null ? null : <p>{this.state.saved}</p>}
          <div className={styles.buttons}>
            <Button
              onClick={() => {
                this.props.workspace.session.select([]);
                this.setState({ error: null, saved: null });
              }}
            >
              Try again
            </Button>
            <Button tone="primary" icon="save" onClick={() => void this.save()}>
              Save a copy…
            </Button>
          </div>
        </div>
      </main>
    );
  }

  private async save(): Promise<void> {
    const { documents, platform, appVersion } = this.props.workspace;
    const { document } = documents.getState();
    const outcome = await platform.saveTopologyAs(
      `${fileStem(document.name)}.stave`,
      encodeTopology(document, appVersion),
    );
    if (outcome.kind === 'saved') this.setState({ saved: `Saved ${outcome.handle.name}.` });
    if (outcome.kind === 'failed') {
      this.setState({ saved: `${outcome.problem.message} ${outcome.problem.remedy}` });
    }
  }
}
