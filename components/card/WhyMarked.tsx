import { Check, Minus } from 'lucide-react';
import { fill } from '../i18n/fill.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import type { MetName } from './props.ts';

/** Why the name under the pointer was taken for this company, reason by reason. */
export function WhyMarked({ met, id }: { readonly met: MetName; readonly id: string }) {
  const { t } = useLanguage();
  return (
    <section className="mp-why" id={id}>
      <h3>{fill(t.why.intro, { name: <Scripted text={`“${met.surface}”`} /> })}</h3>
      <ul>
        {met.why.map((part) => {
          const Icon = part.weight < 0 ? Minus : Check;
          return (
            <li key={`${part.kind} ${part.detail ?? ''}`}>
              <Icon size={13} aria-hidden="true" />
              <span className="mp-hidden">{part.weight < 0 ? t.why.against : t.why.for}: </span>
              <span>{fill(t.why.parts[part.kind], { detail: <Scripted text={part.detail ?? ''} /> })}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
