import {
  EXAMPLE_PRIORITY_ORDER,
  kinAgreementsOf,
  planWeek,
  type ChooseTerms,
  type KinTaskAgreement,
  type WeekPlan,
} from '../../../src/index.js';
import type { Written } from '../../render/small-world.js';
import { reduced } from '../../render/small-world.js';
import { MONDAY, person, rosterFrom, scenarioOf, strand, WEEK } from '../staffing/small-caseload.js';
import { orderOf, rules } from './planning.js';
import { drawing } from './problems.js';

/** Somebody in a town: what they have, and what is recorded of them that opens or shuts a way to go on. */
export interface Inhabitant {
  readonly unit: string;
  readonly service: 'nursing' | 'calls' | 'help' | 'respite' | 'support-contact';
  /** Visits in a week, or minutes of respite and support contact. */
  readonly amount: number;
  readonly need: number;
  readonly vulnerability: 'ordinary' | 'raised' | 'particular';
  readonly specialNeeds: boolean | undefined;
  readonly hasPhone: boolean;
  readonly ability: 'alone' | 'with-kin' | 'none';
  readonly consent: 'given' | 'withdrawn' | 'none';
  readonly kinAgreed: boolean;
  /** Only the infection team goes there. */
  readonly isApart: boolean;
}

/** Somebody of the staff, or a volunteer, where nobody says where they work. */
export interface Worker {
  readonly unit: string | undefined;
  readonly qualification: 'nurse' | 'health-worker' | 'assistant';
  readonly minutes: number;
  readonly weekdaysOnly: boolean;
  readonly inInfectionTeam: boolean;
}

export interface WholeTown {
  readonly units: ReadonlyArray<string>;
  readonly people: ReadonlyArray<Inhabitant>;
  readonly staff: ReadonlyArray<Worker>;
  /** Harm that counts for each who is sent, and for each volunteer. */
  readonly weights: readonly [redeployment: number, volunteers: number];
}

const SERVICES: Readonly<Record<Inhabitant['service'], (amount: number) => Written>> = {
  nursing: (amount) => ({
    serviceType: 'home-nursing',
    strands: [strand('visits', amount)],
    tasks: [
      { task: 'medication', necessary: true },
      { task: 'meals', necessary: true },
      { task: 'shower', necessary: false },
      { task: 'stockings', necessary: false },
    ],
  }),
  calls: (amount) => ({
    serviceType: 'home-nursing',
    strands: [strand('visits', amount)],
    tasks: [
      { task: 'check-in', necessary: false },
      { task: 'medication-reminder', necessary: false },
    ],
  }),
  help: (amount) => ({
    serviceType: 'practical-assistance',
    strands: [strand('visits', amount), strand('minutes', 45 * amount)],
    tasks: [],
  }),
  respite: (amount) => ({ serviceType: 'respite', strands: [strand('minutes', amount)], tasks: [] }),
  'support-contact': (amount) => ({
    serviceType: 'support-contact',
    strands: [strand('minutes', amount)],
    tasks: [],
  }),
};

const eventsOf = (one: Inhabitant, user: string): ReadonlyArray<Written> => {
  const by = { role: 'nurse', unit: one.unit };
  const consent = { version: 1, user, consent: `screen-${user}`, by };
  return [
    ...person(user, one.unit, SERVICES[one.service](one.amount)),
    {
      ...{ type: 'CircumstancesRecorded', version: 1, user, on: '2020-01-03', by, need: one.need },
      ...{ vulnerability: one.vulnerability, hasPhone: one.hasPhone, digitalAbility: one.ability },
      ...(one.specialNeeds === undefined ? {} : { specialNeeds: one.specialNeeds }),
    },
    ...(one.consent === 'none'
      ? []
      : [
          {
            ...{ ...consent, type: 'ConsentGiven', act: `given-${user}`, on: '2020-01-04' },
            ...{ matter: 'digital-service', from: 'user', how: 'spoken' },
          },
        ]),
    ...(one.consent === 'withdrawn'
      ? [
          {
            ...consent,
            type: 'ConsentWithdrawn',
            act: `withdrawn-${user}`,
            on: '2020-02-01',
            from: 'user',
            how: 'spoken',
          },
        ]
      : []),
    ...(one.isApart
      ? [
          {
            ...reduced({ user, decision: `apart-${user}`, effective: '2020-03-01', decided: '2020-03-01' }),
            type: 'ServiceChanged',
            before: { attributes: [{ attribute: 'separation', value: 'shared-staff' }] },
            after: { attributes: [{ attribute: 'separation', value: 'infection-team' }] },
            power: { kind: 'ordinary-law' },
          },
        ]
      : []),
  ];
};

/** What people and staff are called in a town, by their place. */
export interface Names {
  readonly user: (place: number) => string;
  readonly staff: (place: number) => string;
}

export const IN_ORDER: Names = { user: (n) => `user-${n}-`, staff: (n) => `staff-${n}-` };
export const IN_REVERSE: Names = { user: (n) => `zz-${99 - n}-`, staff: (n) => `aa-${99 - n}-` };

const agreementsOf = ({ people }: WholeTown, { user }: Names): ReadonlyArray<KinTaskAgreement> => {
  const read = kinAgreementsOf(
    people.flatMap(({ kinAgreed, service }, n) =>
      kinAgreed && service === 'nursing'
        ? [{ user: user(n), service: 'nursing', task: 'stockings', agreed: '2020-03-10' }]
        : [],
    ),
  );
  if (read._tag === 'Left') throw new Error(read.left.message);
  return read.right;
};

/** Plans the week of a town. */
export const planOfTown = (town: WholeTown, names = IN_ORDER, terms: ChooseTerms = {}): WeekPlan => {
  const { units, people, staff, weights } = town;
  const named = staff.map((one, n) => ({ ...one, staff: names.staff(n) }));
  const offers = named.flatMap(({ unit, staff: who, qualification, minutes }): ReadonlyArray<Written> =>
    unit === undefined
      ? [
          {
            ...{ type: 'StaffVolunteered', version: 1, act: `act-${who}`, staff: who, on: '2020-03-12' },
            ...{ by: { role: 'nurse', unit: 'north' }, qualification, competences: [] },
            ...{ capacity: { minutes, weeks: 1 }, availableFrom: '2020-03-12' },
          },
        ]
      : [],
  );
  const roster = rosterFrom(
    {
      ...{ version: 1, units },
      members: named.flatMap(({ unit, staff: who, qualification, minutes, weekdaysOnly }) =>
        unit === undefined
          ? []
          : [
              {
                ...{ staff: who, unit, qualification },
                works: { perWeeks: { minutes, weeks: 1 }, ...(weekdaysOnly ? { weekdaysOnly } : {}) },
              },
            ],
      ),
      infectionTeams: units.flatMap((unit) => {
        const members = named.flatMap((one) => (one.unit === unit && one.inInfectionTeam ? [one.staff] : []));
        return members.length === 0 ? [] : [{ unit, members, from: MONDAY }];
      }),
    },
    rules,
  );
  const [redeployment, volunteers] = weights;
  const order = orderOf({
    ...EXAMPLE_PRIORITY_ORDER,
    supply: { redeployment: { weight: redeployment }, volunteers: { weight: volunteers } },
  });
  const plan = planWeek(
    scenarioOf([...people.flatMap((one, n) => eventsOf(one, names.user(n))), ...offers]),
    WEEK,
    { rules, roster, order, agreements: agreementsOf(town, names) },
    terms,
  );
  if (plan._tag === 'Left') throw new Error(JSON.stringify(plan.left));
  return plan.right;
};

/** About how many minutes a visit of each kind takes, with the way there; of what is counted in minutes, how much comes to each. */
const ABOUT: Readonly<Record<Inhabitant['service'], number>> = {
  ...{ nursing: 45, calls: 25, help: 65, respite: 1.3, 'support-contact': 1.3 },
};

/**
 * A town of three units with everything at once: unlike staff, an infection team, volunteers, consents, kin and services in order. Two
 * units are short, one has time to spare.
 */
export const drawnTown = (seed: number): WholeTown => {
  const below = drawing(seed);
  const oneOf = <A>(some: readonly [A, ...ReadonlyArray<A>]): A => some[below(some.length)] ?? some[0];
  const units = ['north', 'south', 'west'];
  const people = Array.from({ length: 21 + below(10) }, (_, n): Inhabitant => {
    const service = oneOf<Inhabitant['service']>([
      'nursing',
      'nursing',
      'calls',
      'help',
      'respite',
      'support-contact',
    ]);
    return {
      ...{ unit: units[n % 3] ?? 'north', service },
      amount: service === 'respite' || service === 'support-contact' ? 120 + 20 * below(10) : 3 + below(11),
      need: 1 + below(5),
      vulnerability: oneOf(['ordinary', 'raised', 'particular']),
      specialNeeds: oneOf([true, false, undefined]),
      hasPhone: below(2) === 0,
      ability: oneOf(['alone', 'with-kin', 'none']),
      consent: oneOf(['given', 'given', 'withdrawn', 'none']),
      kinAgreed: below(3) > 0,
      isApart: service === 'nursing' && n % 3 === 0 && below(4) === 0,
    };
  });
  const workIn = (isIn: (one: Inhabitant) => boolean): number =>
    people.reduce((sum, one) => sum + (isIn(one) ? one.amount * ABOUT[one.service] : 0), 0) / 0.85;
  const apart = workIn(({ isApart }) => isApart);
  const staff = Array.from({ length: 11 + below(4) }, (_, n): Worker => {
    const [unit, inInfectionTeam] = [n < 11 ? units[n % 3] : undefined, n === 9];
    const share = unit === 'west' ? 110 + below(40) : 75 + below(25);
    const own = workIn((one) => one.unit === unit && !one.isApart);
    return {
      ...{ unit, inInfectionTeam, weekdaysOnly: !inInfectionTeam && n >= 3 && below(4) === 0 },
      qualification: n < 3 || inInfectionTeam ? 'nurse' : oneOf(['nurse', 'health-worker', 'assistant']),
      minutes: inInfectionTeam
        ? Math.ceil(apart * 1.2)
        : unit === undefined
          ? 150 + below(200)
          : Math.round((own * share) / (unit === 'north' ? 3 : 4) / 100),
    };
  });
  return { units, people, staff, weights: [oneOf([5, 40, 150]), oneOf([3, 30])] };
};
