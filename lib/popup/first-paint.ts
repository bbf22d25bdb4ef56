/** Browsers that draw nothing (a hidden tab) are not waited for longer than this, in ms. */
const PATIENCE = 250;

/**
 * Resolves when the page's own outline has been painted, so that nothing heavy stands before it. The frame after
 * the next has certainly been preceded by a paint.
 */
export async function afterFirstPaint(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  setTimeout(resolve, PATIENCE);
  await promise;
}

/** What the reader has typed into the outline's field meanwhile. */
export function typedSoFar(root: HTMLElement): string {
  return root.querySelector('input')?.value ?? '';
}
