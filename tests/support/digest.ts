/**
 * A page in one line: a hash of every node with its attributes, frames of the same origin included, the sizes of the
 * document, how far things jumped, and what the page found out about itself. Runs in the page; it must not name
 * anything of this file, nor go down a tree by calls.
 */
export function digest(): string {
  let hash = 0;
  let nodes = 0;
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  };
  const documents: Document[] = [document];
  for (let one = documents.pop(); one; one = documents.pop()) {
    const walker = one.createTreeWalker(one);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes++;
      add(`${node.nodeName} ${node.nodeValue ?? ''}`);
      if (!(node instanceof Element)) continue;
      for (const { name, value } of node.attributes) add(`${name}=${value}`);
      if (node instanceof HTMLIFrameElement && node.contentDocument) documents.push(node.contentDocument);
    }
  }
  const { scrollWidth, scrollHeight } = document.documentElement;
  const observer = PerformanceObserver.supportedEntryTypes.includes('layout-shift')
    ? new PerformanceObserver(() => undefined)
    : undefined;
  observer?.observe({ type: 'layout-shift', buffered: true });
  const jumped = (observer?.takeRecords() ?? []).length;
  const found = JSON.stringify(Reflect.get(window, 'results') ?? null);
  return `${nodes} nodes ${hash}, ${scrollWidth} by ${scrollHeight}, jumped ${jumped} times, found ${found}`;
}
