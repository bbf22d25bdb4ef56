import { startOptions } from '../../lib/options/start.tsx';

const root = document.getElementById('root');
if (root) await startOptions(root);
