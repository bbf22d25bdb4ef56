import { ArrowLeft, Pin, X } from 'lucide-react';
import type { CompanyBundle } from '../../data/schema/bundle.ts';
import { OWN_PACK } from '../../data/schema/pack-ids.ts';
import { useLanguage } from '../i18n/language.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Names } from '../parts/Names.tsx';
import { Seal } from '../parts/Seal.tsx';
import type { NameCardProps } from './props.ts';
import { Saying } from './Saying.tsx';
import { YoursMark } from './Yours.tsx';

/** Characters from which a name is set smaller, so that it takes two lines at most. */
const LONG_NAME = 28;

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
          <IconButton icon={Pin} name={pinned ? t.card.unpin : t.card.pin} pressed={pinned} onPress={onPin} />
          <IconButton icon={X} name={t.card.close} onPress={onClose} />
        </>
      )}
    </div>
  );
}

/** Whether nobody but the reader knows the company. */
function isOwn({ packs }: CompanyBundle): boolean {
  return packs.length === 1 && packs[0]?.id === OWN_PACK;
}

/** The upper part of the card: seal, names in both scripts, pinyin, meaning, owner, and the card's controls. */
export function Head({ props, headingId }: { readonly props: NameCardProps; readonly headingId: string }) {
  const { names } = props.bundle.company;
  return (
    <header className="mp-head">
      <Seal names={names} size={40} />
      <h2 className="mp-title" id={headingId} data-long={names.en.length > LONG_NAME || undefined}>
        <Names names={names} first={props.pageScript} />
        {isOwn(props.bundle) && <YoursMark />}
      </h2>
      <Controls {...props} />
      <Saying props={props} />
    </header>
  );
}
