import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Where } from '../../data/schema/settings-choices.ts';
import { useWords } from '../i18n/language.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { ChoiceRow, Section } from './parts.tsx';
import { OPTIONS_WORDS } from './words.ts';

export interface SiteOptionsProps {
  readonly where: Where;
  /** The list that counts: the quiet sites, or the only ones. */
  readonly sites: readonly string[];
  readonly onWhere: (where: Where) => void;
  /** `false`: what was written is no site. */
  readonly onAdd: (written: string) => boolean;
  readonly onRemove: (site: string) => void;
  readonly onExport: () => void;
  /** Comes back `false` if the file holds no lists. */
  readonly onImport: (file: File) => Promise<boolean>;
}

/** The field for one more site; what is none is said below it. */
function AddSite({ onAdd }: Pick<SiteOptionsProps, 'onAdd'>) {
  const { w } = useWords(OPTIONS_WORDS);
  const [isBad, setBad] = useState(false);
  const [written, setWritten] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const isAdded = onAdd(written);
        setBad(!isAdded);
        if (isAdded) setWritten('');
      }}
    >
      <div className="mp-options-add">
        <input
          type="text"
          aria-label={w.addSite}
          placeholder={w.siteHint}
          autoComplete="off"
          spellCheck={false}
          value={written}
          onChange={({ target }) => setWritten(target.value)}
        />
        <button type="submit" className="mp-button">
          {w.add}
        </button>
      </div>
      {isBad && <p role="alert">{w.badSite}</p>}
    </form>
  );
}

/** The lists as a file, out and in. */
function SiteFiles({ onExport, onImport }: Pick<SiteOptionsProps, 'onExport' | 'onImport'>) {
  const { w } = useWords(OPTIONS_WORDS);
  const [isBad, setBad] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const bring = async (chosen: File | undefined): Promise<void> => {
    if (chosen) setBad(!(await onImport(chosen)));
  };
  return (
    <>
      <p className="mp-options-actions">
        <button type="button" className="mp-text-button" onClick={onExport}>
          {w.exportSites}
        </button>
        <button type="button" className="mp-text-button" onClick={() => file.current?.click()}>
          {w.importSites}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json"
          hidden
          onChange={({ target }) => {
            void bring(target.files?.[0]);
            // A file that was mended can be chosen again.
            target.value = '';
          }}
        />
      </p>
      {isBad && <p role="alert">{w.badImport}</p>}
    </>
  );
}

/** On which sites names are marked. */
export function SiteOptions({ where, sites, onWhere, onAdd, onRemove, ...files }: SiteOptionsProps) {
  const { w } = useWords(OPTIONS_WORDS);
  return (
    <Section title={w.sites}>
      <ChoiceRow of="where" value={where} onChoose={onWhere} />
      {sites.length === 0 && <p className="mp-options-quiet">{w.noSites}</p>}
      <ul className="mp-options-list">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <IconButton icon={X} name={w.remove(site)} onPress={() => onRemove(site)} />
          </li>
        ))}
      </ul>
      <AddSite onAdd={onAdd} />
      <SiteFiles {...files} />
    </Section>
  );
}
