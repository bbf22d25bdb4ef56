/**
 * Mingpian's own mark: 名, "name", cut into a red seal as seal script would bend it, in strokes wide enough
 * to read at 16 pixels. `public/icon.svg` is the same drawing.
 */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg
      className="mp-logo"
      viewBox="0 0 32 32"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <rect className="mp-seal-stone" width="32" height="32" rx="7" />
      <path
        className="mp-logo-strokes"
        d="M14.2 4.8c-1.5 3.3-4.2 6.2-7.4 8.2M12.4 8.3h11.2c-2 7.2-7.6 12.5-16.8 15.3M11.8 12.4l5.6 3.7M14.6 18.9H25v8.4H14.6z"
      />
    </svg>
  );
}
