import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { FACTS_COMMANDS } from '../../commands/facts-commands.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import { circumstances } from '../../vocabulary/circumstances.js';
import type { DecisionsOfFamily } from '../family.js';
import { byToday } from '../policies/days.js';
import { knownUser } from '../policies/standing.js';
import { reject, unless } from '../rejection.js';
import type { UserState } from '../user/user-state.js';
import { becomes } from './becomes.js';

const NAMES = Object.keys(circumstances);

/** Decides what is taken into the record about how a person is placed. */
export const FACTS_DECISIONS: DecisionsOfFamily<typeof FACTS_COMMANDS, UserState, CorrectableEvent> = {
  RecordCircumstances: (command, state, { today }) => {
    const said = new Map(Object.entries(command));
    return pipe(
      knownUser(state),
      E.flatMap(() => byToday(command.on, today)),
      E.flatMap(() =>
        unless(
          NAMES.some((name) => said.get(name) !== undefined),
          reject(
            'says-something',
            'the record says nothing about the person',
            `state at least one of ${NAMES.join(', ')}`,
          ),
        ),
      ),
      E.map(() => becomes('CircumstancesRecorded', command)),
    );
  },
};
