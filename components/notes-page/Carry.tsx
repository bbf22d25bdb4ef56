import { Download, FileUp } from 'lucide-react';
import { useId } from 'react';
import { formatDay } from './format-moment.ts';
import { useWords } from '../i18n/language.tsx';
import { NOTES_WORDS } from './words.ts';

export type ExportKind = 'json' | 'markdown' | 'csv';

export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly joined: number;
  readonly same: number;
}

/** How far an import has come. */
export type ImportState =
  | { readonly stage: 'reading' }
  | { readonly stage: 'preview'; readonly name: string; readonly counts: ImportCounts }
  | { readonly stage: 'importing'; readonly done: number }
  | { readonly stage: 'done'; readonly counts: ImportCounts }
  | { readonly stage: 'stopped' }
  | { readonly stage: 'failed'; readonly reason: string };

export interface CarryProps {
  /** When the last backup was written, in ms since 1970; 0 for never. */
  readonly backedUpAt: number;
  /** Notes that changed since. */
  readonly changed: number;
  readonly daily: boolean;
  readonly state?: ImportState | undefined;
  readonly onExport: (kind: ExportKind) => void;
  readonly onDaily: (daily: boolean) => void;
  readonly onFile: (file: File) => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

function Counts({ counts }: { readonly counts: ImportCounts }) {
  const { w } = useWords(NOTES_WORDS);
  return (
    <dl className="mp-counts">
      {(['added', 'changed', 'joined', 'same'] as const).map((kind) => (
        <div key={kind}>
          <dt>{w.counts[kind]}</dt>
          <dd>{counts[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}

type ImportProps = Pick<CarryProps, 'state' | 'onImport' | 'onCancel'>;

function Preview({
  name,
  counts,
  onImport,
  onCancel,
}: Omit<ImportProps, 'state'> & { readonly name: string; readonly counts: ImportCounts }) {
  const { w } = useWords(NOTES_WORDS);
  const isNothing = counts.added + counts.changed + counts.joined === 0;
  return (
    <div>
      <p>{isNothing ? w.nothingNew(name) : w.willImport(name)}</p>
      <Counts counts={counts} />
      {counts.joined > 0 && <p className="mp-hint">{w.joinedHint}</p>}
      <div className="mp-carry-row">
        {!isNothing && (
          <button type="button" className="mp-button" onClick={onImport}>
            {w.import}
          </button>
        )}
        <button type="button" className="mp-text-button" data-quiet onClick={onCancel}>
          {w.cancel}
        </button>
      </div>
    </div>
  );
}

function Progress({ done, onCancel }: { readonly done: number; readonly onCancel: () => void }) {
  const { w } = useWords(NOTES_WORDS);
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{w.importing}</label>
      <progress id={id} max={1} value={done} />
      <button type="button" className="mp-text-button" onClick={onCancel}>
        {w.stop}
      </button>
    </div>
  );
}

function Import({ state, onImport, onCancel }: ImportProps) {
  const { w } = useWords(NOTES_WORDS);
  if (!state) return null;
  if (state.stage === 'preview') return <Preview {...state} onImport={onImport} onCancel={onCancel} />;
  if (state.stage === 'importing') return <Progress done={state.done} onCancel={onCancel} />;
  if (state.stage === 'failed')
    return (
      <p className="mp-notes-problem" role="alert">
        {state.reason}
      </p>
    );
  return (
    <>
      <output>{{ reading: w.reading, done: w.imported, stopped: w.stopped }[state.stage]}</output>
      {state.stage === 'done' && <Counts counts={state.counts} />}
      {state.stage === 'reading' && (
        <button type="button" className="mp-text-button" data-quiet onClick={onCancel}>
          {w.cancel}
        </button>
      )}
    </>
  );
}

/** Everything that takes notes out of the browser and brings them in. */
export function Carry(props: CarryProps) {
  const { language, w } = useWords(NOTES_WORDS);
  const { backedUpAt, changed, daily, onExport, onDaily, onFile } = props;
  const file = useId();
  const last = backedUpAt === 0 ? w.neverBackedUp : w.backedUp(formatDay(backedUpAt, language), changed);
  return (
    <div className="mp-carry">
      <section>
        <h2>{w.export}</h2>
        <p className="mp-hint">{w.exportHint}</p>
        <p className="mp-hint">{last}</p>
        <div className="mp-carry-row">
          {(['json', 'markdown', 'csv'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              className={kind === 'json' ? 'mp-button' : 'mp-text-button'}
              onClick={() => onExport(kind)}
            >
              <Download size={14} aria-hidden="true" />
              {w.exports[kind]}
            </button>
          ))}
        </div>
        <label className="mp-switch">
          <input type="checkbox" checked={daily} onChange={({ target }) => onDaily(target.checked)} />
          {w.daily}
        </label>
      </section>
      <section>
        <h2>{w.import}</h2>
        <p className="mp-hint">{w.importHint}</p>
        <div className="mp-carry-row">
          <label className="mp-file" htmlFor={file}>
            <FileUp size={14} aria-hidden="true" />
            {w.chooseFile}
          </label>
          <input
            id={file}
            type="file"
            accept=".json,application/json"
            disabled={props.state?.stage === 'importing'}
            onChange={({ target }) => {
              const [chosen] = target.files ?? [];
              if (chosen) onFile(chosen);
              // The same file can be chosen again.
              target.value = '';
            }}
          />
        </div>
        <Import {...props} />
      </section>
    </div>
  );
}
