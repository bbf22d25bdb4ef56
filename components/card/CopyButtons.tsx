import { type MouseEvent, useState } from 'react';
import type { CiteFormat, CiteWords } from '../../lib/facts/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import { copyText } from './copy.ts';

const FORMATS: readonly ('text' | 'markdown')[] = ['text', 'markdown'];

/** Copies a citation, as text or as Markdown, and says that it is done. */
export function CopyButtons({
  label,
  cite,
}: {
  readonly label: string;
  readonly cite: (words: CiteWords, format: CiteFormat) => string;
}) {
  const { t } = useLanguage();
  const [told, setTold] = useState('');
  const copy = async (format: (typeof FORMATS)[number], { currentTarget }: MouseEvent<HTMLElement>) => {
    const copied = await copyText(cite(t, format), currentTarget);
    setTold(copied ? t.cite.copied : t.cite.notCopied);
  };
  return (
    <div className="mp-copy" role="group" aria-label={label}>
      <span>{label}</span>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="mp-text-button"
          onClick={(event) => void copy(format, event)}
        >
          {t.cite[format]}
        </button>
      ))}
      <output>{told}</output>
    </div>
  );
}
