import * as E from 'fp-ts/lib/Either.js';
import { none } from '../../changes/alterations.js';
import type { ServiceLevel, StrandLevel } from '../../changes/level.js';
import { compareRates } from '../../values/extent.js';
import { directionOf, intervalOf, isNothing } from '../../values/quantity.js';
import { isSameForm, quantityIn, strandKey, withQuantity, type Strand } from '../../values/strand.js';
import type { LevelPart } from '../../vocabulary/level-part.js';
import { reject, type Ruling } from '../rejection.js';

/** The strands of a decision: as they were and as they become. */
export interface Move {
  readonly before: LevelPart;
  readonly after: LevelPart;
}

const canonical = (strand: Strand): Strand => withQuantity(strand, quantityIn(strand));

const isOneForm = (a: Strand, b: Strand): boolean => a.unit === b.unit && isSameForm(a, b);

const strandOf = (level: ServiceLevel, stated: Strand): StrandLevel | undefined =>
  level.strands.find(({ unit, form }) => unit === stated.unit && isSameForm(form, stated));

const notAsStated: Ruling<never> = reject(
  'level-as-stated',
  'the service is not at the level that the decision starts from',
  'look the level up on the day the decision takes effect, and decide from there',
);

const startingFrom = (level: ServiceLevel, from: Strand): Ruling<StrandLevel> => {
  const strand = strandOf(level, from);
  return strand !== undefined && directionOf(strand.now, from) === 'same' ? E.right(strand) : notAsStated;
};

const lower = (strand: StrandLevel, to: Strand): Ruling => {
  if (directionOf(strand.granted, to) === 'more')
    return reject(
      'below-granted',
      'the reduction would leave more than was granted',
      'reduce to less than was granted; to give more, grant the service anew',
    );
  const direction = directionOf(strand.now, to);
  const { high } = intervalOf(to);
  const most = intervalOf(strand.now).high;
  // Where it isn't known how much there was, what is left must at least have an upper end, and no higher one.
  const bounded = high !== undefined && (most === undefined || compareRates(high, most) <= 0);
  return direction === 'less' || (direction === 'unclear' && bounded)
    ? E.right(undefined)
    : reject(
        'below-granted',
        'the reduction would leave as much as there is, or more',
        'reduce to less than there is; to give back, restore the service',
      );
};

/** Less of one form. */
export const reduced = (level: ServiceLevel, from: Strand, to: Strand): Ruling<Move> => {
  if (!isOneForm(from, to))
    return reject(
      'level-as-stated',
      'the level before and the level after are in different forms or units',
      'state both in the same form and unit; to change the form, replace visits',
    );
  const strand = startingFrom(level, from);
  if (E.isLeft(strand)) return strand;
  const less = lower(strand.right, to);
  return E.isLeft(less)
    ? less
    : E.right({ before: { strands: [canonical(from)] }, after: { strands: [canonical(to)] } });
};

const notAReplacement = (why: string): Ruling<never> =>
  reject(
    'replacement',
    why,
    'state in to what is left of the old form, if anything, and how much there is in each new form afterwards',
  );

const nothing = (form: Strand): Strand => withQuantity(form, none(form));

/** One form wholly or in part replaced by others; none of the others gets less. */
export const replaced = (level: ServiceLevel, from: Strand, to: ReadonlyArray<Strand>): Ruling<Move> => {
  const strand = startingFrom(level, from);
  if (E.isLeft(strand)) return strand;
  const keys = to.map(strandKey);
  if (new Set(keys).size !== keys.length) return notAReplacement('one form is stated twice');
  const stays = to.find((part) => isOneForm(part, from));
  const left = stays ?? nothing(from);
  const others = to.filter((part) => part !== stays);
  if (others.length === 0 || others.every(isNothing))
    return notAReplacement('nothing comes in place of the visits');
  const less = lower(strand.right, left);
  if (E.isLeft(less)) return less;
  const before = others.map((other): Strand => {
    const was = strandOf(level, other);
    return was === undefined ? nothing(other) : withQuantity(other, was.now);
  });
  if (others.some((other, i) => directionOf(before[i] ?? other, other) === 'less'))
    return notAReplacement('a form that should come in place would be reduced');
  return E.right({
    before: { strands: [canonical(from), ...before] },
    after: { strands: [canonical(left), ...others.map(canonical)] },
  });
};

/** One form from what there is to what there will be, in any direction. A form that the service has not is at nothing. */
export const altered = (level: ServiceLevel, from: Strand, to: Strand): Ruling<Move> => {
  if (!isOneForm(from, to))
    return reject(
      'level-as-stated',
      'the level before and the level after are in different forms or units',
      'state both in the same form and unit; a change of form is two changes, one for each form',
    );
  const known = strandOf(level, from)?.now ?? none(from);
  if (directionOf(known, from) !== 'same') return notAsStated;
  return directionOf(from, to) === 'same'
    ? reject(
        'changes-something',
        'a change states the same amount before and after',
        'state another amount in to, or leave the change out',
      )
    : E.right({ before: { strands: [canonical(from)] }, after: { strands: [canonical(to)] } });
};
