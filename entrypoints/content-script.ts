import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startScout } from '../lib/content/scout.ts';

// Listed in the manifest by hand: the builder's own wrapper for content scripts greets and listens by events
// on the document, by which a page could know of the extension and end its script.
export default defineUnlistedScript(() => {
  void startScout();
});
