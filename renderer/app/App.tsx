import type { ReactElement } from 'react';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Notices } from '#renderer/panels/notices/Notices.tsx';
import { QuestionDialog } from '#renderer/panels/questions/QuestionDialog.tsx';
import { UndertakingDialog } from '#renderer/panels/undertaking/UndertakingDialog.tsx';
import { WorkspaceContext, type Workspace } from '#renderer/state/workspace.ts';
import { TooltipProvider } from '#renderer/ui/Tooltip.tsx';
import { Dialogs } from './Dialogs.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Shell } from './Shell.tsx';
import { WindowEvents } from './WindowEvents.tsx';

/**
 * The whole window. The content security policy forbids style elements, so the component library adds none. What saving
 * and closing need stands outside the inner boundary: it works on when the drawing or a dialog breaks down.
 */
export function App({ workspace }: { readonly workspace: Workspace }): ReactElement {
  return (
    <CSPProvider disableStyleElements>
      <WorkspaceContext value={workspace}>
        <WindowEvents />
        <ErrorBoundary workspace={workspace}>
          <TooltipProvider>
            <ErrorBoundary workspace={workspace}>
              <Shell />
              <Dialogs />
            </ErrorBoundary>
            <UndertakingDialog />
            <QuestionDialog />
            <Notices />
          </TooltipProvider>
        </ErrorBoundary>
      </WorkspaceContext>
    </CSPProvider>
  );
}
