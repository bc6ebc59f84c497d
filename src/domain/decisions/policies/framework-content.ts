import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf } from '../../commands/command.js';
import type { Catalogue } from '../../law/catalogue.js';
import type { Ground } from '../../vocabulary/authority.js';
import { opensFor, type FrameworkTarget } from '../../vocabulary/framework.js';
import type { MeasureChange } from '../../vocabulary/measure/changes.js';
import { changeDirection, mayReduce } from '../../vocabulary/measure/direction.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';
import { empowered, grounded } from './authority.js';

type Adopt = CommandOf<'AdoptFrameworkMeasure'>;
type Force = Adopt['force'];

/** The lists by which a target says what it is about; each that it has must name something. */
const subjects = (target: FrameworkTarget): ReadonlyArray<ReadonlyArray<unknown>> =>
  Object.entries(target).flatMap(([field, value]) =>
    Array.isArray(value) && field !== 'changes' && field !== 'opensFor' ? [value] : [],
  );

/** Values that don't differ are no change; to keep something, or to put it in order, is told by its own kind. */
const changesNothing = (change: MeasureChange): boolean =>
  change.dimension !== 'kept' && change.dimension !== 'priority' && changeDirection(change) === 'same';

const isEmptyOrder = (change: MeasureChange): boolean =>
  change.dimension === 'priority' && change.order.first.length === 0;

const filled = (target: FrameworkTarget): Ruling => {
  const changes: ReadonlyArray<MeasureChange> = target.changes;
  if (subjects(target).some((list) => list.length === 0))
    return reject(
      'measure-content',
      'the measure has a list of what it is about that names nothing',
      'name at least one in every list of target',
    );
  if (changes.length === 0)
    return reject(
      'measure-content',
      'the measure changes nothing',
      'state in target.changes what it changes, before and after; what is not known is stated as unknown',
    );
  return unless(
    !changes.some((change) => changesNothing(change) || isEmptyOrder(change)),
    reject(
      'measure-content',
      'a change of the measure ends where it begins, or orders nothing',
      'state values that differ; for what is kept on purpose use the dimension kept',
    ),
  );
};

/** What is asked, advised, offered or warned of takes nothing; and what nobody decided has taken what it took. */
const BINDING: ReadonlySet<Force> = new Set<Force>(['decision', 'agreement', 'requirement', 'permission']);

/** A group measure moves nobody's level: what takes away is decided person by person. */
const takesNothing = (force: Force, target: FrameworkTarget): Ruling =>
  unless(
    !BINDING.has(force) ||
      !('application' in target) ||
      target.application !== 'direct' ||
      !target.changes.some((change: MeasureChange) => mayReduce(change)),
    reject(
      'direct-takes-nothing',
      'the measure would take something of a service away from many at once, or may do so',
      'apply it through individual assessment (application individual) and name what it opens for; or, where nobody decided it, note it as an occurrence',
      ['hol-4-1', 'pbrl-2-7'],
    ),
  );

const opensByDecision = (force: Force, target: FrameworkTarget): Ruling => {
  const opens = opensFor(target);
  if (force !== 'decision')
    return unless(
      opens.length === 0,
      reject(
        'opens-by-decision',
        `the measure is a ${force}, which opens for no individual decision`,
        'leave target.opensFor empty, or adopt it as a decision',
      ),
    );
  return unless(
    !('opensFor' in target) || opens.length > 0,
    reject(
      'opens-by-decision',
      'the decision is applied individually and opens for no individual decision',
      'name in target.opensFor what may be decided about each person',
    ),
  );
};

const fromAuthority = (force: Force, issuedBy: Adopt['issuedBy']): Ruling => {
  const needed = force === 'requirement' || force === 'permission';
  if (needed === (issuedBy !== undefined)) return allowed;
  return needed
    ? reject('issued-by', 'nothing says which authority it comes from', 'name the authority in issuedBy')
    : reject(
        'issued-by',
        'it names an authority and is no requirement or permission',
        'leave out issuedBy, or state the force requirement or permission',
      );
};

/** What a measure for many must be in itself, whatever the crisis. */
export const wellFormed = (
  { force, target, issuedBy, power, decided, effective }: Adopt,
  catalogue: Catalogue,
): Ruling =>
  pipe(
    filled(target),
    E.flatMap(() => opensByDecision(force, target)),
    E.flatMap(() => takesNothing(force, target)),
    E.flatMap(() => fromAuthority(force, issuedBy)),
    E.flatMap(() => empowered(power, decided, catalogue)),
    E.flatMap(() => empowered(power, effective, catalogue)),
  );

/** Why: the law is asked of a decision only, and nobody had a purpose with what nobody decided. */
export const groundedByForce = ({ force, ground, decided }: Adopt, catalogue: Catalogue): Ruling<Ground> =>
  force === 'occurrence'
    ? E.right({
        cause: ground.cause,
        purposes: ground.purposes ?? [],
        legalBasis: ground.legalBasis ?? [],
        reasons: ground.reasons,
      })
    : grounded(ground, decided, catalogue, force === 'decision');
