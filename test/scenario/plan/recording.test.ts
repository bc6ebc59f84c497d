import { describe, expect, it } from '@jest/globals';
import {
  CommandKey,
  complete,
  completeSupply,
  draftOfSupply,
  draftsOfProposal,
  EXAMPLE_PRIORITY_ORDER,
  freeText,
  grantService,
  handOverTask,
  levelsIn,
  minutes,
  personIn,
  planWeek,
  priorityOrderOf,
  recordCircumstances,
  recordConsent,
  registerServiceUser,
  rosterOf,
  showStrand,
  visits,
  volunteerStaff,
  weekFrom,
  whatIf,
  type CommandInput,
  type CommandInputOf,
  type DraftDecision,
  type Ledger,
  type PlannedMeasure,
  type Scenario,
  type ServiceLevel,
  type SupplyDraft,
  type WeekPlan,
  type WrittenPriorityOrder,
} from '../../../src/index.js';
import { withQuantity } from '../../../src/domain/values/strand.js';
import { simplest } from '../../../src/domain/values/extent.js';
import { read } from '../../domain/changes/facts.js';
import { freshLedger } from '../../ledger/ledgers.js';
import { day } from '../../render/small-world.js';
import { rulesOf, worker } from '../staffing/small-caseload.js';

const rules = rulesOf();
const MONDAY = day('2020-03-23');
const WEEK = weekFrom(MONDAY);
const DECIDED = day('2020-03-20');

const leader = {
  role: 'service-leader',
  unit: 'north',
  mandate: { kind: 'delegated', reference: freeText('3/2020') },
} as const satisfies CommandInputOf<'PauseRespite'>['by'];
const nurse = { role: 'nurse', unit: 'north' } as const;
const ground: CommandInputOf<'PauseRespite'>['ground'] = {
  ...{ cause: 'staffing', purposes: ['cope-with-staffing'], legalBasis: ['hol-3-1', 'hol-4-1'] },
  reasons: freeText('en tredel er borte'),
};
const assessment: NonNullable<CommandInputOf<'PauseRespite'>['assessment']> = {
  ...{ on: DECIDED, by: 'nurse', necessity: 'can-wait', facts: freeText('klarer seg en uke') },
};
const agreement = { agreed: DECIDED, carerAssessed: true };

type Service = Pick<CommandInputOf<'GrantService'>, 'serviceType' | 'strands' | 'tasks'>;

/** Somebody in the unit with one service, of whom everything is known that opens other ways. */
const person = (user: string, service: Service, unit = 'north'): ReadonlyArray<CommandInput> => [
  registerServiceUser({
    ...{ id: `${user}-r`, user, on: day('2020-01-02'), need: 3, vulnerability: 'ordinary' },
    ...{ livesAlone: true, specialNeeds: false },
  }),
  recordCircumstances({
    ...{ id: `${user}-c`, user, on: day('2020-01-02'), by: nurse, unit },
    ...{ hasPhone: true, digitalAbility: 'alone' },
  }),
  recordConsent({
    ...{ id: `${user}-k`, user, consent: 'screen', matter: 'digital-service', on: day('2020-01-03') },
    ...{ from: 'user', how: 'spoken', by: nurse },
  }),
  grantService({
    ...{ id: `${user}-g`, user, service: 'service', by: leader, ...service },
    ...{ decided: day('2020-01-02'), effective: day('2020-01-06'), legalBasis: ['hol-3-2-6-a'] },
  }),
];

/** Next of kin did the task for a week, by an agreement that was recorded. */
const handedOverBefore = (user: string): ReadonlyArray<CommandInput> => [
  handOverTask({
    ...{ id: `${user}-h`, user, service: 'service', by: leader, ground, task: 'shower', agreement },
    ...{ decided: day('2020-03-02'), effective: day('2020-03-02'), term: { until: day('2020-03-08') } },
    agreement: { agreed: day('2020-03-01'), carerAssessed: true },
    assessment: { ...assessment, on: day('2020-03-01') },
  }),
];

const calls: Service = {
  ...{ serviceType: 'home-nursing', strands: [visits(8)] },
  tasks: [{ task: 'check-in' }, { task: 'medication-reminder' }],
};
/** What is no part of any proposal. */
const alarm: Service = {
  ...{ serviceType: 'home-nursing', strands: [visits(7)], tasks: [{ task: 'medication' }] },
};
const respite: Service = { serviceType: 'respite', strands: [minutes(400)], tasks: [] };
const company: Service = { serviceType: 'support-contact', strands: [minutes(240)], tasks: [] };

/** Each kind of proposal, a service to which it fits, and how many minutes a day the unit's one nurse has. */
const KINDS: Readonly<Record<PlannedMeasure, readonly [Service, number]>> = {
  'video-visits': [calls, 24],
  'phone-visits': [calls, 24],
  'tasks-to-kin': [
    {
      ...{ serviceType: 'home-nursing', strands: [visits(7)] },
      tasks: [{ task: 'medication' }, { task: 'shower' }],
    },
    20,
  ],
  'necessary-care-only': [
    {
      ...{ serviceType: 'home-nursing', strands: [visits(7)] },
      tasks: [{ task: 'medication' }, { task: 'stockings' }],
    },
    24,
  ],
  'fewer-visits': [{ serviceType: 'practical-assistance', strands: [visits(8)], tasks: [] }, 40],
  'shorter-visits': [
    { serviceType: 'practical-assistance', strands: [visits(8), minutes(400)], tasks: [] },
    80,
  ],
  'respite-reduced': [respite, 64],
  'respite-paused': [respite, 30],
  'support-contact-reduced': [company, 54],
  'support-contact-suspended': [company, 30],
};

const orderWith = (fields: Partial<WrittenPriorityOrder>) => {
  const order = priorityOrderOf({ ...EXAMPLE_PRIORITY_ORDER, supply: {}, ...fields });
  if (order._tag === 'Left') throw new Error(order.left.message);
  return order.right;
};

const recorded = async (ledger: Ledger, commands: ReadonlyArray<CommandInput>): Promise<void> => {
  for (const command of commands) {
    const kept = await ledger.record(command)();
    if (kept._tag === 'Left') throw new Error(JSON.stringify(kept.left));
  }
};

const factsOf = async (ledger: Ledger): Promise<Scenario> => {
  const asked = await whatIf(ledger, { at: MONDAY })();
  if (asked._tag === 'Left') throw new Error(asked.left._tag);
  return asked.right.facts;
};

const planned = (
  facts: Scenario,
  members: ReadonlyArray<ReturnType<typeof worker>>,
  fields: Partial<WrittenPriorityOrder>,
): Extract<WeekPlan, { kind: 'plan' }> => {
  const units = [...new Set(members.map(({ unit }) => unit))];
  const roster = rosterOf({ version: 1, units, members }, rules);
  if (roster._tag === 'Left') throw new Error(roster.left.message);
  const plan = planWeek(facts, WEEK, { rules, roster: roster.right, order: orderWith(fields) });
  if (plan._tag === 'Left') throw new Error(plan.left.message);
  if (plan.right.kind !== 'plan') throw new Error(JSON.stringify(plan.right));
  return plan.right;
};

const TERMS = {
  ...{ by: leader, decided: DECIDED, effective: MONDAY, term: { until: WEEK.to }, ground },
  idOf: (user: string, service: string, place: number) =>
    read(CommandKey, `plan-${user}-${service}-${place}`),
};

/** What a person adds who has assessed somebody. */
const assessed = (draft: DraftDecision): CommandInput => {
  const carerWork = { asked: true, inWork: false, shouldContinue: false } as const;
  switch (draft.decision) {
    case 'ReduceVisits':
      return complete(draft, { assessment });
    case 'ReplaceVisits':
      return complete(draft, { assessment });
    case 'LimitCareToNecessary':
      return complete(draft, { assessment });
    case 'HandOverTask':
      return complete(draft, { assessment, agreement });
    case 'ReduceRespite':
      return complete(draft, { assessment, carerWork });
    case 'PauseRespite':
      return complete(draft, { assessment, carerWork });
    case 'ReduceSupportContact':
      return complete(draft, { assessment });
    case 'SuspendSupportContact':
      return complete(draft, { assessment });
    case 'KeepSupportContact':
      throw new Error('a plan proposes to keep nothing');
  }
};

/** What a level says, in whatever numbers it says it. */
const said = ({ state, strands, tasks }: ServiceLevel) => ({
  state: state.now,
  strands: strands.map(({ form, unit, now }) =>
    showStrand(withQuantity(form, 'amount' in now ? { unit, ...simplest(now) } : now), 'en'),
  ),
  tasks: tasks.map(({ task, now }) => `${task}: ${now}`),
});

describe('what a plan proposes, completed by people and recorded', () => {
  it.each(Object.entries(KINDS))(
    'comes to the level that the plan foresaw: %s',
    async (name, [service, time]) => {
      const measure = name as PlannedMeasure;
      const { ledger } = freshLedger('2020-03-20T09:00:00Z');
      await recorded(ledger, [...person('u-1', service), ...person('u-2', alarm, 'south')]);
      if (measure === 'tasks-to-kin') await recorded(ledger, handedOverBefore('u-1'));
      const members = [worker('nurse-1', 'north', 'nurse', time), worker('nurse-2', 'south', 'nurse', 100)];
      const measures = [{ measure, weight: 1 }];
      const plan = planned(await factsOf(ledger), members, { measures });
      const [proposal, ...others] = plan.proposals;
      expect(others).toEqual([]);
      expect(proposal?.changes.map((one) => one.measure)).toEqual([measure]);
      if (proposal === undefined) return;
      for (const draft of draftsOfProposal(proposal, TERMS)) {
        const raw = await ledger.record(draft.command)();
        expect(raw).toMatchObject({
          _tag: 'Left',
          left: { _tag: 'Rejected', policy: 'individual-assessment' },
        });
        await recorded(ledger, [assessed(draft)]);
      }
      const facts = await factsOf(ledger);
      const there = personIn(facts, proposal.user);
      if (there === undefined) throw new Error('nobody');
      const levels = levelsIn(facts, MONDAY)(there).map(({ level }) => said(level));
      expect(levels).toEqual(proposal.changes.map(({ level }) => said(level)));
      expect(planned(facts, members, { measures }).proposals).toEqual([]);
    },
  );
});

/** What a person adds who has seen the papers. */
const seen = (draft: SupplyDraft): CommandInput =>
  draft.decision === 'RedeployStaff'
    ? completeSupply(draft, { qualification: 'nurse', idCardIssued: DECIDED, userContact: true })
    : completeSupply(draft, {
        contact: { users: true, policeCertificateShown: DECIDED },
        idCardIssued: DECIDED,
      });

describe('what a plan proposes of staff', () => {
  const offer = volunteerStaff({
    ...{ id: 'vol-1', staff: 'vol-1', on: DECIDED, by: nurse, qualification: 'nurse', competences: [] },
    ...{ capacity: { minutes: 700, weeks: 1 }, availableFrom: DECIDED },
  });
  const idle = worker('nurse-2', 'south', 'nurse', 60);

  it.each([
    ['volunteers', [], 'PlaceVolunteer'],
    ['redeployment', [idle], 'RedeployStaff'],
  ] as const)(
    'is recorded when somebody has seen the papers, and helps as foreseen: %s',
    async (kind, more, name) => {
      const { ledger } = freshLedger('2020-03-20T09:00:00Z');
      await recorded(ledger, [...person('u-1', calls), offer]);
      const members = [worker('nurse-1', 'north', 'nurse', 10), ...more];
      const order = { measures: [{ measure: 'fewer-visits', weight: 5 } as const] };
      const plan = planned(await factsOf(ledger), members, { ...order, supply: { [kind]: { weight: 1 } } });
      expect(plan.proposals).toEqual([]);
      expect(plan.supply).toHaveLength(1);
      for (const proposal of plan.supply) {
        expect(proposal).toMatchObject({ to: 'north', because: { resource: { unit: 'north' } } });
        const draft = draftOfSupply(proposal, {
          ...TERMS,
          idOf: (staff) => read(CommandKey, `plan-${staff}`),
        });
        expect(draft.decision).toBe(name);
        expect(draft.missing.every((field) => !(field in draft.command))).toBe(true);
        await recorded(ledger, [seen(draft)]);
      }
      // With the ledger's own word on where they are, no more has to be done.
      const after = planned(await factsOf(ledger), members, order);
      expect([after.proposals, after.supply]).toEqual([[], []]);
    },
  );
});

describe('a draft that nobody completed', () => {
  it('is nothing that a ledger records, by its type', () => {
    const record = (command: CommandInput): unknown => command;
    const refused = (draft: DraftDecision, ofStaff: SupplyDraft): void => {
      // @ts-expect-error -- a draft is no command
      record(draft);
      // @ts-expect-error -- nor is one about staff
      record(ofStaff);
      // @ts-expect-error -- nor what it would be, before somebody has seen the papers
      record(ofStaff.command);
    };
    expect(refused).toBeInstanceOf(Function);
  });
});
