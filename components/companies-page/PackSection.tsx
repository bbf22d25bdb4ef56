import { Trash2 } from 'lucide-react';
import { Section } from '../options/parts.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import type { CompaniesPageProps, PackLine, PackOffer } from './props.ts';
import { useCompaniesWords } from './words.ts';

/** As many names as are looked over. */
const SHOWN = 8;

function NameRow({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  const { w } = useCompaniesWords();
  if (names.length === 0) return null;
  const rest = names.length - SHOWN;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Scripted text={[...names.slice(0, SHOWN), ...(rest > 0 ? [w.more(rest)] : [])].join(' · ')} />
      </dd>
    </>
  );
}

function Offer({
  offer,
  onTake,
  onLeave,
}: { readonly offer: PackOffer } & Pick<CompaniesPageProps, 'onTake' | 'onLeave'>) {
  const { w, language } = useCompaniesWords();
  const { replaces } = offer;
  return (
    <section className="mp-own-offer" aria-live="polite">
      <h3>
        <Scripted text={w.preview(`${offer.title[language]} ${offer.version}`)} />
      </h3>
      <dl>
        <dt>{w.holds}</dt>
        <dd>
          {w.companiesIn(offer.companies)} · {w.factsIn(offer.claims)}
        </dd>
        <dt>{w.builtFrom}</dt>
        <dd>
          <Scripted text={offer.builtFrom} />
        </dd>
        {replaces && (
          <>
            <dt>{w.replaces(replaces.version)}</dt>
            <dd>{w.changes(replaces.added, replaces.changed, replaces.gone)}</dd>
          </>
        )}
        <NameRow label={w.clashes} names={offer.clashes} />
        <NameRow label={w.everyday} names={offer.everyday} />
      </dl>
      <p className="mp-options-actions">
        <button type="button" className="mp-button" onClick={onTake}>
          {w.confirm}
        </button>
        <button type="button" className="mp-text-button" onClick={onLeave}>
          {w.cancel}
        </button>
      </p>
    </section>
  );
}

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
  const { packs, offer, fault, onFile } = props;
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
      {offer && <Offer {...props} offer={offer} />}
    </Section>
  );
}
