import * as t from 'io-ts';
import { byTag, Choice } from '../codec/choice.js';
import { guardOf } from '../codec/guard.js';
import { Scalar } from '../codec/scalar.js';
import { struct } from '../codec/struct.js';
import { EVENTS } from '../events/event.js';
import { isInstant, type Instant } from '../values/instant.js';
import { CommandKey, EventId, ServiceKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Strand } from '../values/strand.js';
import { AttributeValue, ServiceCondition } from '../vocabulary/attributes.js';
import { Place } from '../vocabulary/correction.js';
import { FrameworkRef } from '../vocabulary/framework.js';
import { Performer, ServiceState, ServiceType, Task } from '../vocabulary/services.js';
import { Term } from '../vocabulary/term.js';
import type { Change, Ref } from './change.js';

// The closed algebra as JSON, for views that are saved, beside the types of change.ts: an operation or a dimension more there does
// not compile before it stands here.

const Alteration = new Choice(
  'Alteration',
  {
    strand: struct('StrandAltered', {
      dimension: t.literal('strand'),
      strand: Strand,
      bound: t.keyof({ 'at-most': null, 'at-least': null, exactly: null }),
    }),
    task: struct('TaskAltered', { dimension: t.literal('task'), task: Task, to: Performer }),
    state: struct('StateAltered', { dimension: t.literal('state'), to: ServiceState }),
    attribute: struct('AttributeAltered', { dimension: t.literal('attribute'), to: AttributeValue }),
    condition: struct('ConditionAltered', {
      dimension: t.literal('condition'),
      condition: ServiceCondition,
      applies: t.boolean,
    }),
  } satisfies Record<Extract<Change, { op: 'impose' }>['alterations'][number]['dimension'], t.Mixed>,
  byTag('dimension'),
  'an object with dimension',
);

const Grant = struct(
  'Grant',
  {
    serviceType: ServiceType,
    from: LocalDate,
    strands: t.readonlyArray(Strand),
    tasks: t.readonlyArray(struct('GrantedTask', { task: Task, necessary: t.boolean })),
  },
  { until: LocalDate },
);

const ofService = { service: ServiceKey } as const;
const derived = { derivesFrom: FrameworkRef } as const;

const SERVICE_CHANGES = {
  grant: struct('GrantChange', { op: t.literal('grant'), ...ofService, grant: Grant }),
  impose: struct(
    'ImposeChange',
    {
      op: t.literal('impose'),
      what: t.keyof(EVENTS),
      ...ofService,
      measure: CommandKey,
      decided: LocalDate,
      from: LocalDate,
      term: Term,
      alterations: t.readonlyArray(Alteration),
    },
    derived,
  ),
  reschedule: struct('RescheduleChange', {
    op: t.literal('reschedule'),
    ...ofService,
    measure: CommandKey,
    from: LocalDate,
    term: Term,
  }),
  lift: struct('LiftChange', { op: t.literal('lift'), ...ofService, measure: CommandKey, from: LocalDate }),
  end: struct('EndChange', { op: t.literal('end'), ...ofService, last: LocalDate }),
  keep: struct(
    'KeepChange',
    { op: t.literal('keep'), ...ofService, decided: LocalDate, from: LocalDate },
    derived,
  ),
} as const;

const ServiceChange = new Choice('ServiceChange', SERVICE_CHANGES, byTag('op'), 'an object with op');

const CHANGES = {
  ...SERVICE_CHANGES,
  void: struct('VoidChange', { op: t.literal('void'), event: EventId }),
  replace: struct(
    'ReplaceChange',
    { op: t.literal('replace'), event: EventId, changes: t.readonlyArray(ServiceChange) },
    { place: Place },
  ),
} as const satisfies Record<Change['op'], t.Mixed>;

const fits = guardOf(new Choice('Change', CHANGES, byTag('op'), 'an object with op'));

/** A {@link Change} as it travels: a field that is undefined in it is left out of its JSON. */
export const ChangeJson = new Scalar<Change>('Change', (u): u is Change => fits(u), 'a change of a level');

const instant = new Scalar<Instant>('Instant', isInstant, 'milliseconds since 1970');

const isPlaced = guardOf(struct('Ref', { position: t.number, id: t.string, recordedAt: instant }));

/** Where an event stands in its ledger. */
export const RefJson = new Scalar<Ref>('Ref', (u): u is Ref => isPlaced(u), 'a place in a ledger');
