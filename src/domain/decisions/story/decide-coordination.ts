import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf } from '../../commands/command.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { Participation, PlanState, StatedParticipation } from '../../vocabulary/coordination.js';
import type { Context } from '../decider.js';
import { reject, unless, type Ruling } from '../rejection.js';
import type { UserState } from '../user/user-state.js';
import { becomes } from './becomes.js';
import { taken } from './taken.js';

/** Names a coordinator or primary contact. */
export const decideNaming = (
  command: CommandOf<'NameContact'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    taken(state, command, context, [
      unless(
        (state.story.contacts.get(command.role) ?? '') <= command.from,
        reject(
          'named-contact',
          'somebody was named from a later day already',
          'let the new one begin on that day or later',
        ),
      ),
    ]),
    E.map(() => becomes('ContactNamed', command)),
  );

/** Records that a coordinator or primary contact steps back. */
export const decideEnd = (
  command: CommandOf<'EndContact'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> => {
  const from = state.story.contacts.get(command.role);
  return pipe(
    taken(state, command, context, [
      unless(
        from !== undefined && from <= command.until,
        reject(
          'named-contact',
          'nobody is named in that role by then',
          'name somebody first, or correct role or until',
        ),
      ),
    ]),
    E.map(() => becomes('ContactEnded', command)),
  );
};

/** Where a plan can go from where it is. It may come into the ledger at any stage of work. */
const NEXT: Readonly<Record<PlanState, ReadonlyArray<PlanState>>> = {
  offered: ['declined', 'in-preparation', 'in-force'],
  declined: ['offered', 'in-preparation'],
  'in-preparation': ['in-force', 'suspended', 'declined', 'ended'],
  'in-force': ['in-force', 'suspended', 'ended'],
  suspended: ['in-preparation', 'in-force', 'ended'],
  ended: ['offered', 'in-preparation'],
};
const FIRST: ReadonlyArray<PlanState> = ['offered', 'declined', 'in-preparation', 'in-force'];

/** Records where the individual plan stands. */
export const decidePlan = (
  command: CommandOf<'RecordIndividualPlan'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> => {
  const { plan } = state.story;
  const no = (why: string, mend: string): Ruling<never> => reject('individual-plan', why, mend);
  return pipe(
    taken(state, command, context, [
      unless(
        (plan === undefined ? FIRST : NEXT[plan.state]).includes(command.state),
        no('the plan is not where it could go from to this', 'record the steps of the plan in their order'),
      ),
      unless(
        plan === undefined || plan.on <= command.on,
        no('a later step of the plan is recorded already', 'record the step on the day of the last or later'),
      ),
      unless(
        command.state !== 'suspended' || (command.provisions ?? []).length > 0,
        no(
          'the plan is a right, and nothing says what it was suspended under',
          'name in provisions what allowed it, or end the plan with the user',
        ),
      ),
    ]),
    E.map(() => becomes('IndividualPlanRecorded', command)),
  );
};

const ACCESS: ReadonlyArray<unknown> = ['no-phone', 'no-digital-access'];

const takingPart = ({ user, why, alternative, mode }: StatedParticipation): Ruling<Participation> => {
  const no = (reason: string, mend: string): Ruling<never> => reject('participation', reason, mend);
  const instead = alternative === undefined ? {} : { alternative };
  if (user === 'took-part')
    return why === undefined
      ? E.right({ user, ...instead, ...(mode === undefined ? {} : { mode }) })
      : no('the user took part, and a cause of absence is stated', 'leave participation.why out');
  if (mode !== undefined)
    return no('the user took no part, and a form of taking part is stated', 'leave participation.mode out');
  if (ACCESS.includes(why) && alternative === undefined)
    return no(
      'the user had no phone or digital access, and was given no alternative',
      'state in participation.alternative what was done instead',
    );
  if (user === 'represented') return E.right({ user, ...(why === undefined ? {} : { why }), ...instead });
  if (why !== undefined) return E.right({ user, why, ...instead });
  return alternative === undefined
    ? no(
        'the user took no part, and nothing says why or what was done instead',
        'state participation.why, participation.alternative, or both',
      )
    : E.right({ user, alternative });
};

/** Records a meeting of the responsibility group. */
export const decideMeeting = (
  command: CommandOf<'HoldGroupMeeting'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    taken(state, command, context),
    E.flatMap(() => takingPart(command.participation)),
    E.map((participation) => ({ ...becomes('GroupMeetingHeld', command), participation })),
  );
