import type { ReactNode } from 'react';
import type { CompanyBundle } from '../../data/schema/bundle.ts';
import {
  type Fact,
  formatAsOfShort,
  type MetAs,
  metAs,
  otherNames,
  wordsAfterName,
} from '../../lib/facts/index.ts';
import { fill } from '../i18n/fill.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import { useDisclosure } from './disclosure.tsx';
import type { MetName } from './props.ts';
import { Receipt } from './Receipt.tsx';
import { ReceiptMark } from './ReceiptMark.tsx';
import { Reason } from './WhyMarked.tsx';

const OTHER_NAMES = 3;

/** A met name in a sentence from the dictionary, with what a source says of that very name. */
export function MetWords({
  met,
  form,
}: {
  readonly met: MetAs;
  readonly form: 'sentence' | 'short';
}): ReactNode {
  const { language, t } = useLanguage();
  const value = met.fact?.claim.value;
  const text = typeof value === 'object' && 'en' in value ? value[language] : '';
  const name = (
    <b>
      <Scripted text={met.surface} han={met.kind === 'traditional' ? 'zh-Hant' : 'zh-Hans'} />
    </b>
  );
  const words = met.kind === 'known-as' ? wordsAfterName(text, met.surface) : '';
  const sentence = form === 'short' ? t.met.short[met.kind] : t.met[met.kind];
  return fill(sentence, { name, words: <Scripted text={words} /> });
}

function Others({ names }: { readonly names: readonly string[] }) {
  const { t } = useLanguage();
  if (names.length === 0) return null;
  return (
    <span className="mp-also">{fill(t.met.also, { names: <Scripted text={names.join(t.met.join)} /> })}</span>
  );
}

function MetReceipt({ fact, panelId }: { readonly fact: Fact; readonly panelId: string }) {
  return (
    <div className="mp-receipt" id={panelId}>
      <Receipt fact={fact} />
    </div>
  );
}

/**
 * "You met it as RedNote, in English. In use by Jan 2025 at the latest. Also RED, XHS": what the name under the
 * pointer is to the company, as far as a source says so, and why it was marked. Nothing when the reader met it under its main name.
 */
export function MetLine({
  bundle,
  met: { surface, why },
}: {
  readonly bundle: CompanyBundle;
  readonly met: MetName;
}) {
  const { t } = useLanguage();
  const { open, panelId, toggle } = useDisclosure();
  const met = metAs(bundle, surface);
  const reason = why.toSorted((a, b) => b.weight - a.weight)[0];
  if (met.kind === 'main') return null;
  return (
    <>
      <p className="mp-met">
        <MetWords met={met} form="sentence" />
        {met.fact && (
          <ReceiptMark fact={met.fact} label={surface} open={open} panelId={panelId} onToggle={toggle} />
        )}
        {met.by && (
          <span className="mp-also">{fill(t.met.by, { date: formatAsOfShort(met.by, t.figures) })}</span>
        )}
        <Others names={otherNames(bundle, surface, OTHER_NAMES)} />
        {reason && reason.weight > 0 && (
          <span className="mp-because">{fill(t.met.because, { reason: <Reason part={reason} /> })}</span>
        )}
      </p>
      {open && met.fact && <MetReceipt fact={met.fact} panelId={panelId} />}
    </>
  );
}
