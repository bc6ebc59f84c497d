import { lateBy } from '../views/late.js';
import type { RuleId } from '../findings/finding.js';
import type { NeedScore } from '../vocabulary/people.js';
import type { ServiceType } from '../vocabulary/services.js';
import { marksOf } from '../views/marks.js';
import { addSummaries, summaryFold, type ServiceSummary } from '../views/service-summary.js';
import type { UserKey } from '../values/keys.js';
import type { HistoryEntry } from '../views/history.js';
import type { Delivered } from '../views/deliveries.js';
import type { ContactClock } from '../views/contact-clock.js';
import type { ComplaintAt } from '../views/complaints.js';
import type { DecisionDirection } from '../findings/decision-case.js';
import type { Finding } from '../findings/finding.js';
import { addAll, addTo, shortlist, type Shortlist } from './counted.js';
import type { PersonDossier } from './person-dossier.js';
import { shareFold, type Share } from './shares.js';
import type { DossierScope } from './scope.js';
import { isLongReduction, type DecisionTrail, type ReviewStanding } from './trail.js';
import type { LocalDate } from '../values/local-date.js';

/** Services of one kind whose users have one need, and how many of them are less than granted. */
export interface NeedCount {
  readonly serviceType: ServiceType;
  /** Undefined where nobody recorded it. */
  readonly need: NeedScore | undefined;
  readonly services: number;
  readonly less: number;
}

/** Something about somebody. */
export interface Of<A> {
  readonly user: UserKey;
  readonly what: A;
}

/** Everything that a dossier tells of all people together. */
export interface Overview {
  readonly people: number;
  readonly entries: number;
  /** Entries of these people that the scope leaves out. */
  readonly leftOut: number;
  readonly summaries: ReadonlyArray<ServiceSummary>;
  readonly byNeed: ReadonlyArray<NeedCount>;
  readonly shares: ReadonlyArray<Share>;
  readonly directions: ReadonlyMap<DecisionDirection, number>;
  readonly individual: ReadonlyMap<'yes' | 'unclear' | 'no', number>;
  readonly reviews: ReadonlyMap<ReviewStanding, number>;
  readonly findings: ReadonlyMap<RuleId, number>;
  readonly peopleWithFindings: number;
  readonly longer: Shortlist<Of<DecisionTrail>>;
  readonly unreached: Shortlist<Of<ContactClock>>;
  readonly below: Shortlist<Of<Delivered>>;
  readonly complaints: Shortlist<Of<ComplaintAt>>;
  readonly amended: Shortlist<Of<HistoryEntry>>;
  readonly redacted: number;
  readonly late: Shortlist<Of<HistoryEntry>>;
  /** Events of kinds that this version of the library does not know, by name. */
  readonly unknown: ReadonlyMap<string, number>;
}

/** So many rows of a list stand in the report; all of them are in the data. */
export const MOST_ROWS = 200;

/** The lists of an overview that hold the first of many. */
export type OverviewList = 'longer' | 'unreached' | 'below' | 'complaints' | 'amended' | 'late';

/** How many rows each list still takes. */
export type Room = Readonly<Record<OverviewList, number>>;

export const ALL_ROWS: Room = {
  ...{ longer: MOST_ROWS, unreached: MOST_ROWS, below: MOST_ROWS },
  ...{ complaints: MOST_ROWS, amended: MOST_ROWS, late: MOST_ROWS },
};

/** What was counted of some people, for an overview that goes on with it. What was found of them is told to it one by one. */
export type CountedPeople = Omit<Overview, 'findings' | 'peopleWithFindings'>;

const isAmendment = ({ event }: HistoryEntry): boolean => 'corrects' in event || 'redacts' in event;

const isLess = (marks: ReturnType<typeof marksOf>): boolean =>
  marks.reduced || marks.paused || marks.suspended || marks.limited;

/** An overview of people that is being made. */
export interface OverviewFold {
  /** Counts somebody, and what was found of them. */
  readonly take: (one: PersonDossier) => void;
  /** A finding that shows only when people are compared, of somebody who was taken, or of what stands around them. */
  readonly found: (finding: Finding) => void;
  /** Goes on with what was counted of people who come after those taken so far, by the same scope and days; not what was found of them. */
  readonly join: (counted: CountedPeople) => void;
  /** How many more rows its lists take. */
  readonly room: () => Room;
  readonly finish: () => Overview;
}

/** Takes people one by one and keeps of each no more than is counted, so that a country's dossier fits into memory. */
export const overviewFold = (
  scope: DossierScope,
  days: ReadonlyArray<LocalDate>,
  rows: Room = ALL_ROWS,
): OverviewFold => {
  const { at, knownAt } = scope.asOf;
  const summary = summaryFold(at);
  let joined: ReadonlyArray<ServiceSummary> = [];
  const shares = shareFold(days, knownAt, scope);
  const needs = new Map<string, { -readonly [K in keyof NeedCount]: NeedCount[K] }>();
  const directions = new Map<DecisionDirection, number>();
  const individual = new Map<'yes' | 'unclear' | 'no', number>();
  const reviews = new Map<ReviewStanding, number>();
  const findings = new Map<RuleId, number>();
  const unknown = new Map<string, number>();
  const longer = shortlist<Of<DecisionTrail>>(rows.longer);
  const unreached = shortlist<Of<ContactClock>>(rows.unreached);
  const below = shortlist<Of<Delivered>>(rows.below);
  const complaints = shortlist<Of<ComplaintAt>>(rows.complaints);
  const amended = shortlist<Of<HistoryEntry>>(rows.amended);
  const late = shortlist<Of<HistoryEntry>>(rows.late);
  const withFindings = new Set<UserKey>();
  let [people, entries, leftOut, redacted] = [0, 0, 0, 0];

  const needOf = (serviceType: ServiceType, need: NeedScore | undefined) => {
    const key = `${serviceType} ${need ?? ''}`;
    let count = needs.get(key);
    if (count === undefined) needs.set(key, (count = { serviceType, need, services: 0, less: 0 }));
    return count;
  };

  const takeLevels = ({ levels, at: person }: PersonDossier): void => {
    const need = person.facts.need?.value;
    for (const personal of levels) {
      summary.take(personal);
      const { level } = personal;
      if (level.state.granted === 'ended') continue;
      const count = needOf(level.serviceType, need);
      count.services += 1;
      if (isLess(marksOf(level, at))) count.less += 1;
    }
  };

  const takeEntries = ({ user, entries: all }: PersonDossier): void => {
    for (const what of all) {
      if (what.event.type === 'Unknown') addTo(unknown, what.event.name);
      if (what.event.type === 'Redacted') redacted += 1;
      if (isAmendment(what)) amended.add({ user, what });
      if (lateBy(what) !== undefined) late.add({ user, what });
    }
  };

  const takeTrails = ({ user, trails }: PersonDossier): void => {
    for (const what of trails) {
      const { decision } = what;
      addTo(directions, decision.direction);
      if (decision.direction === 'less') addTo(individual, decision.individualDecision.required);
      for (const { standing } of what.reviews) addTo(reviews, standing);
      if (isLongReduction(decision)) longer.add({ user, what });
    }
  };

  const found = ({ rule, subject }: Finding): void => {
    addTo(findings, rule);
    if ('user' in subject) withFindings.add(subject.user);
  };

  return {
    take: (one) => {
      const { user } = one;
      people += 1;
      entries += one.entries.length;
      leftOut += one.leftOut;
      takeLevels(one);
      takeEntries(one);
      takeTrails(one);
      shares.take(one.person);
      one.findings.forEach(found);
      const { clock, delivered } = one.at;
      if (clock.unanswered !== undefined || clock.silent) unreached.add({ user, what: clock });
      for (const what of delivered)
        if (what.strands.some(({ standing }) => standing === 'below')) below.add({ user, what });
      for (const what of one.at.complaints) complaints.add({ user, what });
    },
    found,
    join: (counted) => {
      people += counted.people;
      entries += counted.entries;
      leftOut += counted.leftOut;
      redacted += counted.redacted;
      joined = addSummaries([joined, counted.summaries]);
      shares.join(counted.shares);
      for (const { serviceType, need, services, less } of counted.byNeed) {
        const count = needOf(serviceType, need);
        count.services += services;
        count.less += less;
      }
      addAll(directions, counted.directions);
      addAll(individual, counted.individual);
      addAll(reviews, counted.reviews);
      addAll(unknown, counted.unknown);
      longer.join(counted.longer);
      unreached.join(counted.unreached);
      below.join(counted.below);
      complaints.join(counted.complaints);
      amended.join(counted.amended);
      late.join(counted.late);
    },
    room: () => ({
      longer: longer.room(),
      unreached: unreached.room(),
      below: below.room(),
      complaints: complaints.room(),
      amended: amended.room(),
      late: late.room(),
    }),
    finish: () => ({
      ...{ people, entries, leftOut, redacted, directions, individual, reviews, findings, unknown },
      summaries: addSummaries([joined, summary.finish()]),
      byNeed: [...needs.values()],
      shares: shares.finish(),
      peopleWithFindings: withFindings.size,
      longer: longer.list(),
      unreached: unreached.list(),
      below: below.list(),
      complaints: complaints.list(),
      amended: amended.list(),
      late: late.list(),
    }),
  };
};
