import { X } from 'lucide-react';
import { useState } from 'react';
import type { LocalText } from '../../data/schema/primitives.ts';
import { fill } from '../i18n/fill.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Section, SwitchRow } from './parts.tsx';

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
  const { language, t } = useLanguage();
  return (
    <Section title={t.options.packs}>
      {packs.map(({ id, title, companies, on }) => (
        <SwitchRow
          key={id}
          label={title[language]}
          detail={t.options.packCount(companies)}
          on={on}
          onSwitch={(next) => onPack(id, next)}
        />
      ))}
      <p className="mp-options-actions">
        <a className="mp-text-button" href="/companies.html">
          {t.options.ownCompanies}
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
  const { t } = useLanguage();
  return (
    <Section title={t.options.mutedNames}>
      {names.length === 0 && <p className="mp-options-quiet">{t.options.noMuted}</p>}
      <ul className="mp-options-list">
        {names.map(({ key, name, site }) => (
          <li key={key}>
            <span>
              {name} <small>{site ?? t.options.everywhere}</small>
            </span>
            <IconButton icon={X} name={t.options.remove(name)} onPress={() => onRemove(key)} />
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
  const { t } = useLanguage();
  const words: Readonly<Record<string, string | undefined>> = t.options.commands;
  // Phones have none.
  if (keys.length === 0) return null;
  return (
    <Section title={t.options.keys}>
      <ul className="mp-options-list">
        {keys.map(({ name, shortcut }) => (
          <li key={name}>
            <span>{words[name] ?? name}</span>
            <kbd>{shortcut || t.options.noKey}</kbd>
          </li>
        ))}
      </ul>
      <p className="mp-options-actions">
        {address === undefined ? (
          <button type="button" className="mp-text-button" onClick={onChangeKeys}>
            {t.options.changeKeys}
          </button>
        ) : (
          fill(t.options.keysByHand, { address: <code>{address}</code> })
        )}
      </p>
    </Section>
  );
}

/** What is read, kept and never done. */
export function Privacy() {
  const { t } = useLanguage();
  return (
    <Section title={t.options.privacy}>
      {[t.options.reads, t.options.keeps, t.options.never].map((line) => (
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
  const { t } = useLanguage();
  const [step, setStep] = useState<'none' | 'sure' | 'reset' | 'forgotten'>('none');
  return (
    <Section title={t.options.data}>
      {used !== undefined && <p>{t.options.used(used)}</p>}
      {kept !== undefined && <p>{kept ? t.options.kept : t.options.notKept}</p>}
      <p className="mp-options-actions">
        <button
          type="button"
          className="mp-text-button"
          onClick={() => void onForget().then(() => setStep('forgotten'))}
        >
          {t.options.forget}
        </button>
        <button type="button" className="mp-text-button" onClick={() => setStep('sure')}>
          {t.options.reset}
        </button>
      </p>
      {step === 'sure' && (
        <p className="mp-options-sure" role="alert">
          {t.options.resetSure}
          <button
            type="button"
            className="mp-button"
            onClick={() => void onReset().then(() => setStep('reset'))}
          >
            {t.options.reset}
          </button>
          <button type="button" className="mp-text-button" data-quiet onClick={() => setStep('none')}>
            {t.options.resetNot}
          </button>
        </p>
      )}
      <output>
        {step === 'reset' && t.options.resetDone}
        {step === 'forgotten' && t.options.forgotten}
      </output>
    </Section>
  );
}
