import { isAmendment } from '../events/amendment.js';
import type { RuleContext } from '../findings/rule-context.js';
import type { Finding } from '../findings/finding.js';
import { userFileOf, type UserFile } from '../findings/files.js';
import type { UserKey } from '../values/keys.js';
import { historyOf, type HistoryEntry } from '../views/history.js';
import { personStanding, type PersonAt } from '../views/person.js';
import { personWith, populationOf, type PersonalLevel } from '../views/population.js';
import type { Person } from '../views/person-then.js';
import type { Entry } from '../views/story.js';
import { entryIsInPeriod, isInPeriod, servicesInScope, type DossierScope } from './scope.js';
import { trailOf, type DecisionTrail } from './trail.js';

/** One person in a dossier: everything that an inspector reads of them. */
export interface PersonDossier {
  readonly user: UserKey;
  /** Every entry of the period, in the order recorded. */
  readonly entries: ReadonlyArray<HistoryEntry>;
  /** Entries known by then that the scope leaves out. */
  readonly leftOut: number;
  /** The events whose content is not told: left out, or redacted. */
  readonly hidden: ReadonlyArray<string>;
  readonly at: PersonAt;
  readonly levels: ReadonlyArray<PersonalLevel>;
  /** The decisions of the period about services. */
  readonly trails: ReadonlyArray<DecisionTrail>;
  readonly findings: ReadonlyArray<Finding>;
  /** The person as the views over the population take them. */
  readonly person: Person;
}

/** What is asked of every person in a dossier. */
export interface PersonQuestions {
  readonly scope: DossierScope;
  readonly context: RuleContext;
  readonly judge: (file: UserFile) => ReadonlyArray<Finding>;
  readonly levelsOf: (person: Person) => ReadonlyArray<PersonalLevel>;
}

/** Whether a record stands as it was recorded, all of it: then what the rules were given is what the population is made of. */
const isPlain = (recorded: ReadonlyArray<Entry>, file: UserFile): boolean =>
  file.recorded.length === recorded.length && !recorded.some(({ event }) => isAmendment(event));

/** Tells one person from the entries of their stream; undefined where the dossier is not about them. */
export const personDossier = (
  user: UserKey,
  recorded: ReadonlyArray<Entry>,
  { scope, context, judge, levelsOf }: PersonQuestions,
): PersonDossier | undefined => {
  const { asOf } = scope;
  const known = historyOf(recorded, asOf.knownAt);
  if (known.length === 0) return undefined;
  const file = userFileOf(user, recorded, asOf, context.catalogue);
  const services = servicesInScope(scope, file.timelines);
  if (services === undefined) return undefined;
  const isAsked = ({ service }: { readonly service: HistoryEntry['service'] }): boolean =>
    services === 'all' || service === undefined || services.has(service);
  const person: Person = isPlain(recorded, file)
    ? personWith(user, file.entries, file.timelines)
    : (populationOf(recorded).people.get(user) ?? { user, timelines: [], told: [] });
  const at = personStanding(user, file, asOf, context);
  const inPeriod = entryIsInPeriod(scope);
  const isShown = (entry: HistoryEntry): boolean => inPeriod(entry) && isAsked(entry);
  const entries = known.filter(isShown);
  return {
    user,
    entries,
    leftOut: known.length - entries.length,
    hidden: known
      .filter((entry) => !isShown(entry) || entry.event.type === 'Redacted')
      .map(({ ref }) => ref.id),
    at: services === 'all' ? at : { ...at, delivered: at.delivered.filter(isAsked) },
    levels: levelsOf(person).filter(({ level }) => isAsked(level)),
    trails: file.decisions
      .filter(
        (decision) => decision.decided <= asOf.at && isInPeriod(scope, decision.decided) && isAsked(decision),
      )
      .map((decision) => trailOf(decision, at.complaints, asOf)),
    findings: judge(file).filter(
      (finding) =>
        isInPeriod(scope, finding.on) &&
        (services === 'all' || finding.service === undefined || services.has(finding.service)),
    ),
    person,
  };
};
