/** How long, in ms, a browser may take to fetch a file after the click has been dealt with. */
const FETCH_TIME = 10_000;

/** Hands the reader a file, as a download. */
export function handFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), FETCH_TIME);
}

/** Hands the reader a file of text. */
export function handText(name: string, text: string, type: string): void {
  handFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
}
