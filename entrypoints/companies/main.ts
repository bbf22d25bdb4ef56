import { startCompanies } from '../../lib/companies-page/start.tsx';

const root = document.getElementById('root');
if (root) await startCompanies(root);
