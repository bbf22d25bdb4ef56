const TYPES = { markdown: 'text/markdown', html: 'text/html' } as const;
const ENDINGS = { markdown: 'md', html: 'html' } as const;

/** Hands a text to the reader as a download. */
export function saveFile(name: string, text: string, format: keyof typeof TYPES): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${TYPES[format]};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.${ENDINGS[format]}`;
  link.click();
  URL.revokeObjectURL(url);
}
