import { X } from 'lucide-react';
import { useState } from 'react';
import type { LocalText } from '../../data/schema/primitives.ts';
import { fill } from '../i18n/fill.tsx';
import { useWords } from '../i18n/language.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Section, SwitchRow } from './parts.tsx';
import { OPTIONS_WORDS } from './words.ts';

export interface PackView {
  readonly id: string;
  readonly title: LocalText;
  readonly companies: number;
  readonly on: boolean;
}

/** Which packs count. */
export function PackOptions({
  packs,
  onPack,
}: {
  readonly packs: readonly PackView[];
  readonly onPack: (id: string, on: boolean) => void;
}) {
  const { language, w } = useWords(OPTIONS_WORDS);
  return (
    <Section title={w.packs}>
      {packs.map(({ id, title, companies, on }) => (
        <SwitchRow
          key={id}
          label={title[language]}
          detail={w.packCount(companies)}
          on={on}
          onSwitch={(next) => onPack(id, next)}
        />
      ))}
      <p className="mp-options-actions">
        <a className="mp-text-button" href="/companies.html">
          {w.ownCompanies}
        </a>
      </p>
    </Section>
  );
}

export interface MutedView {
  readonly key: string;
  readonly name: string;
  /** Absent: everywhere. */
  readonly site?: string | undefined;
}

/** Names that the reader does not want marked, each with a way to have it marked again. */
export function MutedOptions({
  names,
  onRemove,
}: {
  readonly names: readonly MutedView[];
  readonly onRemove: (key: string) => void;
}) {
  const { w } = useWords(OPTIONS_WORDS);
  return (
    <Section title={w.mutedNames}>
      {names.length === 0 && <p className="mp-options-quiet">{w.noMuted}</p>}
      <ul className="mp-options-list">
        {names.map(({ key, name, site }) => (
          <li key={key}>
            <span>
              {name} <small>{site ?? w.everywhere}</small>
            </span>
            <IconButton icon={X} name={w.remove(name)} onPress={() => onRemove(key)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

export interface KeyView {
  readonly name: string;
  /** As the browser writes it; empty for none. */
  readonly shortcut: string;
}

/** The keyboard commands; browsers let nobody but themselves change them. */
export function KeyOptions({
  keys,
  address,
  onChangeKeys,
}: {
  readonly keys: readonly KeyView[];
  /** Where the browser has them changed, if no page of ours may lead there. */
  readonly address: string | undefined;
  readonly onChangeKeys: () => void;
}) {
  const { w } = useWords(OPTIONS_WORDS);
  const words: Readonly<Record<string, string | undefined>> = w.commands;
  // Phones have none.
  if (keys.length === 0) return null;
  return (
    <Section title={w.keys}>
      <ul className="mp-options-list">
        {keys.map(({ name, shortcut }) => (
          <li key={name}>
            <span>{words[name] ?? name}</span>
            <kbd>{shortcut || w.noKey}</kbd>
          </li>
        ))}
      </ul>
      <p className="mp-options-actions">
        {address === undefined ? (
          <button type="button" className="mp-text-button" onClick={onChangeKeys}>
            {w.changeKeys}
          </button>
        ) : (
          fill(w.keysByHand, { address: <code>{address}</code> })
        )}
      </p>
    </Section>
  );
}

/** What is read, kept and never done. */
export function Privacy() {
  const { w } = useWords(OPTIONS_WORDS);
  return (
    <Section title={w.privacy}>
      {[w.reads, w.keeps, w.never].map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Section>
  );
}

/** Room that is used, and the two ways to begin anew. */
export function DataOptions({
  used,
  kept,
  onForget,
  onReset,
}: {
  /** As people read it; absent where the browser does not tell. */
  readonly used: string | undefined;
  /** Whether the browser has promised not to clear it by itself; absent where that is not known yet. */
  readonly kept?: boolean | undefined;
  /** Both are done once they come back. */
  readonly onForget: () => Promise<unknown>;
  readonly onReset: () => Promise<unknown>;
}) {
  const { w } = useWords(OPTIONS_WORDS);
  const [step, setStep] = useState<'none' | 'sure' | 'reset' | 'forgotten'>('none');
  return (
    <Section title={w.data}>
      {used !== undefined && <p>{w.used(used)}</p>}
      {kept !== undefined && <p>{kept ? w.kept : w.notKept}</p>}
      <p className="mp-options-actions">
        <button
          type="button"
          className="mp-text-button"
          onClick={() => void onForget().then(() => setStep('forgotten'))}
        >
          {w.forget}
        </button>
        <button type="button" className="mp-text-button" onClick={() => setStep('sure')}>
          {w.reset}
        </button>
      </p>
      {step === 'sure' && (
        <p className="mp-options-sure" role="alert">
          {w.resetSure}
          <button
            type="button"
            className="mp-button"
            onClick={() => void onReset().then(() => setStep('reset'))}
          >
            {w.reset}
          </button>
          <button type="button" className="mp-text-button" data-quiet onClick={() => setStep('none')}>
            {w.resetNot}
          </button>
        </p>
      )}
      <output>
        {step === 'reset' && w.resetDone}
        {step === 'forgotten' && w.forgotten}
      </output>
    </Section>
  );
}
