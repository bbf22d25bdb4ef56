import { RefreshCw, Trash2 } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { Section } from '../options/parts.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import { PackOffer, PackWorking } from './PackOffer.tsx';
import type { CompaniesPageProps, PackLine } from './props.ts';
import { useWords } from '../i18n/language.tsx';
import { COMPANIES_WORDS } from './words.ts';

function PackRow({
  pack,
  onPack,
  onAddress,
  onRemovePack,
}: { readonly pack: PackLine } & Pick<CompaniesPageProps, 'onPack' | 'onAddress' | 'onRemovePack'>) {
  const { w, language } = useWords(COMPANIES_WORDS);
  const { id, title, version, companies, on, address } = pack;
  const name = title[language];
  return (
    <li data-pack={id}>
      <span>
        <Scripted text={name} />
        <small>
          {version} · {w.companiesIn(companies)}
        </small>
      </span>
      <span className="mp-own-tools">
        <input
          type="checkbox"
          aria-label={w.shown(name)}
          title={w.shown(name)}
          checked={on}
          onChange={({ target }) => onPack(id, target.checked)}
        />
        {address !== undefined && (
          <IconButton icon={RefreshCw} name={w.update(name)} onPress={() => onAddress(address)} />
        )}
        <IconButton icon={Trash2} name={w.removePack(name)} onPress={() => onRemovePack(id)} />
      </span>
    </li>
  );
}

function FileWay({ working, onFile }: Pick<CompaniesPageProps, 'working' | 'onFile'>) {
  const { w } = useWords(COMPANIES_WORDS);
  return (
    <label className="mp-text-button mp-own-file">
      {w.importPack}
      <input
        type="file"
        accept=".json,application/json"
        disabled={working !== undefined}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again after it was mended.
          target.value = '';
        }}
      />
    </label>
  );
}

function AddressWay({ working, onAddress }: Pick<CompaniesPageProps, 'working' | 'onAddress'>) {
  const { w } = useWords(COMPANIES_WORDS);
  const [address, setAddress] = useState('');
  return (
    <form
      className="mp-own-address"
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim() !== '' && !working) onAddress(address);
      }}
    >
      <input
        type="text"
        inputMode="url"
        aria-label={w.address}
        placeholder="https://"
        maxLength={2_000}
        autoComplete="off"
        spellCheck={false}
        value={address}
        onChange={({ target }) => setAddress(target.value)}
      />
      <button type="submit" className="mp-text-button" disabled={working !== undefined}>
        {w.fetch}
      </button>
    </form>
  );
}

/** A file chosen or dropped, or an address. */
function WayIn(props: Pick<CompaniesPageProps, 'working' | 'onFile' | 'onAddress'>) {
  const { w } = useWords(COMPANIES_WORDS);
  const { working, onFile } = props;
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className="mp-own-way"
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file && !working) onFile(file);
      }}
    >
      <span>
        <FileWay {...props} /> <span className="mp-options-quiet">{w.orDrop}</span>
      </span>
      <AddressWay {...props} />
    </div>
  );
}

/** The packs that the reader has imported, and the way in for more. */
export function PackSection(props: CompaniesPageProps) {
  const { w } = useWords(COMPANIES_WORDS);
  const { packs, offer, working, fault } = props;
  return (
    <Section title={w.packs}>
      <p className="mp-options-quiet">{packs.length === 0 ? w.noPacks : w.packsHint}</p>
      <ul className="mp-options-list">
        {packs.map((pack) => (
          <PackRow key={pack.id} pack={pack} {...props} />
        ))}
      </ul>
      <WayIn {...props} />
      {fault !== undefined && (
        <p role="alert">
          <Scripted text={fault} />
        </p>
      )}
      {working && <PackWorking {...props} working={working} />}
      {offer && <PackOffer {...props} offer={offer} />}
    </Section>
  );
}
