import { useId, useMemo } from 'react';
import { LanguageProvider, useLanguage } from '../i18n/language.tsx';
import { CardContext } from './CardContext.tsx';
import { DisclosureGroup } from './disclosure.tsx';
import { EventRow } from './EventRow.tsx';
import { FactRow } from './FactRow.tsx';
import { Foot } from './Foot.tsx';
import { Head } from './Head.tsx';
import { Intro } from './Intro.tsx';
import { Notes } from '../notes/Notes.tsx';
import { MetLine } from './MetLine.tsx';
import type { NameCardProps } from './props.ts';
import { RelationLine, RelationRow } from './Relations.tsx';
import { cardView, type CardView } from './view.ts';

function Rows({ props, view }: { readonly props: NameCardProps; readonly view: CardView }) {
  const { t } = useLanguage();
  const { bundle, mode, onOpenCompany, onOpenProfile } = props;
  return (
    <>
      {view.rows.length > 0 ? (
        <dl className="mp-rows" aria-label={t.card.facts}>
          {view.rows.map((row) => (
            <FactRow key={row.metric} row={row} size={mode === 'glance' ? 'small' : 'large'} />
          ))}
        </dl>
      ) : (
        view.intro.length === 0 && <p className="mp-none">{t.card.noFacts}</p>
      )}
      {view.relations.length > 0 && mode === 'glance' && (
        <RelationLine groups={view.relations} onOpenCompany={onOpenCompany} />
      )}
      {view.relations.length > 0 && mode === 'more' && (
        <dl className="mp-rows" aria-label={t.card.relations}>
          {view.relations.map((group) => (
            <RelationRow key={group.kind} group={group} onOpenCompany={onOpenCompany} />
          ))}
        </dl>
      )}
      {view.events.length > 0 && (
        <div className="mp-rows">
          <dl aria-label={t.card.events}>
            {view.events.map((event) => (
              <EventRow key={event.id} event={event} />
            ))}
          </dl>
          {onOpenProfile && (
            <button
              type="button"
              className="mp-text-button mp-all"
              onClick={() => onOpenProfile(bundle.company.id)}
            >
              {t.card.allEvents}
            </button>
          )}
        </div>
      )}
    </>
  );
}

function Card(props: NameCardProps) {
  const { bundle, language, mode, met, notes, onOpenNotes, joinFrame, today, embedded } = props;
  const openNotes = onOpenNotes && (() => onOpenNotes(bundle.company.id));
  const headingId = useId();
  const surface = met?.surface;
  const view = useMemo(
    () => cardView(bundle, { mode, language, today, surface }),
    [bundle, mode, language, today, surface],
  );
  const context = useMemo(() => ({ bundle, today, marks: view.marks }), [bundle, today, view.marks]);
  return (
    <CardContext value={context}>
      <DisclosureGroup>
        <article
          className="mp mp-card"
          lang={language}
          data-mode={mode}
          data-embedded={embedded || undefined}
          aria-labelledby={headingId}
        >
          <Head props={props} headingId={headingId} />
          <div className="mp-scroll">
            {met && mode === 'more' && <MetLine bundle={bundle} met={met} />}
            <Intro facts={view.intro} yours={view.yours} />
            <Rows props={props} view={view} />
          </div>
          <Notes port={notes} joinFrame={joinFrame} onOpenAll={openNotes} />
          <Foot props={props} view={view} />
        </article>
      </DisclosureGroup>
    </CardContext>
  );
}

/** The name card of one company: the same on a page, in the popup and in a panel. */
export function NameCard(props: NameCardProps) {
  return (
    <LanguageProvider language={props.language}>
      {/* Another company is another card: no receipt and no half-written note of the last one stays. */}
      <Card key={props.bundle.company.id} {...props} />
    </LanguageProvider>
  );
}
