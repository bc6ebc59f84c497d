import fc from 'fast-check';
import {
  ServiceKey,
  ServiceType,
  UnitKey,
  UserKey,
  Task,
  codesOf,
  type Form,
  type Performer,
  type Quantity,
  type Ref,
  type ServiceLevel,
} from '../../../src/index.js';
import { read } from '../../domain/changes/facts.js';

const NOBODY_SAYS: ReadonlyArray<Ref> = [];

export interface LevelIn {
  readonly type?: string;
  readonly state?: ServiceLevel['state']['now'];
  readonly strands?: ReadonlyArray<{ readonly form?: Form; readonly now: Quantity }>;
  readonly tasks?: ReadonlyArray<readonly [Task, 'necessary' | 'can-wait', Performer?]>;
  readonly attributes?: ServiceLevel['attributes'];
}

const traced = <A>(now: A) => ({ granted: now, now, because: NOBODY_SAYS });

/** A level as it would come out of a fold, with nothing behind it. */
export const level = ({
  type = 'home-nursing',
  state = 'running',
  strands = [],
  tasks = [],
  attributes = [],
}: LevelIn): ServiceLevel => ({
  service: read(ServiceKey, 'service-1'),
  serviceType: read(ServiceType, type),
  state: traced(state),
  strands: strands.map(({ form = { mode: 'in-person' }, now }) => ({ form, unit: now.unit, ...traced(now) })),
  tasks: tasks.map(([task, need, performer = 'service']) => ({
    task,
    necessary: need === 'necessary',
    ...traced(performer),
  })),
  attributes,
  conditions: [],
  inForce: [],
  kept: false,
});

export const unit = (name: string): UnitKey => read(UnitKey, name);
export const user = (name: string): UserKey => read(UserKey, name);

const amounts = fc.record({
  unit: fc.constantFrom<'visits' | 'minutes'>('visits', 'minutes'),
  amount: fc.integer({ min: 0, max: 200 }),
  weeks: fc.integer({ min: 1, max: 6 }),
});

export const forms: fc.Arbitrary<Form> = fc.constantFrom<Form>(
  { mode: 'in-person' },
  { mode: 'in-person', place: 'clinic' },
  { mode: 'in-person', setting: 'group' },
  { mode: 'phone' },
  { mode: 'video' },
);

export const tasksOf: fc.Arbitrary<NonNullable<LevelIn['tasks']>> = fc
  .uniqueArray(fc.constantFrom(...codesOf(Task)), { maxLength: 6 })
  .chain((tasks) =>
    fc.tuple(
      ...tasks.map((task) =>
        fc.tuple(
          fc.constant(task),
          fc.constantFrom<'necessary' | 'can-wait'>('necessary', 'can-wait'),
          fc.constantFrom<Performer>('service', 'service', 'next-of-kin', 'postponed'),
        ),
      ),
    ),
  );

export const levels: fc.Arbitrary<ServiceLevel> = fc
  .record({
    type: fc.constantFrom('home-nursing', 'practical-assistance', 'respite'),
    strands: fc.array(fc.record({ form: forms, now: amounts }), { maxLength: 4 }),
    tasks: tasksOf,
  })
  .map(level);
