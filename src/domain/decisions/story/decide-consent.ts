import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf } from '../../commands/command.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { LocalDate } from '../../values/local-date.js';
import type {
  CompetenceFinding,
  CompetenceOutcome,
  ConsentMatter,
  StatedFinding,
} from '../../vocabulary/consent.js';
import type { Context } from '../decider.js';
import { knownService } from '../policies/standing.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';
import type { UserState } from '../user/user-state.js';
import { becomes } from './becomes.js';
import type { StoryState } from './story-state.js';
import { taken } from './taken.js';

const found = ({ outcome, kin }: StatedFinding): Ruling<CompetenceFinding> => {
  if (outcome === 'competent') return E.right({ outcome, ...(kin === undefined ? {} : { kin }) });
  return kin === undefined
    ? reject(
        'competence',
        'the user was found to lack competence, and nothing says if next of kin were told',
        'state in finding.kin that they were told and when, or why not',
      )
    : E.right({ outcome, kin });
};

/** Records an assessment of competence to consent. */
export const decideCompetence = (
  command: CommandOf<'AssessCompetence'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    taken(state, command, context, [
      unless(
        command.matters.length > 0,
        reject(
          'competence',
          'the assessment is for no matter, and nobody lacks competence in general',
          'name in matters what the competence was assessed for',
        ),
      ),
    ]),
    E.flatMap(() => found(command.finding)),
    E.map((finding) => ({ ...becomes('CompetenceAssessed', command), finding })),
  );

/** What was last found for a matter by a day. */
const competenceFor = (
  { competence }: StoryState,
  matter: ConsentMatter,
  day: LocalDate,
): CompetenceOutcome | undefined => {
  let last: StoryState['competence'][number] | undefined;
  for (const one of competence)
    if (one.matters.includes(matter) && one.on <= day && one.on >= (last?.on ?? one.on)) last = one;
  return last?.outcome;
};

/** Records a consent. */
export const decideConsent = (
  command: CommandOf<'RecordConsent'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> => {
  const { consent, matter, on, from, service } = command;
  return pipe(
    taken(state, command, context, [
      unless(
        !state.story.consents.has(consent),
        reject(
          'consent',
          'a consent was recorded under that key before',
          'use a key of its own for every consent',
        ),
      ),
      unless(
        from !== 'user' || competenceFor(state.story, matter, on) !== 'lacking',
        reject(
          'competent-to-consent',
          'the user was found not to be competent to consent in this matter',
          'record who consents on behalf of the user in from, or a new assessment of competence',
          ['pbrl-4-1'],
        ),
      ),
    ]),
    E.flatMap((): Ruling<unknown> => (service === undefined ? allowed : knownService(state, service))),
    E.map(() => becomes('ConsentGiven', command)),
  );
};

/** Records that a consent was withdrawn. */
export const decideWithdrawal = (
  command: CommandOf<'WithdrawConsent'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> => {
  const given = state.story.consents.get(command.consent);
  return pipe(
    taken(state, command, context, [
      given === undefined
        ? reject('consent', 'there is no such consent of this user', 'name in consent one that was recorded')
        : unless(
            given.withdrawn === undefined && given.given <= command.on,
            reject(
              'consent',
              'the consent was withdrawn before, or is withdrawn before it was given',
              'record a withdrawal once, on the day of the consent or later',
            ),
          ),
    ]),
    E.map(() => becomes('ConsentWithdrawn', command)),
  );
};
