import { startWelcome } from '../../lib/welcome/start.tsx';

const root = document.getElementById('root');
if (root) await startWelcome(root);
