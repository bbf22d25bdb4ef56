import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { awaitCard } from '../lib/content/note-field.ts';

export default defineUnlistedScript(() => {
  awaitCard();
});
