/**
 * Puts text on the clipboard. Pages without a secure address have no `navigator.clipboard`, and a frame may be
 * forbidden to use it: there the text is selected and copied as a reader would do it.
 *
 * @param near an element in the tree that may hold the selection for a moment
 * @returns whether it is on the clipboard
 */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, near);
  }
}

function copyBySelection(text: string, near: HTMLElement): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'mp-hidden';
  near.after(field);
  field.select();
  // eslint-disable-next-line typescript/no-deprecated -- the only way that is left on an insecure page
  const copied = document.execCommand('copy');
  field.remove();
  near.focus();
  return copied;
}
