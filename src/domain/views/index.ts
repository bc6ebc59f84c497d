// Views: what the record shows of a person, a unit, everybody, at a time.

export { factsAt } from './facts.js';
export { competenceAt, consentsAt, type CompetenceAt, type ConsentAt } from './consents.js';
export {
  meetingsAt,
  namedContactsAt,
  planAt,
  type MeetingAt,
  type NamedContactAt,
  type PlanAt,
} from './coordination.js';
export { contactClock, type ContactAt, type ContactClock, type StepAt } from './contact-clock.js';
export { concernsAt, type ConcernAt } from './concerns.js';
export { complaintsAt, type ComplaintAt, type ComplaintDeadlines, type RemedyAt } from './complaints.js';
export {
  deliveredAgainstDecided,
  type Delivered,
  type DeliveryStanding,
  type StrandDelivered,
} from './deliveries.js';
export { consequencesAt, makeUpsAt, type ConsequenceAt, type MakeUpAt } from './aftermath.js';
export { explanationsAt, informationAt, type ExplanationTold, type InformationTold } from './explanations.js';
export { personAt, type PersonAt, type PersonRules } from './person.js';
export { happenedBy, historyOf, type HistoryEntry } from './history.js';
export { explain, type Absence, type Amended, type Explanation, type Link } from './explanation.js';
export {
  levelsOfAll,
  populationFold,
  populationOf,
  type PersonalLevel,
  type Population,
} from './population.js';
export { projection, type KnownEntry, type Projection, type Seen } from './projection.js';
export { blocks, type Block } from './blocks.js';
export { POPULATION, SITUATION } from './population-projection.js';
export { type Situation } from './situation.js';
export { STAFF, type StaffRecords } from './staff-projection.js';
export { type RedactedEntry } from './redacted.js';
export { effectiveEntries } from './effective-entries.js';
export { marksOf } from './marks.js';
export { addSummaries, summariseServices, type ServiceSummary } from './service-summary.js';
export { type Person } from './person-then.js';
export { type Evidence, type Gap, type MissingFact, type Truth } from './truth.js';
export { crisisAt, livesOf, measuresOf, type CrisisThen, type MeasureStanding } from './measures.js';
export { restorationDue, type DecisionLeft, type FrameworkLeft, type RestorationDue } from './restoration.js';
export { crisesThen, type CrisesThen, type CrisisEntries } from './crises-then.js';
export {
  accessLogFold,
  inspectionIn,
  readingsIn,
  type AccessFilter,
  type AccessLog,
  type InspectionAt,
  type ReadingEntry,
} from './readings.js';
export {
  compareEntries,
  compareRecord,
  compareStory,
  recordedAfterDays,
  type Comparison,
  type EntryChange,
  type EntryDifference,
  type FactDifference,
} from './comparison/story.js';
export { levelDifference, type LevelDifference } from './comparison/levels.js';
export {
  comparePopulation,
  recordedBetween,
  type PopulationComparison,
  type RecordedSince,
  type SummaryDifference,
} from './comparison/population.js';
export { storyOf, type Entry, type Story } from './story.js';
export { staffAt, type Away, type StaffStanding } from './staff.js';
export { unitAt, type ChannelLevel, type UnitStanding } from './unit.js';
