export { type CiteFormat, type CiteWords, citeFact, citeFacts, documentName } from './cite.ts';
export { isUndated, middleDay } from './dates.ts';
export { type CompanyEvent, eventsOf } from './events.ts';
export { formatAmount, formatValue } from './format.ts';
export { formatAsOf, formatAsOfShort, formatPartialDate } from './format-date.ts';
export { ageOf, daysOld, FRESHNESS_LIMITS } from './freshness.ts';
export type { FigureGrammar } from './grammar.ts';
export { type MetAs, metAs, nameMeaning, otherNames, wordsAfterName } from './names.ts';
export {
  citedSources,
  type FactGroup,
  factGroups,
  figuresOverTime,
  type TimelineEntry,
  timelineOf,
} from './profile.ts';
export { profileFile } from './profile-file.ts';
export { pickFacts } from './pick.ts';
export { type Relation, RELATION_KINDS, type RelationKind, relationsOf } from './relations.ts';
export { factRows, factsAbout, isYours } from './rows.ts';
export { descriptionOf, type Footing, footingOf, yourDescriptionOf } from './summary.ts';
export type { Fact, FactRow, Moment, PickedRow } from './types.ts';
