import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isBareFrame, startBareFrame } from '../lib/content/bare-frame.ts';
import { startScout } from '../lib/content/scout.ts';

// Listed in the manifest by hand: the builder's own wrapper for content scripts greets and listens by events
// on the document, by which a page could know of the extension and end its script.
export default defineUnlistedScript(() => {
  if (isBareFrame()) startBareFrame();
  // Asked for something by us, the browser works out where each function on the stack stands in its script: the one
  // that is around the whole script would be read once more for that.
  else queueMicrotask(() => void startScout());
});
