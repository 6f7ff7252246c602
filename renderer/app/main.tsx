import { createRoot } from 'react-dom/client';
import { attempt } from '#renderer/actions/attempt.ts';
import { offerRecovery } from '#renderer/actions/file-recovery.ts';
import { loadLibrary } from '#renderer/actions/library-actions.ts';
import '#renderer/styles/tokens.css';
import '#renderer/styles/reset.css';
import '#renderer/styles/forced-colors.css';
import { focusFirstNode } from '#renderer/canvas/focus-node.ts';
import { withholdComposingKeys } from '#renderer/platform/composing-keys.ts';
import { App } from './App.tsx';
import { createWorkspace } from './create-workspace.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no #root.');
withholdComposingKeys(window);
const workspace = createWorkspace();
createRoot(root).render(<App workspace={workspace} />);
void loadLibrary(workspace);
attempt(workspace, 'Recover unsaved changes', async () => {
  if (await offerRecovery(workspace)) focusFirstNode(workspace.documents.getState().document);
});
