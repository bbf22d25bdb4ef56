import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { cardCss } from '../../components/card/styles.ts';
import { NameCard } from '../../components/card/NameCard.tsx';
import { stillPort } from '../../components/notes/still-port.ts';
import type { CompanyBundle } from '../../data/schema/bundle.ts';
import type { Language } from '../../data/schema/languages.ts';
import { today } from '../shared/today.ts';

/** Of every kind that a card shows: pinyin, figures, signs, quotes. */
const WORDS = 'Xiǎohóngshū ~0123456789 · “…” 的，。';

const nothing = (): undefined => undefined;

const NO_NOTES = stillPort({
  notes: [],
  place: 'never',
  current: { id: '', text: '', stage: 'idle', merged: false },
});

/**
 * Draws a card into an element that stands nowhere, while the pointer still rests. The first drawing in a frame
 * compiles what it runs and makes the formatters of figures and dates; the one that is waited for has them.
 */
export function warmUp(bundle: CompanyBundle, language: Language): void {
  const root = createRoot(document.createElement('div'));
  flushSync(() =>
    root.render(
      <NameCard
        bundle={bundle}
        language={language}
        today={today()}
        met={{ surface: bundle.company.names.en, why: [] }}
        pageScript="latin"
        mode="glance"
        pinned={false}
        canGoBack={false}
        notes={NO_NOTES}
        onMore={nothing}
        onPin={nothing}
        onClose={nothing}
        onBack={nothing}
        onOpenCompany={nothing}
      />,
    ),
  );
  root.unmount();
  loadFonts(bundle.company.names);
}

/** Finding a font for Chinese asks the browser's own process and holds up the first layout that needs it. */
function loadFonts(names: CompanyBundle['company']['names']): void {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  const family = (name: string) =>
    new RegExp(`--${name}:([^;]+);`).exec(cardCss)?.[1]?.trim() ?? 'sans-serif';
  const text = `${family('latin')}, ${family('han-simplified')}, sans-serif`;
  const fonts = [
    `400 14px ${text}`,
    `600 14px ${text}`,
    `650 20px ${text}`,
    `700 14px ${family('engraved')}`,
  ];
  if (!context) return;
  for (const font of fonts) {
    context.font = font;
    context.measureText(`${names.en} ${names['zh-Hans'] ?? ''} ${WORDS}`);
  }
}
