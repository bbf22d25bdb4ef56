import type { ReactNode } from 'react';

/** A calm word where a list would be: an unstamped seal, what is missing, and what to do. */
export function EmptyState({ title, hint }: { readonly title: ReactNode; readonly hint: ReactNode }) {
  return (
    <div className="mp-empty">
      <svg
        className="mp-empty-seal"
        viewBox="0 0 40 40"
        width={40}
        height={40}
        aria-hidden="true"
        focusable="false"
      >
        <rect x="3" y="3" width="34" height="34" rx="6" />
      </svg>
      <p className="mp-empty-title">{title}</p>
      <p className="mp-empty-hint">{hint}</p>
    </div>
  );
}
