import { freeText, plusDays, restoreService, reviewDecision, type LocalDate } from 'forsvarlig';
import { day, latest, workingDay, workingDaysLater } from './days.js';
import type { Decision } from './decision.js';
import type { Dice } from './dice.js';
import { words } from './phrases.js';
import type { Planned } from './planned.js';
import type { Profile } from './profile.js';

/** From here on services go back to what was granted, over about eight weeks. */
const REOPENING = day('2020-05-04');

const leaderOf = (unit: string) =>
  ({
    role: 'unit-leader',
    unit,
    mandate: { kind: 'delegated', reference: freeText('Delegeringsreglementet, hjemmetjenesten') },
  }) as const;

/** A measure that goes on until somebody lifts it; the others end on their last day, and a service kept has no end. */
const isOpen = ({ term, command }: Decision): boolean =>
  'review' in term && command.command !== 'KeepSupportContact';

/** Assessed anew on its day, or a little later, again and again; now and then somebody forgets. */
const reviews = (dice: Dice, { user, unit }: Profile, decision: Decision, before: LocalDate): Planned[] => {
  const { term } = decision;
  if (!('review' in term)) return [];
  const planned: Planned[] = [];
  let due = term.review;
  while (due < before && dice.chance(92)) {
    const on = workingDaysLater(
      latest(due, decision.recordedOn),
      dice.byShare([
        [0, 85],
        [1, 10],
        [2, 5],
      ]),
    );
    if (on >= before) break;
    due = workingDay(plusDays(on, 28));
    planned.push({
      recordedOn: on,
      command: reviewDecision({
        id: `${decision.id}:review-${planned.length + 1}`,
        user,
        service: decision.service,
        reviews: decision.id,
        by: leaderOf(unit),
        on,
        outcome: 'upheld',
        reasons: freeText(words.upheld(dice)),
        next: { ...term, review: due },
      }),
    });
  }
  return planned;
};

const restored = (
  dice: Dice,
  { user, unit }: Profile,
  decisions: ReadonlyArray<Decision>,
  decided: LocalDate,
  nth: number,
): Planned[] =>
  decisions.slice(0, 1).map(({ service }) => ({
    recordedOn: decided,
    command: restoreService({
      id: `asker:${user}:restore-${service}-${nth}`,
      user,
      service,
      by: leaderOf(unit),
      decided,
      effective: plusDays(decided, dice.between(0, 2)),
      reasons: freeText(words.restored(dice)),
      lifts: decisions.map(({ id }) => id),
    }),
  }));

const endingsOf = (dice: Dice, profile: Profile, open: ReadonlyArray<Decision>): ReadonlyArray<Planned> => {
  // Forgotten: assessed until the summer perhaps, but nobody lifts it, and nothing more is recorded of it.
  if (dice.chance(3)) return open.flatMap((decision) => reviews(dice, profile, decision, REOPENING));
  const inSteps = open.length > 1 && dice.chance(25);
  const first = workingDay(plusDays(REOPENING, dice.between(0, 40)));
  const last = inSteps ? workingDaysLater(first, dice.between(4, 9)) : first;
  const [early, late] = inSteps ? [open.slice(0, 1), open.slice(1)] : [open, []];
  return [
    ...early.flatMap((decision) => reviews(dice, profile, decision, first)),
    ...late.flatMap((decision) => reviews(dice, profile, decision, last)),
    ...restored(dice, profile, early, first, 1),
    ...restored(dice, profile, late, last, 2),
  ];
};

/** What came of somebody's decisions: reviews while they lasted, and the services restored. */
export const endings = (
  dice: Dice,
  profile: Profile,
  decisions: ReadonlyArray<Decision>,
): ReadonlyArray<Planned> => {
  const open = decisions.filter(isOpen);
  return [...new Set(open.map(({ service }) => service))].flatMap((service) =>
    endingsOf(
      dice,
      profile,
      open.filter((decision) => decision.service === service),
    ),
  );
};
