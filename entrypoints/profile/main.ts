import { startProfile } from '../../lib/profile/start.tsx';

const root = document.getElementById('root');
if (root) await startProfile(root);
