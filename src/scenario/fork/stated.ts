import * as t from 'io-ts';
import { byTag, Choice } from '../../domain/codec/choice.js';
import { Scalar } from '../../domain/codec/scalar.js';
import { struct } from '../../domain/codec/struct.js';
import { CountFromOne } from '../../domain/values/count.js';
import { CommandKey, EventId, ServiceKey, StaffKey, UnitKey, UserKey } from '../../domain/values/keys.js';
import { LocalDate } from '../../domain/values/local-date.js';
import { Strand } from '../../domain/values/strand.js';
import { circumstances } from '../../domain/vocabulary/circumstances.js';
import { FrameworkRef } from '../../domain/vocabulary/framework.js';
import { Qualification } from '../../domain/vocabulary/people.js';
import { Capacity, Competence } from '../../domain/vocabulary/staff.js';
import { ServiceType, Task } from '../../domain/vocabulary/services.js';
import { Group, Fraction } from './codecs.js';

/** A number to draw by: the same one draws the same. */
export const Seed = new Scalar<number>(
  'Seed',
  (u): u is number => typeof u === 'number' && Number.isInteger(u) && u >= 0 && u <= 0xffff_ffff,
  'a whole number from 0 to 4294967295',
);

/** A command or an event as it is written; it is read by what it says that it is. */
const Written = new Scalar<Readonly<Record<string, unknown>>>(
  'Written',
  (u): u is Readonly<Record<string, unknown>> => typeof u === 'object' && u !== null && !Array.isArray(u),
  'an object',
);

const period = { from: LocalDate, until: LocalDate } as const;

const ofGroup = <K extends string>(suppose: K) =>
  struct(`Suppose_${suppose}`, { suppose: t.literal(suppose), who: Group, ...period });

const { unit: _, ...aboutPerson } = circumstances;

/** What can be supposed, by what it is called. `from` and `until` are the first and the last day. */
export const SUPPOSITIONS = {
  /** What a command would come to, decided on by the same deciders and policies as if it were recorded. */
  command: struct('Suppose_command', {
    suppose: t.literal('command'),
    command: Written,
  }),
  /** That something happened, as an event of a person, a member of staff, a unit or a crisis tells it. */
  event: struct('Suppose_event', { suppose: t.literal('event'), event: Written }),
  /** That a decision, or another entry about a person's services, had never been recorded. */
  'not-made': struct(
    'Suppose_not-made',
    { suppose: t.literal('not-made'), user: UserKey },
    { decision: CommandKey, event: EventId },
  ),
  /** That none of the individual decisions had been made that derive from a measure for many. */
  'none-derived': struct(
    'Suppose_none-derived',
    { suppose: t.literal('none-derived'), measure: FrameworkRef },
    { who: Group },
  ),
  /** That services are paused, and none of them given. */
  paused: ofGroup('paused'),
  suspended: ofGroup('suspended'),
  /** That of each service there is a share of what there is of it then, in every form. */
  reduced: struct('Suppose_reduced', {
    suppose: t.literal('reduced'),
    who: Group,
    to: Fraction,
    ...period,
  }),
  /** That only what is necessary for each is done; other tasks are postponed. */
  'necessary-only': ofGroup('necessary-only'),
  /** That all measures are lifted which are in force then: the services as they were granted. */
  restored: struct('Suppose_restored', { suppose: t.literal('restored'), who: Group, from: LocalDate }),
  /** New service users, all alike. */
  newcomers: struct(
    'Suppose_newcomers',
    {
      suppose: t.literal('newcomers'),
      people: CountFromOne,
      from: LocalDate,
      unit: UnitKey,
      services: t.readonlyArray(
        struct(
          'NewService',
          { service: ServiceKey, serviceType: ServiceType, strands: t.readonlyArray(Strand) },
          { tasks: t.readonlyArray(struct('NewTask', { task: Task, necessary: t.boolean })) },
        ),
      ),
    },
    { until: LocalDate, circumstances: struct('NewCircumstances', {}, aboutPerson) },
  ),
  /** Members of staff who are away: named, or a share of a group, drawn. */
  'staff-away': struct(
    'Suppose_staff-away',
    { suppose: t.literal('staff-away'), ...period },
    {
      staff: t.readonlyArray(StaffKey),
      group: struct('StaffGroup', {}, { qualification: Qualification, unit: UnitKey }),
      share: Fraction,
      seed: Seed,
    },
  ),
  /** People who are sent from elsewhere: so many, each with so much working time. */
  'staff-sent': struct(
    'Suppose_staff-sent',
    {
      suppose: t.literal('staff-sent'),
      people: CountFromOne,
      qualification: Qualification,
      /** How much each of them works. */
      perWeeks: Capacity,
      /** Where they go. */
      unit: UnitKey,
      ...period,
    },
    { comesFrom: UnitKey, weekdaysOnly: t.boolean, competences: t.readonlyArray(Competence) },
  ),
} as const;

export type SuppositionName = keyof typeof SUPPOSITIONS;

/** Codec of what can be supposed. */
export const StatedSupposition = new Choice<typeof SUPPOSITIONS>(
  'StatedSupposition',
  SUPPOSITIONS,
  byTag('suppose'),
  'an object with suppose',
);

/** One kind of what can be supposed, as it is stated. */
export type StatedOf<N extends SuppositionName> = t.TypeOf<(typeof SUPPOSITIONS)[N]>;
/** What can be supposed, as it is stated. */
export type Stated = { readonly [N in SuppositionName]: StatedOf<N> }[SuppositionName];
