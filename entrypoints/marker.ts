import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startMarker } from '../lib/content/marker.ts';

export default defineUnlistedScript(() => {
  // As in the content script: nothing is asked of the browser while the whole script is on the stack.
  queueMicrotask(() => void startMarker());
});
