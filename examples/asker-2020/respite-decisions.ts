import { freeText, hoursPerMonth, pauseRespite, reduceRespite, type CommandInputOf } from 'forsvarlig';
import { decide, type Decision, type Occasion } from './decision.js';
import type { Dice } from './dice.js';
import type { Profile } from './profile.js';

const SERVICE = 'respite';

type CarerWork = NonNullable<CommandInputOf<'PauseRespite'>['carerWork']>;

/** Nearly everybody was asked. Not to have asked is recorded with its reason, for a supervisor to judge. */
const carerWorkOf = (dice: Dice, inWork: boolean): CarerWork =>
  dice.chance(92)
    ? { asked: true, inWork, shouldContinue: inWork && dice.chance(70) }
    : { asked: false, why: freeText('Omsorgsyter var ikke å få tak i.') };

/**
 * Respite, in the order of vulnerability: first those for whom it is ordinary, later some for whom it is raised, and
 * nobody who is particularly vulnerable. Who is in work and should go on working keeps the respite or half of it.
 */
export const respite = (
  occasion: Occasion,
  vulnerability: Profile['vulnerability'],
): ReadonlyArray<Decision> => {
  const { dice, profile } = occasion;
  const from = profile.respite?.strand;
  if (from === undefined || !('amount' in from) || profile.vulnerability !== vulnerability) return [];
  if (!dice.chance(vulnerability === 'ordinary' ? 85 : 40)) return [];
  const carerWork = carerWorkOf(dice, profile.carer?.inWork ?? false);
  const mustWork = carerWork.asked && carerWork.shouldContinue;
  if (mustWork && dice.chance(50)) return [];
  return mustWork || vulnerability !== 'ordinary' || dice.chance(50)
    ? [
        decide(occasion, 'reduce-respite', SERVICE, (fields) =>
          reduceRespite({ ...fields, from, to: hoursPerMonth(from.amount / 120), carerWork }),
        ),
      ]
    : [decide(occasion, 'pause-respite', SERVICE, (fields) => pauseRespite({ ...fields, carerWork }))];
};
