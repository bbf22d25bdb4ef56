import { ArrowLeft, Pin, PinOff, X } from 'lucide-react';
import { nameMeaning, relationsOf } from '../../lib/facts/index.ts';
import { fill } from '../i18n/fill.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Names } from '../parts/Names.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import { Seal } from '../parts/Seal.tsx';
import type { NameCardProps } from './props.ts';
import { CompanyName } from './Relations.tsx';
import { SayIt } from './SayIt.tsx';

type ControlsProps = Pick<
  NameCardProps,
  'pinned' | 'canGoBack' | 'embedded' | 'onBack' | 'onPin' | 'onClose'
>;

function Controls({ pinned, canGoBack, embedded, onBack, onPin, onClose }: ControlsProps) {
  const { t } = useLanguage();
  return (
    <div className="mp-controls">
      {canGoBack && <IconButton icon={ArrowLeft} name={t.card.back} onPress={onBack} />}
      {!embedded && (
        <>
          <IconButton
            icon={pinned ? PinOff : Pin}
            name={pinned ? t.card.unpin : t.card.pin}
            pressed={pinned}
            onPress={onPin}
          />
          <IconButton icon={X} name={t.card.close} onPress={onClose} />
        </>
      )}
    </div>
  );
}

/** "Xiǎohóngshū · “Little Red Book” · of ByteDance": how the name is said, what it means, whose it is. */
function Saying({ bundle, pageScript, onOpenCompany }: NameCardProps) {
  const { language, t } = useLanguage();
  const { pinyin, names } = bundle.company;
  const meaning = nameMeaning(bundle)?.claim.value;
  const owner = relationsOf(bundle).find((relation) => relation.kind === 'owner');
  const link = owner && (
    <button type="button" className="mp-link" onClick={() => onOpenCompany(owner.company.id)}>
      <CompanyName company={owner.company} script={pageScript} />
    </button>
  );
  const means = typeof meaning === 'object' && 'en' in meaning ? meaning[language] : undefined;
  const hasVoice = names['zh-Hans'];
  return (
    <div className="mp-saying">
      {pinyin !== undefined && (
        <span>
          <span lang="zh-Latn-pinyin">{pinyin}</span>
          {hasVoice !== undefined && <SayIt name={hasVoice} />}
        </span>
      )}
      {means !== undefined && (
        <span>
          <Scripted text={t.card.meaning(means)} />
        </span>
      )}
      {link && <span>{fill(t.card.owner, { name: link })}</span>}
    </div>
  );
}

/** The upper part of the card: seal, names in both scripts, pinyin, meaning, owner, and the card's controls. */
export function Head({ props, headingId }: { readonly props: NameCardProps; readonly headingId: string }) {
  const { names } = props.bundle.company;
  return (
    <header className="mp-head">
      <Seal names={names} size={40} />
      <div>
        <h2 className="mp-title" id={headingId}>
          <Names names={names} first={props.pageScript} />
        </h2>
        <Saying {...props} />
      </div>
      <Controls {...props} />
    </header>
  );
}
