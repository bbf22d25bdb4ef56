/** Whether a text is white space only. */
export function isBlank(data: string): boolean {
  for (let i = 0; i < data.length; i++) {
    const unit = data.charCodeAt(i);
    if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) continue;
    if (unit < 0xa0 || (unit > 0x3000 && unit !== 0xfeff)) return false;
    return !/\S/.test(data);
  }
  return true;
}
