import type { ComponentProps } from 'react';
import ReactMarkdown from 'react-markdown';

/** What a note may be made of. No images: they would be fetched, and nothing leaves the browser. */
const ALLOWED = 'p br hr em strong code pre blockquote a ul ol li h1 h2 h3 h4 h5 h6'.split(' ');

function Link({ href, children }: ComponentProps<'a'>) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

/**
 * A note as Markdown. The renderer makes elements, never markup: HTML in a note stays text, and addresses other than
 * web and mail ones are dropped.
 */
export default function Markdown({ text }: { readonly text: string }) {
  return (
    <div className="mp-markdown">
      <ReactMarkdown allowedElements={ALLOWED} unwrapDisallowed components={{ a: Link }}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
