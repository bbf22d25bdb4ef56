import type { CompanyBundle } from '../../data/schema/bundle.ts';
import { metAs, otherNames, wordsAfterName } from '../../lib/facts/index.ts';
import { fill } from '../i18n/fill.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import { useDisclosure } from './disclosure.tsx';
import { Receipt } from './Receipt.tsx';
import { ReceiptMark } from './ReceiptMark.tsx';

const OTHER_NAMES = 3;

/**
 * "You met it as RedNote, in English. Also RED, XHS": what the name under the pointer is to the company,
 * as far as a source says so. Nothing when the reader met it under its main name.
 */
export function MetLine({ bundle, surface }: { readonly bundle: CompanyBundle; readonly surface: string }) {
  const { language, t } = useLanguage();
  const { open, panelId, toggle } = useDisclosure();
  const met = metAs(bundle, surface);
  if (met.kind === 'main') return null;
  const value = met.fact?.claim.value;
  const text = typeof value === 'object' && 'en' in value ? value[language] : '';
  const words = met.kind === 'known-as' ? wordsAfterName(text, surface) : '';
  const name = (
    <b>
      <Scripted text={surface} han={met.kind === 'traditional' ? 'zh-Hant' : 'zh-Hans'} />
    </b>
  );
  const others = otherNames(bundle, surface, OTHER_NAMES);
  return (
    <>
      <p className="mp-met">
        {fill(t.met[met.kind], { name, words: <Scripted text={words} /> })}
        {met.fact && (
          <ReceiptMark fact={met.fact} label={surface} open={open} panelId={panelId} onToggle={toggle} />
        )}
        {others.length > 0 && (
          <> {fill(t.met.also, { names: <Scripted text={others.join(t.met.join)} /> })}</>
        )}
      </p>
      {open && met.fact && (
        <div className="mp-receipt" id={panelId}>
          <Receipt fact={met.fact} />
        </div>
      )}
    </>
  );
}
