import { startNotesPage } from '../../lib/notes-page/start.tsx';

const root = document.getElementById('root');
if (root) await startNotesPage(root);
