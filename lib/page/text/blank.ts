/** Whether a text is white space only. */
export function isBlank(data: string): boolean {
  const unit = data.charCodeAt(0);
  if (unit > 0x20 && unit !== 0xa0 && unit < 0x1680) return false;
  return !/\S/.test(data);
}
