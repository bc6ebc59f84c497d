import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf, SigningKeyCommand } from '../../commands/command.js';
import type { SIGNING_KEY_COMMANDS } from '../../commands/signing-key-commands.js';
import type { EventOf, SigningKeyEvent } from '../../events/event.js';
import type { LocalDate } from '../../values/local-date.js';
import { nameOfKey, type VerifierKeyText } from '../../values/verifier-key.js';
import type { Context, Decider } from '../decider.js';
import { facts } from '../facts.js';
import type { DecisionsOfFamily } from '../family.js';
import type { Noted } from '../noted.js';
import { byToday } from '../policies/days.js';
import { municipal } from '../policies/municipal.js';
import { inOrder } from '../policies/units.js';
import { reject, unless, type Ruling } from '../rejection.js';

/** The keys that a ledger was ever to be signed with: since when, and if they still are. */
export type SigningKeysState = ReadonlyMap<
  VerifierKeyText,
  { readonly from: LocalDate; readonly retired: boolean }
>;

const introduce = (
  command: CommandOf<'IntroduceSigningKey'>,
  state: SigningKeysState,
): Ruling<EventOf<'SigningKeyIntroduced'>> => {
  const [first] = state.keys();
  const name = nameOfKey(command.signingKey);
  return pipe(
    unless(
      !state.has(command.signingKey),
      reject(
        'signing-key',
        'the key was introduced before',
        'make another key; one that was retired does not come back',
      ),
    ),
    E.flatMap(() =>
      unless(
        first === undefined || nameOfKey(first) === name,
        reject(
          'signing-key',
          'the key has another name than those before it',
          'make it under the name that the ledger is known by, or who checks would take it for another ledger',
        ),
      ),
    ),
    E.map(() => ({ type: 'SigningKeyIntroduced', version: 1, ...facts(command) })),
  );
};

const retire = (
  command: CommandOf<'RetireSigningKey'>,
  state: SigningKeysState,
): Ruling<EventOf<'SigningKeyRetired'>> => {
  const known = state.get(command.signingKey);
  return pipe(
    unless(
      known !== undefined && !known.retired,
      reject('signing-key', 'no such key signs', 'name a key that was introduced and not retired'),
    ),
    E.flatMap(() => inOrder(known?.from ?? command.on, command.on)),
    E.map(() => ({ type: 'SigningKeyRetired', version: 1, ...facts(command) })),
  );
};

const DECISIONS: DecisionsOfFamily<typeof SIGNING_KEY_COMMANDS, SigningKeysState, SigningKeyEvent> = {
  IntroduceSigningKey: introduce,
  RetireSigningKey: retire,
};

const decideNamed = <N extends SigningKeyCommand['command']>(
  name: N,
  command: CommandOf<N>,
  state: SigningKeysState,
  context: Context,
): Ruling<SigningKeyEvent> => DECISIONS[name](command, state, context);

const decide = (
  command: SigningKeyCommand,
  state: SigningKeysState,
  context: Context,
): Ruling<ReadonlyArray<SigningKeyEvent>> =>
  pipe(
    byToday(command.on, context.today),
    E.flatMap(() => decideNamed(command.command, command, state, context)),
    E.tap(() => municipal(command, [], context.catalogue)),
    E.map((event) => [event]),
  );

const evolve = (state: SigningKeysState, { event }: Noted<SigningKeyEvent>): SigningKeysState => {
  const { signingKey, on } = event;
  const from = state.get(signingKey)?.from ?? on;
  return new Map(state).set(signingKey, { from, retired: event.type === 'SigningKeyRetired' });
};

/**
 * Decides on the keys that a ledger is signed with. Its entries can't be corrected: what a key signed meanwhile is signed, so a wrong
 * one is retired.
 */
export const signingKeysDecider: Decider<SigningKeyCommand, SigningKeysState, SigningKeyEvent> = {
  initial: new Map(),
  evolve,
  decide,
};
