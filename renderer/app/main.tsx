import { createRoot } from 'react-dom/client';
import '#renderer/styles/tokens.css';
import '#renderer/styles/reset.css';

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no #root.');
createRoot(root).render(<p>Stave</p>);
