import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startMarker } from '../lib/content/marker.ts';

export default defineUnlistedScript(() => {
  void startMarker();
});
