import { afterFirstPaint } from '../../lib/popup/first-paint.ts';

const root = document.getElementById('root');
await afterFirstPaint();
const { startPopup } = await import('../../lib/popup/start.tsx');
if (root) await startPopup(root, { isPanel: true });
