import { Choice } from '../parts/Choice.tsx';
import { FactFields } from './FactFields.tsx';
import { Labelled, Line } from './Labelled.tsx';
import { NameList } from './NameList.tsx';
import type { FormActions, FormView, ParentChoice } from './props.ts';
import { useWords } from '../i18n/language.tsx';
import { COMPANIES_WORDS } from './words.ts';

type Props = FormView & FormActions;

function Parent({
  value,
  parents,
  onChoose,
}: {
  readonly value: string;
  readonly parents: readonly ParentChoice[];
  readonly onChoose: (id: string) => void;
}) {
  const { w } = useWords(COMPANIES_WORDS);
  return (
    <Labelled label={w.parent}>
      {(id) => (
        <select id={id} className="mp-choice" value={value} onChange={({ target }) => onChoose(target.value)}>
          <option value="">{w.noParent}</option>
          {parents.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function OtherNames({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const { w } = useWords(COMPANIES_WORDS);
  return (
    <Labelled label={w.others} wide>
      {(id) => (
        <textarea
          id={id}
          rows={2}
          maxLength={2_000}
          spellCheck={false}
          value={draft.others}
          onChange={({ target }) => onChange({ others: target.value })}
        />
      )}
    </Labelled>
  );
}

function NameFields({
  draft,
  suggestedPinyin,
  onChange,
}: Pick<Props, 'draft' | 'suggestedPinyin' | 'onChange'>) {
  const { w } = useWords(COMPANIES_WORDS);
  return (
    <>
      <Line label={w.latin} lang="en" value={draft.latin} onChange={(latin) => onChange({ latin })} />
      <Line label={w.hans} lang="zh-Hans" value={draft.hans} onChange={(hans) => onChange({ hans })} />
      <Line label={w.hant} lang="zh-Hant" value={draft.hant} onChange={(hant) => onChange({ hant })} />
      <Line
        label={w.pinyin}
        lang="zh-Latn"
        hint={w.pinyinHint}
        value={draft.pinyin}
        onChange={(pinyin) => onChange({ pinyin })}
      >
        {suggestedPinyin !== undefined && (
          <button
            type="button"
            className="mp-text-button mp-own-suggested"
            onClick={() => onChange({ pinyin: suggestedPinyin })}
          >
            {w.takePinyin(suggestedPinyin)}
          </button>
        )}
      </Line>
      <OtherNames draft={draft} onChange={onChange} />
    </>
  );
}

/** A company of the reader's, filled in. */
export function CompanyForm(props: Props) {
  const { w } = useWords(COMPANIES_WORDS);
  const { draft, parents, unlisted, problem, editing, corrected, onChange, onSave, onCancel } = props;
  const kinds = ['company', 'subsidiary', 'brand', 'app'] as const;
  const kind = kinds.find((each) => each === draft.kind) ?? 'company';
  return (
    <form
      className="mp-own-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <h3>
        {corrected !== undefined
          ? w.correcting(corrected)
          : editing === undefined
            ? w.adding
            : w.editing(editing)}
      </h3>
      {corrected !== undefined && <p className="mp-options-quiet">{w.correctingHint}</p>}
      <div className="mp-own-grid">
        {corrected === undefined && <NameFields {...props} />}
        {corrected === undefined && (
          <Labelled label={w.kind}>
            {(id) => (
              <Choice
                id={id}
                value={kind}
                all={kinds}
                words={w.kinds}
                onChoose={(next) => onChange({ kind: next })}
              />
            )}
          </Labelled>
        )}
        {corrected !== undefined && <OtherNames draft={draft} onChange={onChange} />}
        <Parent value={draft.parent} parents={parents} onChoose={(parent) => onChange({ parent })} />
        <Line
          label={w.description}
          wide
          value={draft.description}
          onChange={(description) => onChange({ description })}
        />
      </div>
      {unlisted.length > 0 && <p className="mp-options-quiet">{w.unlisted(unlisted.join(w.listJoin))}</p>}
      <NameList {...props} />
      <FactFields {...props} />
      {problem !== undefined && <p role="alert">{problem}</p>}
      <p className="mp-options-actions">
        <button type="submit" className="mp-button">
          {w.save}
        </button>
        <button type="button" className="mp-text-button" onClick={onCancel}>
          {w.cancel}
        </button>
      </p>
    </form>
  );
}
