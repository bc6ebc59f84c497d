import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf } from '../../commands/command.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { Context } from '../decider.js';
import { knownService } from '../policies/standing.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';
import type { UserState } from '../user/user-state.js';
import { becomes } from './becomes.js';
import { aboutOwn, taken } from './taken.js';

/** A delivery that makes up for something names the promise, and no other does. */
const madeUpFor = (
  { kind, makesUp, service, on }: CommandOf<'RecordDelivery'>,
  { story }: UserState,
): Ruling => {
  const no = (why: string, mend: string): Ruling<never> => reject('make-up', why, mend);
  if (kind !== 'make-up')
    return unless(
      makesUp === undefined,
      no(
        'the delivery names a promise and is not of kind make-up',
        'state kind make-up, or leave makesUp out',
      ),
    );
  const promise = makesUp === undefined ? undefined : story.makeUps.get(makesUp);
  return unless(
    promise?.service === service && promise.on <= on,
    no(
      'the delivery makes up for nothing that was promised for this service by then',
      'record PromiseMakeUp first and name it in makesUp',
    ),
  );
};

/** Records what was given of a service, and what was not. */
export const decideDelivery = (
  command: CommandOf<'RecordDelivery'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> => {
  const { service, on, until = on, given, missed } = command;
  const no = (why: string, mend: string): Ruling<never> => reject('delivery', why, mend);
  return pipe(
    taken(state, { on: until }, context, [
      unless(on <= until, no('the period ends before it begins', 'let until be the first day or later')),
      unless(
        given.length + missed.length > 0,
        no(
          'nothing was given and nothing was missed',
          'state what was given, or what was due and not given with its cause',
        ),
      ),
      madeUpFor(command, state),
    ]),
    E.flatMap(() => knownService(state, service)),
    E.flatMap(({ grants }) =>
      unless(
        grants.some(({ grant }) => grant.from <= until),
        no('the service was not granted by then', 'correct the day, or record the grant first'),
      ),
    ),
    E.map(() => becomes('DeliveryRecorded', command)),
  );
};

/** Records a promise to make up for service that was not given. */
export const decideMakeUp = (
  command: CommandOf<'PromiseMakeUp'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> => {
  const { makeUp, service, on, due, owed, decisions } = command;
  const no = (why: string, mend: string): Ruling<never> => reject('make-up', why, mend);
  return pipe(
    taken(state, command, context, [
      unless(
        !state.story.makeUps.has(makeUp),
        no('a promise was recorded under that key before', 'use a key of its own for every promise'),
      ),
      unless(owed.amount > 0, no('the promise is of nothing', 'state in owed how much is to be given')),
      unless(
        due === undefined || due >= on,
        no('the promise was to be kept before it was made', 'let due be the day of the promise or later'),
      ),
      aboutOwn(state, decisions, on),
    ]),
    E.flatMap(() => knownService(state, service)),
    E.map(() => becomes('MakeUpPromised', command)),
  );
};

/** Records a consequence that somebody noticed. */
export const decideConsequence = (
  command: CommandOf<'NoteConsequence'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> => {
  const { consequence, decisions, service, on } = command;
  return pipe(
    taken(state, command, context, [
      unless(
        !state.story.consequences.has(consequence),
        reject(
          'consequence',
          'a consequence was recorded under that key before',
          'use a key of its own for every consequence',
        ),
      ),
      aboutOwn(state, decisions, on),
    ]),
    E.flatMap((): Ruling<unknown> => (service === undefined ? allowed : knownService(state, service))),
    E.map(() => becomes('ConsequenceNoted', command)),
  );
};

/** Records what was done about a consequence. */
export const decideHandling = (
  command: CommandOf<'HandleConsequence'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> => {
  const noted = state.story.consequences.get(command.consequence);
  const no = (why: string, mend: string): Ruling<never> => reject('consequence', why, mend);
  return pipe(
    taken(state, command, context, [
      noted === undefined
        ? no('there is no such consequence', 'record NoteConsequence first, or correct consequence')
        : unless(
            noted.kind !== 'none-seen' && !noted.handled && noted.on <= command.on,
            no(
              'there is nothing to handle: none was seen, it is handled already, or it was noticed later',
              'name a consequence that is not handled yet, on the day it was noticed or later',
            ),
          ),
      unless(command.handling.length > 0, no('nothing was done', 'name in handling what was done')),
      aboutOwn(state, command.decisions, command.on),
    ]),
    E.map(() => becomes('ConsequenceHandled', command)),
  );
};
