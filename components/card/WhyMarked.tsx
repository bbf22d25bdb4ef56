import { Check, Minus } from 'lucide-react';
import type { EvidencePart } from '../../lib/detect/index.ts';
import { fill } from '../i18n/fill.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import type { MetName } from './props.ts';

/** One reason as a sentence. */
export function Reason({ part: { kind, detail = '' } }: { readonly part: EvidencePart }) {
  const { t } = useLanguage();
  return <>{fill(t.why.parts[kind], { detail: <Scripted text={detail} /> })}</>;
}

/** Why the name under the pointer was taken for this company, reason by reason. */
export function WhyMarked({ met }: { readonly met: MetName }) {
  const { t } = useLanguage();
  return (
    <section className="mp-why">
      <h3>{fill(t.why.intro, { name: <Scripted text={`“${met.surface}”`} /> })}</h3>
      <ul>
        {met.why.map((part, at) => {
          const Icon = part.weight < 0 ? Minus : Check;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- two reasons may be alike, and none moves
            <li key={at}>
              <Icon size={13} aria-hidden="true" />
              <span className="mp-hidden">{part.weight < 0 ? t.why.against : t.why.for}: </span>
              <span>
                <Reason part={part} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
