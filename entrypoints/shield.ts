import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startShield } from '../lib/content/shield.ts';

export default defineUnlistedScript(() => startShield());
