import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCard } from '../lib/card/start.ts';

export default defineUnlistedScript(() => {
  void startCard();
});
