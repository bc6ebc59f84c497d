import type * as t from 'io-ts';
import type { StaffKey, UnitKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import { codeList, codesOf } from '../../domain/vocabulary/code-list.js';
import type { Qualification } from '../../domain/vocabulary/people.js';
import type { NextCandidate } from './next-candidate.js';
import type { Problem } from './optimise/problem.js';
import type { PlanQuestion } from './question.js';
import type { Resource } from './resources.js';
import type { Sent } from './shortfall.js';
import type { SupplyCandidate, SupplyMove } from './supply-options.js';

/**
 * Why somebody else is not sent or placed in place of the one proposed. First those who could have come, then what the plan has them do or
 * what they would leave short, then what the rules and the municipality's order say, whatever the plan does.
 */
export const SupplyWhyNot = codeList('SupplyWhyNot', {
  'costs-less': {
    ...{ nb: 'ville gått opp med mindre belastning; søket fant det ikke' },
    ...{ en: 'would fit with less harm; the search did not find it', isRule: false },
  },
  'as-good': {
    ...{ nb: 'ville vært like bra; ingen regel eller vekt skiller dem' },
    ...{ en: 'would do as well; no rule or weight tells them apart', isRule: false },
  },
  'costs-more': {
    ...{ nb: 'teller som større belastning i rekkefølgen' },
    ...{ en: 'counts for more harm in the order', isRule: false },
  },
  'fewer-minutes': {
    ...{ nb: 'kommer med for få timer av det som er knapt' },
    ...{ en: 'comes with too few hours of what is short', isRule: false },
  },
  'short-at-another-time': {
    ...{ nb: 'det ville bli knapt der en annen dag eller av annen kompetanse' },
    ...{ en: 'time would be short there on another day or of another skill', isRule: false },
  },
  'needed-at-home': {
    ...{ nb: 'det ville bli knapt der de arbeider' },
    ...{ en: 'time would be short where they work', isRule: false },
  },
  'sent-too': { nb: 'foreslås sendt dit også', en: 'is proposed to be sent there as well', isRule: false },
  'sent-elsewhere': {
    ...{ nb: 'foreslås sendt til en annen enhet' },
    ...{ en: 'is proposed to be sent to another unit', isRule: false },
  },
  'helps-no-more': {
    ...{ nb: 'dekker ikke mer når de andre er sendt' },
    ...{ en: 'covers nothing more once the others are sent', isRule: false },
  },
  'not-there-then': {
    ...{ nb: 'arbeider ikke på dager da det er knapt' },
    ...{ en: 'does not work on days when time is short', isRule: false },
  },
  away: { nb: 'er ikke på arbeid denne uka', en: 'is not at work this week', isRule: false },
  'works-elsewhere': {
    ...{ nb: 'er allerede i smitteteam eller sendt et annet sted' },
    ...{ en: 'is in an infection team or sent elsewhere already', isRule: false },
  },
  'no-such-competence': {
    ...{ nb: 'har ikke kompetanse til det som er knapt' },
    ...{ en: 'is not competent for what is short', isRule: true },
  },
  'own-unit-short': {
    ...{ nb: 'ingen sendes fra en enhet der det selv er knapt' },
    ...{ en: 'nobody is sent from a unit that is short itself', isRule: true },
  },
  'left-out-by-order': {
    ...{ nb: 'kommunens rekkefølge holder dem utenfor' },
    ...{ en: "the municipality's order leaves them out", isRule: true },
  },
});
export type SupplyWhyNot = t.TypeOf<typeof SupplyWhyNot>;

/** Where something would be short, or is: by how many minutes where it was worked out. */
export interface ShortPlace {
  readonly unit: UnitKey;
  readonly day: LocalDate | undefined;
  readonly missing: number | undefined;
}

/** Somebody else who could have been asked. */
export interface OtherStaff {
  readonly kind: SupplyCandidate['kind'];
  readonly staff: StaffKey;
  readonly qualification: Qualification;
  readonly from: UnitKey | undefined;
  /** Minutes of the shortage that they would bring, and the harm that it would count for; undefined of whom a plan may not send there. */
  readonly brings: number | undefined;
  readonly harm: number | undefined;
  /** Where it is short, or would be; or the unit to which they are sent. */
  readonly where: ShortPlace | undefined;
}

/** Those who are not sent for one reason: how many, and of them the one who comes nearest to being sent. */
export interface PassedOver {
  readonly why: SupplyWhyNot;
  /** Whether a rule binds, which no weight buys off. */
  readonly isRule: boolean;
  readonly people: number;
  readonly nearest: OtherStaff;
}

/** What could have been done in place of sending or placing somebody. */
export interface SupplyInstead {
  /** Who could have come in their place, with nobody else moved and no more taken from anybody, at least harm. */
  readonly next: OtherStaff | undefined;
  /** Everybody else who could have been asked, by why they are not: members of the roster in other units, and volunteers. */
  readonly others: ReadonlyArray<PassedOver>;
  /** The person from whom the same time could have been taken at least harm, by the rules of order; undefined where there is no plan. */
  readonly cut: NextCandidate | undefined;
}

type Beside = Omit<SupplyInstead, 'cut'>;

interface Verdict extends OtherStaff {
  readonly why: SupplyWhyNot;
}

const COULD_COME: ReadonlyArray<SupplyWhyNot> = ['costs-less', 'as-good', 'costs-more'];

/** The nearer first: at less harm, with less that would be missing, with more minutes; then as the roster has them. */
const nearer = (a: Verdict, b: Verdict): number =>
  (a.harm ?? 0) - (b.harm ?? 0) ||
  (a.where?.missing ?? 0) - (b.where?.missing ?? 0) ||
  (b.brings ?? 0) - (a.brings ?? 0);

const other = ({ kind, staff, qualification, from, brings, harm, where }: Verdict): OtherStaff => ({
  ...{ kind, staff, qualification, from, brings, harm, where },
});

const byReason = (verdicts: ReadonlyArray<Verdict>): Beside => {
  const others = codesOf(SupplyWhyNot).flatMap((why): ReadonlyArray<PassedOver> => {
    const own = verdicts.filter((one) => one.why === why).sort(nearer);
    const [nearest] = own;
    const { isRule } = SupplyWhyNot.keys[why];
    return nearest === undefined ? [] : [{ why, isRule, people: own.length, nearest: other(nearest) }];
  });
  return { next: others.find(({ why }) => COULD_COME.includes(why))?.nearest, others };
};

/** What the plan makes of somebody whom it may send there. */
type WhyNotMoved = (
  move: SupplyMove,
  candidate: SupplyCandidate,
) => Pick<Verdict, 'why' | 'brings' | 'where'>;

interface About {
  readonly staff: StaffKey;
  readonly to: UnitKey;
  /** The shortage that the proposal answers. */
  readonly short: Resource | undefined;
}

const verdictsAbout = (
  candidates: ReadonlyArray<SupplyCandidate>,
  { staff: proposed, to, short }: About,
  sentTo: ReadonlyMap<StaffKey, UnitKey>,
  whyNotMoved: WhyNotMoved,
): ReadonlyArray<Verdict> =>
  candidates.flatMap((candidate): ReadonlyArray<Verdict> => {
    const { kind, staff, qualification, from, option } = candidate;
    if (staff === proposed || from === to) return [];
    const who = { kind, staff, qualification, from };
    const told = { ...who, brings: undefined, harm: undefined, where: undefined };
    const sent = sentTo.get(staff);
    if (sent === to) return [{ ...told, why: 'sent-too' }];
    if (sent !== undefined)
      return [{ ...told, why: 'sent-elsewhere', where: { unit: sent, day: undefined, missing: undefined } }];
    const move = option?.moves.find((one) => one.to === to);
    if (option !== undefined && move !== undefined)
      return [{ ...who, harm: option.harm, ...whyNotMoved(move, candidate) }];
    const serves = candidate.servesAt(to);
    if (short?.skills.some((skill) => serves.includes(skill)) === false)
      return [{ ...told, why: 'no-such-competence' }];
    const bar = candidate.barTo(to);
    if (bar === undefined) return [];
    const where =
      bar.day === undefined || from === undefined
        ? undefined
        : { unit: from, day: bar.day, missing: undefined };
    return [{ ...told, why: bar.why, where }];
  });

/** How much of each resource is used by a plan. */
const usedBy = ({ capacities, cases }: Problem, choices: ReadonlyArray<number>): ReadonlyArray<number> => {
  const used = capacities.map(() => 0);
  for (const [at, one] of cases.entries())
    for (const [resource, minutes] of one.choices[choices[at] ?? 0]?.uses ?? [])
      used[resource] = (used[resource] ?? 0) + minutes;
  return used;
};

/**
 * Answers for each of the supply who could have come in their place: each of the others is tried there, with all else left as the plan
 * has it, and what does not fit then is told.
 */
export const insteadOfSupply = (
  { people, supply, candidates, problem, resources, told }: PlanQuestion,
  choices: ReadonlyArray<number>,
): ((place: number, resource: number | undefined) => Beside) => {
  const used = usedBy(problem, choices);
  const numberOf = new Map(supply.map(({ staff }, i) => [staff, people.length + i]));
  const moveOf = (place: number) => supply[place]?.moves[(choices[people.length + place] ?? 0) - 1];
  const sentTo = new Map(
    supply.flatMap(({ staff }, place) => {
      const move = moveOf(place);
      return move === undefined ? [] : [[staff, move.to] as const];
    }),
  );
  const usesOf = (at: number, choice: number) => problem.cases[at]?.choices[choice]?.uses ?? [];
  return (place, number) => {
    const [proposed, own] = [supply[place], moveOf(place)];
    if (proposed === undefined || own === undefined) return { next: undefined, others: [] };
    const short = number === undefined ? undefined : told[number];
    const at = people.length + place;
    const without = new Map(
      usesOf(at, choices[at] ?? 0).map(([resource, minutes]) => [resource, -minutes] as const),
    );
    const whyNotMoved: WhyNotMoved = (move, { option, servesAt, from }) => {
      const harm = option?.harm ?? 0;
      const uses = usesOf(
        numberOf.get(option?.staff ?? proposed.staff) ?? -1,
        1 + (option?.moves.indexOf(move) ?? 0),
      );
      const change = new Map(without);
      for (const [resource, minutes] of uses) change.set(resource, (change.get(resource) ?? 0) + minutes);
      const brings = -(uses.find(([resource]) => resource === number)?.[1] ?? 0);
      const lacking = [...change]
        .map(([resource, minutes]) => ({
          ...{ resource, of: resources.all[resource] },
          missing: (used[resource] ?? 0) + minutes - (problem.capacities[resource] ?? 0),
        }))
        .filter(({ missing }) => missing > 0)
        .sort((a, b) => b.missing - a.missing || a.resource - b.resource);
      if (lacking.length === 0) {
        const dearer = harm - proposed.harm;
        return {
          why: dearer > 0 ? 'costs-more' : dearer < 0 ? 'costs-less' : 'as-good',
          brings,
          where: undefined,
        };
      }
      // First what the proposal is for, then the rest there, then what is left behind.
      const there = lacking.filter(({ of }) => of?.unit === own.to);
      const most = lacking.find(({ resource }) => resource === number) ?? there[0] ?? lacking[0];
      const where = most?.of && { unit: most.of.unit, day: most.of.day, missing: most.missing };
      const could = servesAt(own.to);
      const isBeyond = ({ of }: (typeof lacking)[number]): boolean =>
        of?.skills.some((skill) => could.includes(skill)) === false;
      if (there.some(isBeyond)) return { why: 'no-such-competence', brings, where: undefined };
      if (most?.of?.unit === from) return { why: 'needed-at-home', brings, where };
      if (most?.resource !== number) return { why: 'short-at-another-time', brings, where };
      if (brings > 0) return { why: 'fewer-minutes', brings, where };
      const isThere = move.brings.some(({ day, minutes }) => day === short?.day && minutes > 0);
      return { why: isThere ? 'left-out-by-order' : 'not-there-then', brings, where };
    };
    return byReason(
      verdictsAbout(candidates, { staff: proposed.staff, to: own.to, short }, sentTo, whyNotMoved),
    );
  };
};

/** Where there is no plan, everybody is sent who helps: why the others are not. */
export const besideSent = (
  candidates: ReadonlyArray<SupplyCandidate>,
  sent: ReadonlyArray<Sent>,
  { option: { staff }, move: { to }, because }: Sent,
): Beside =>
  byReason(
    verdictsAbout(
      candidates,
      { staff, to, short: because?.resource },
      new Map(sent.map(({ option, move }) => [option.staff, move.to])),
      (_, { servesAt }) => {
        const could = servesAt(to);
        const isAble = because?.resource.skills.some((skill) => could.includes(skill)) !== false;
        return { why: isAble ? 'helps-no-more' : 'no-such-competence', brings: undefined, where: undefined };
      },
    ),
  );
