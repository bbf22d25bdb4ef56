import { type ReactNode, useId, useMemo } from 'react';
import type { CompanyBundle } from '../../data/schema/bundle.ts';
import type { Language } from '../../data/schema/languages.ts';
import { citedSources, factGroups, figuresOverTime, relationsOf, timelineOf } from '../../lib/facts/index.ts';
import { CardContext } from '../card/CardContext.tsx';
import { DisclosureGroup } from '../card/disclosure.tsx';
import { LanguageProvider, useLanguage } from '../i18n/language.tsx';
import { NotedPages } from '../notes/NotedPages.tsx';
import { Notes } from '../notes/Notes.tsx';
import type { NotesPort } from '../notes/props.ts';
import { Facts } from './Facts.tsx';
import { Figures } from './Figures.tsx';
import { ProfileHead } from './ProfileHead.tsx';
import { RelationGraph } from './RelationGraph.tsx';
import { RelationList } from './RelationList.tsx';
import { Sources } from './Sources.tsx';
import { Timeline } from './Timeline.tsx';

export interface ProfilePageProps {
  readonly bundle: CompanyBundle;
  readonly language: Language;
  /** `YYYY-MM-DD`: facts age against this day. */
  readonly today: string;
  readonly notes: NotesPort;
  /** The address of a company's profile. */
  readonly hrefOf: (id: string) => string;
  /** Leads to all notes on the company. */
  readonly onOpenNotes?: (() => void) | undefined;
  readonly onSave: (format: 'markdown' | 'html') => void;
  readonly onPrint: () => void;
  /** Where the reader can correct a fact or add one. */
  readonly correctHref?: string | undefined;
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="mp-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Body(props: ProfilePageProps) {
  const { bundle, today, hrefOf } = props;
  const { t } = useLanguage();
  const parts = useMemo(
    () => ({
      figures: figuresOverTime(bundle, today),
      timeline: timelineOf(bundle, today),
      relations: relationsOf(bundle),
      groups: factGroups(bundle),
      cited: citedSources(bundle),
    }),
    [bundle, today],
  );
  const { figures, timeline, relations, groups, cited } = parts;
  const context = useMemo(
    () => ({ bundle, today, marks: new Map(cited.map(({ source }, at) => [source.id, at + 1])) }),
    [bundle, today, cited],
  );
  return (
    <CardContext value={context}>
      <DisclosureGroup>
        <ProfileHead {...props} />
        <Notes port={props.notes} onOpenAll={props.onOpenNotes} />
        <NotedPages port={props.notes} />
        {figures.length > 0 && (
          <Section title={t.profile.figures}>
            <Figures rows={figures} />
          </Section>
        )}
        {timeline.length > 0 && (
          <Section title={t.profile.timeline}>
            <Timeline entries={timeline} />
          </Section>
        )}
        {relations.length > 0 && (
          <Section title={t.card.relations}>
            <RelationGraph bundle={bundle} relations={relations} hrefOf={hrefOf} />
            <RelationList relations={relations} hrefOf={hrefOf} />
          </Section>
        )}
        <Section title={t.profile.facts}>
          {groups.length > 0 ? <Facts groups={groups} /> : <p className="mp-cited">{t.card.noFacts}</p>}
        </Section>
        {cited.length > 0 && (
          <Section title={t.profile.sources}>
            <Sources cited={cited} />
          </Section>
        )}
      </DisclosureGroup>
    </CardContext>
  );
}

/** Everything known of one company, on a page of its own. */
export function ProfilePage(props: ProfilePageProps) {
  return (
    <LanguageProvider language={props.language}>
      <main className="mp mp-profile" lang={props.language}>
        <Body key={props.bundle.company.id} {...props} />
      </main>
    </LanguageProvider>
  );
}
