import { startProfile } from '../../lib/profile/start.tsx';

const lifetime = new AbortController();
addEventListener('pagehide', ({ persisted }) => persisted || lifetime.abort());
const root = document.getElementById('root');
if (root) await startProfile(root, lifetime.signal);
