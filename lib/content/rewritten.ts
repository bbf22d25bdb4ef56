/**
 * Calls back each time the page has written itself anew: `document.open()` takes all listeners, ours too, off the
 * window and the document. The page sees none of the looking: the event has a name that it cannot know.
 */
export function onRewritten(document: Document, act: () => void, signal?: AbortSignal): void {
  const type = `${Math.random()}${Math.random()}`;
  let isHeard = false;
  const hear = () => {
    isHeard = true;
  };
  const listen = () => document.addEventListener(type, hear);
  const observer = new MutationObserver(() => {
    isHeard = false;
    document.dispatchEvent(new Event(type));
    if (isHeard) return;
    listen();
    act();
  });
  listen();
  // What is written anew always has another root.
  observer.observe(document, { childList: true });
  signal?.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      document.removeEventListener(type, hear);
    },
    { once: true },
  );
}
