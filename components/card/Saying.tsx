import { metAs, nameMeaning, relationsOf } from '../../lib/facts/index.ts';
import { fill } from '../i18n/fill.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import { useDisclosure } from './disclosure.tsx';
import { MetWords } from './MetLine.tsx';
import { Pinyin } from './Pinyin.tsx';
import type { NameCardProps } from './props.ts';
import { Receipt } from './Receipt.tsx';
import { ReceiptMark } from './ReceiptMark.tsx';
import { CompanyName } from './Relations.tsx';

function Owner({ bundle, onOpenCompany }: Pick<NameCardProps, 'bundle' | 'onOpenCompany'>) {
  const { t } = useLanguage();
  const owner = relationsOf(bundle).find((relation) => relation.kind === 'owner');
  if (!owner) return null;
  const link = (
    <button type="button" className="mp-link" onClick={() => onOpenCompany(owner.company.id)}>
      <CompanyName company={owner.company} />
    </button>
  );
  return <span>{fill(t.card.owner, { name: link })}</span>;
}

/**
 * The line below the name: how it is said and what it means; in a glance, the name the reader met; and whose
 * the company is. The receipt of the met name opens under the head.
 */
export function Saying({ props }: { readonly props: NameCardProps }) {
  const { bundle, met: metName, mode } = props;
  const { language, t } = useLanguage();
  const { open, panelId, toggle } = useDisclosure();
  const met = metName && mode === 'glance' ? metAs(bundle, metName.surface) : undefined;
  const showsMet = met !== undefined && met.kind !== 'main';
  const value = nameMeaning(bundle)?.claim.value;
  const meaning = typeof value === 'object' && 'en' in value ? value[language] : undefined;
  const meaningShown = showsMet && met.kind === 'meaning' ? undefined : meaning;
  return (
    <>
      <div className="mp-saying">
        <Pinyin company={bundle.company} />
        {meaningShown !== undefined && (
          <span>
            <Scripted text={t.card.meaning(meaningShown)} />
          </span>
        )}
        {showsMet && (
          <span>
            <MetWords met={met} form="short" />
            {met.fact && (
              <ReceiptMark
                fact={met.fact}
                label={met.surface}
                open={open}
                panelId={panelId}
                onToggle={toggle}
              />
            )}
          </span>
        )}
        <Owner bundle={bundle} onOpenCompany={props.onOpenCompany} />
      </div>
      {open && met?.fact && (
        <div className="mp-receipt" id={panelId}>
          <Receipt fact={met.fact} />
        </div>
      )}
    </>
  );
}
