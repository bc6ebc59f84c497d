import { admission } from './caseload.js';
import { crisis } from './crisis.js';
import { decisionsAbout } from './decisions.js';
import { diceFrom } from './dice.js';
import { dayByDay, type DayOfWork, type Planned } from './planned.js';
import { drawProfile, type Profile } from './profile.js';
import { staff } from './staff.js';

/** The seed of the caseload that comes with the example. */
export const SEED = 20200313;
/** About as many as Asker's home service has. */
export const USERS = 3_000;

/** Everything that the example records, and the people it is about. */
export interface Input {
  readonly profiles: ReadonlyArray<Profile>;
  readonly days: ReadonlyArray<DayOfWork>;
}

/**
 * Draws the caseload and everything decided about it. The same seed gives the same bytes, and fewer users are the
 * first of the many.
 */
export const drawInput = (seed: number = SEED, users: number = USERS): Input => {
  const dice = diceFrom(seed);
  const moves = staff(dice.apart());
  const profiles: Profile[] = [];
  const admissions: Planned[] = [];
  const decisions: Planned[] = [];
  for (let n = 1; n <= users; n += 1) {
    const own = dice.apart();
    const profile = drawProfile(own, n);
    profiles.push(profile);
    admissions.push(...admission(own, profile));
    decisions.push(...decisionsAbout(own, profile));
  }
  // Within a day the leadership comes first: what others decide derives from its measures.
  return { profiles, days: dayByDay([...admissions, ...crisis(), ...moves, ...decisions]) };
};
