import type { ReactElement } from 'react';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { WorkspaceContext, type Workspace } from '#renderer/state/workspace.ts';
import { TooltipProvider } from '#renderer/ui/Tooltip.tsx';
import { Dialogs } from './Dialogs.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Shell } from './Shell.tsx';

/** The whole window. The content security policy forbids style elements, so the component library adds none. */
export function App({ workspace }: { readonly workspace: Workspace }): ReactElement {
  return (
    <CSPProvider disableStyleElements>
      <WorkspaceContext value={workspace}>
        <ErrorBoundary workspace={workspace}>
          <TooltipProvider>
            <Shell />
            <Dialogs />
          </TooltipProvider>
        </ErrorBoundary>
      </WorkspaceContext>
    </CSPProvider>
  );
}
