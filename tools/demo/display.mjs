/** Whether a window can be shown here, and is wanted: not with `--headless`, nor on a CI machine. */
export function hasDisplay() {
  if (process.argv.includes('--headless') || process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
