import { Trash2 } from 'lucide-react';
import { Section } from '../options/parts.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import { PackOffer, PackWorking } from './PackOffer.tsx';
import type { CompaniesPageProps, PackLine } from './props.ts';
import { useCompaniesWords } from './words.ts';

function PackRow({
  pack,
  onPack,
  onRemovePack,
}: { readonly pack: PackLine } & Pick<CompaniesPageProps, 'onPack' | 'onRemovePack'>) {
  const { w, language } = useCompaniesWords();
  const { id, title, version, companies, on } = pack;
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
        <IconButton icon={Trash2} name={w.removePack(name)} onPress={() => onRemovePack(id)} />
      </span>
    </li>
  );
}

/** The packs that the reader has imported, and the way in for more. */
export function PackSection(props: CompaniesPageProps) {
  const { w } = useCompaniesWords();
  const { packs, offer, working, fault, onFile } = props;
  return (
    <Section title={w.packs}>
      <p className="mp-options-quiet">{packs.length === 0 ? w.noPacks : w.packsHint}</p>
      <ul className="mp-options-list">
        {packs.map((pack) => (
          <PackRow key={pack.id} pack={pack} {...props} />
        ))}
      </ul>
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
