import type { ReactNode } from 'react';

interface BothNames {
  readonly en: string;
  readonly 'zh-Hans'?: string | undefined;
}

const asItIs = (text: string): ReactNode => text;

/** The two names of a company, the reader's script first; `short`: that one alone. */
export function Names({
  names,
  first,
  short = false,
  write = asItIs,
}: {
  readonly names: BothNames;
  readonly first: 'latin' | 'han';
  readonly short?: boolean;
  /** Writes a name, with a part of it marked for example. */
  readonly write?: (text: string) => ReactNode;
}) {
  const han = names['zh-Hans'];
  const latin = { text: names.en, lang: 'en' };
  const chinese = han !== undefined && han !== names.en ? { text: han, lang: 'zh-Hans' } : undefined;
  const [lead, other] = first === 'han' && chinese ? [chinese, latin] : [latin, chinese];
  return (
    <>
      <span className="mp-name" lang={lead.lang}>
        {write(lead.text)}
      </span>
      {other && !short && (
        <span className="mp-name-other" lang={other.lang}>
          {write(other.text)}
        </span>
      )}
    </>
  );
}
