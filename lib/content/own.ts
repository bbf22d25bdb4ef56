/** Where the scripts of this frame find the nodes that are ours. */
const OWN = Symbol.for('mingpian.own');

/** The nodes that the extension has put into this frame; one set for all its scripts, as long as the frame lives. */
export function ownNodes(): WeakSet<Node> {
  const place = globalThis as unknown as Record<symbol, WeakSet<Node> | undefined>;
  return (place[OWN] ??= new WeakSet());
}
