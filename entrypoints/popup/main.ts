import { startPopup } from '../../lib/popup/start.tsx';

const root = document.getElementById('root');
if (root) await startPopup(root);
