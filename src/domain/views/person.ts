import type { AsOf } from '../changes/as-of.js';
import type { Facts } from '../changes/facts.js';
import { COMPLAINT_DEADLINES } from '../law/complaint-deadlines.js';
import type { UserKey } from '../values/keys.js';
import { plusDays } from '../values/local-date.js';
import { consequencesAt, makeUpsAt, type ConsequenceAt, type MakeUpAt } from './aftermath.js';
import { complaintsAt, type ComplaintAt, type ComplaintDeadlines } from './complaints.js';
import { concernsAt, type ConcernAt } from './concerns.js';
import { competenceAt, consentsAt, type CompetenceAt, type ConsentAt } from './consents.js';
import { contactClock, type ContactClock } from './contact-clock.js';
import { EXAMPLE_CONTACT_PROCEDURE, type ContactProcedure } from '../law/contact-procedure.js';
import {
  meetingsAt,
  namedContactsAt,
  planAt,
  type MeetingAt,
  type NamedContactAt,
  type PlanAt,
} from './coordination.js';
import { heldAgainst, type Delivered } from './deliveries.js';
import { explanationsAt, informationAt, type ExplanationTold, type InformationTold } from './explanations.js';
import { effectiveEntries } from './effective-entries.js';
import { factsAt } from './facts.js';
import { toldBy } from './known.js';
import { storyOf, type Entry, type Story } from './story.js';

/** What a municipality sets for itself, where a question about a person hangs on it. */
export interface PersonRules {
  /** What is done when somebody does not answer. The example procedure when left out. */
  readonly procedure?: ContactProcedure;
  /** How long a complaint may take. The deadlines of the law when left out. */
  readonly deadlines?: ComplaintDeadlines;
}

/** A person at a time, beside the levels of their services. */
export interface PersonAt {
  readonly user: UserKey;
  readonly asOf: AsOf;
  readonly facts: Facts;
  readonly competence: ReadonlyArray<CompetenceAt>;
  readonly consents: ReadonlyArray<ConsentAt>;
  readonly contacts: ReadonlyArray<NamedContactAt>;
  readonly plan: PlanAt | undefined;
  readonly meetings: ReadonlyArray<MeetingAt>;
  /** The procedure that the clock goes by. */
  readonly procedure: ContactProcedure;
  readonly clock: ContactClock;
  readonly concerns: ReadonlyArray<ConcernAt>;
  readonly complaints: ReadonlyArray<ComplaintAt>;
  /** The four weeks up to the day, for each service that was running or given in them. */
  readonly delivered: ReadonlyArray<Delivered>;
  readonly makeUps: ReadonlyArray<MakeUpAt>;
  readonly consequences: ReadonlyArray<ConsequenceAt>;
  readonly explanations: ReadonlyArray<ExplanationTold>;
  readonly information: ReadonlyArray<InformationTold>;
}

const DELIVERY_DAYS = 28;

/** Everything about a person at a time but the levels of their services, from the entries of that person's stream. */
export const personAt = (
  user: UserKey,
  entries: ReadonlyArray<Entry>,
  asOf: AsOf,
  { procedure = EXAMPLE_CONTACT_PROCEDURE, deadlines = COMPLAINT_DEADLINES }: PersonRules = {},
): PersonAt => {
  const known = effectiveEntries(entries, asOf.knownAt);
  return personStanding(user, { entries: known, timelines: storyOf(known).timelines }, asOf, {
    procedure,
    deadlines,
  });
};

/** The same of a record that was read as it stands at the time, for whoever has it at hand. */
export const personStanding = (
  user: UserKey,
  { entries: known, timelines }: Story,
  asOf: AsOf,
  { procedure, deadlines }: Required<PersonRules>,
): PersonAt => {
  const from = plusDays(asOf.at, 1 - DELIVERY_DAYS);
  const deliveries = toldBy(known, asOf, 'DeliveryRecorded');
  return {
    user,
    asOf,
    facts: factsAt(known, asOf),
    competence: competenceAt(known, asOf),
    consents: consentsAt(known, asOf),
    contacts: namedContactsAt(known, asOf),
    plan: planAt(known, asOf),
    meetings: meetingsAt(known, asOf),
    procedure,
    clock: contactClock(known, procedure, asOf),
    concerns: concernsAt(known, asOf),
    complaints: complaintsAt(known, asOf, deadlines),
    delivered: timelines
      .map((timeline) => heldAgainst(timeline, deliveries, from, asOf.at, asOf.knownAt))
      .filter(({ strands }) => strands.length > 0),
    makeUps: makeUpsAt(known, asOf),
    consequences: consequencesAt(known, asOf),
    explanations: explanationsAt(known, asOf),
    information: informationAt(known, asOf),
  };
};
