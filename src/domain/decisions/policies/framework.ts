import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { LocalDate } from '../../values/local-date.js';
import { opensFor, type FrameworkRef } from '../../vocabulary/framework.js';
import type { IndividualMeasure } from '../../vocabulary/individual-measure.js';
import type { ServiceType } from '../../vocabulary/services.js';
import type { FrameworkStanding } from '../crisis/crisis-state.js';
import type { Context } from '../decider.js';
import { allowed, reject, type Ruling } from '../rejection.js';

const known = (
  ref: FrameworkRef,
  { framework }: Context,
  effective: LocalDate,
): Ruling<FrameworkStanding> => {
  const standing = framework(ref);
  const no = (why: string): Ruling<never> =>
    reject(
      'framework-known',
      why,
      'derive from a measure that is in force on the day the decision takes effect, or decide without derivesFrom',
    );
  if (standing === undefined) return no('the crisis leadership has adopted no such measure');
  const there = standing.on(effective)?.state ?? 'planned';
  if (there === 'planned') return no('the measure it derives from is not yet in force');
  if (there === 'paused') return no('the measure it derives from is set aside');
  if (there === 'ended') return no('the measure it derives from has ended');
  if (standing.crisisEnded !== undefined && standing.crisisEnded <= effective)
    return no('the crisis in which it was adopted has ended');
  return E.right(standing);
};

const opens = (why: string): Ruling<never> =>
  reject('framework-opens', why, 'derive from a measure that opens for this, or decide without derivesFrom');

/**
 * An individual decision derives only from a decision of the crisis leadership that opens for it: a request, advice or a
 * warning reduces nobody's service.
 */
export const derives = (
  ref: FrameworkRef | undefined,
  kind: IndividualMeasure,
  serviceType: ServiceType,
  effective: LocalDate,
  context: Context,
): Ruling =>
  ref === undefined
    ? allowed
    : pipe(
        known(ref, context, effective),
        E.flatMap(({ measure: { force, target } }) => {
          if (force !== 'decision')
            return opens(`the measure it derives from is a ${force}, which reduces nothing`);
          const about = target.kind === 'services' || target.kind === 'tasks' ? target.services : [];
          if (!about.includes(serviceType))
            return opens('the measure it derives from is not about this kind of service');
          return opensFor(target).includes(kind)
            ? allowed
            : opens('the measure it derives from does not open for this');
        }),
      );

/** An assessment is made under a decision of the crisis leadership that is about this kind of service. */
export const isTouchedBy = (
  ref: FrameworkRef,
  serviceType: ServiceType,
  on: LocalDate,
  context: Context,
): Ruling =>
  pipe(
    known(ref, context, on),
    E.flatMap(({ measure: { force, target } }) =>
      force === 'decision' && 'opensFor' in target && target.services.includes(serviceType)
        ? allowed
        : opens('the measure it is assessed under touches no service of this kind'),
    ),
  );

/** A redeployment, and a volunteer's placement, derives only from a measure about staff. */
/** A redeployment, and a volunteer's placement, derives only from a measure about staff. */
export const derivesForStaff = (
  ref: FrameworkRef | undefined,
  effective: LocalDate,
  context: Context,
): Ruling =>
  ref === undefined
    ? allowed
    : pipe(
        known(ref, context, effective),
        E.flatMap(({ measure: { target } }) =>
          target.kind === 'staff' ? allowed : opens('the measure it derives from is not about staff'),
        ),
      );

/** A decision about a unit derives from a measure that is in force. Which ones it can derive from is not narrowed here. */
export const derivesFromKnown = (
  ref: FrameworkRef | undefined,
  effective: LocalDate,
  context: Context,
): Ruling =>
  ref === undefined
    ? allowed
    : pipe(
        known(ref, context, effective),
        E.map(() => undefined),
      );
