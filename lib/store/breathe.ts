/** Lets whatever else waits in this thread have its turn. */
export async function breathe(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve);
  await promise;
}
