import {
  freeText,
  plusDays,
  redeployStaff,
  returnStaff,
  type CommandInputOf,
  type LocalDate,
} from 'forsvarlig';
import { day, workingDay, workingDaysLater } from './days.js';
import type { Dice } from './dice.js';
import { CRISIS } from './leadership.js';
import type { Planned } from './planned.js';

type Redeployment = CommandInputOf<'RedeployStaff'>;

const FRIDAY_13 = day('2020-03-13');
const MONDAY_16 = day('2020-03-16');
const RETURNS = day('2020-05-11');

const serviceLeader: Redeployment['by'] = {
  role: 'service-leader',
  unit: 'asker-health-and-care',
  mandate: { kind: 'delegated', reference: freeText('Delegert fra kriseledelsen') },
};

/** How many; the texts name no numbers. */
const TEAM = 12;
const HELPERS = 64;

const DISTRICTS = ['asker-home-service-north', 'asker-home-service-mid', 'asker-home-service-south'] as const;
const LENDERS = [
  'asker-kindergartens',
  'asker-schools',
  'asker-day-centres',
  'asker-rehabilitation',
  'asker-culture',
] as const;

interface Move {
  readonly staff: string;
  readonly from: string;
  readonly to: string;
  readonly qualification: Redeployment['qualification'];
  readonly decided: LocalDate;
  readonly effective: LocalDate;
  readonly measure: string;
  readonly reasons: string;
}

const redeployed = (move: Move): Planned => {
  const { measure, reasons, ...who } = move;
  return {
    recordedOn: move.decided,
    command: redeployStaff({
      ...who,
      id: `asker:${move.staff}:redeploy-1`,
      by: serviceLeader,
      ground: {
        cause: 'staffing',
        purposes: ['cope-with-staffing', 'secure-necessary-care'],
        legalBasis: ['hol-4-1', 'hol-5-2'],
        reasons: freeText(reasons),
      },
      term: { condition: 'staffing-restored', review: workingDay(plusDays(move.effective, 28)) },
      idCardIssued: move.decided,
      derivesFrom: { crisis: CRISIS, measure },
    }),
  };
};

const returned = (dice: Dice, staff: string): Planned => {
  const on = workingDay(plusDays(RETURNS, dice.between(0, 40)));
  return {
    recordedOn: on,
    command: returnStaff({ id: `asker:${staff}:return-1`, staff, on, by: serviceLeader }),
  };
};

const intoTheTeam = (dice: Dice, staff: string): Move => ({
  staff,
  from: dice.oneOf(DISTRICTS),
  to: 'asker-infection-team',
  qualification: dice.oneOf(['nurse', 'nurse', 'health-worker']),
  decided: FRIDAY_13,
  effective: MONDAY_16,
  measure: 'infection-team',
  reasons: 'Fast team for besøk der det er smitte, så færrest mulig er utsatt.',
});

const intoTheHomeService = (dice: Dice, staff: string): Move => {
  const decided = workingDaysLater(FRIDAY_13, dice.between(1, 14));
  return {
    staff,
    from: dice.oneOf(LENDERS),
    to: dice.oneOf(DISTRICTS),
    qualification: dice.oneOf(['social-educator', 'therapist', 'assistant', 'assistant', 'other-municipal']),
    decided,
    effective: workingDaysLater(decided, dice.between(1, 3)),
    measure: 'redeployment',
    reasons: 'Pleien trenger flere, og der den ansatte kommer fra, er det stengt eller rolig.',
  };
};

/** The infection team, and staff from other services who help in the home service; most are back by summer. */
export const staff = (dice: Dice): ReadonlyArray<Planned> =>
  Array.from({ length: TEAM + HELPERS }, (_, i) => {
    const key = `s${String(i + 1).padStart(3, '0')}`;
    const move = i < TEAM ? intoTheTeam(dice, key) : intoTheHomeService(dice, key);
    return [redeployed(move), ...(dice.chance(88) ? [returned(dice, key)] : [])];
  }).flat();
