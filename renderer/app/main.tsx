import { createRoot } from 'react-dom/client';
import '#renderer/styles/tokens.css';
import '#renderer/styles/reset.css';
import { App } from './App.tsx';
import { createWorkspace } from './create-workspace.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no #root.');
createRoot(root).render(<App workspace={createWorkspace()} />);
