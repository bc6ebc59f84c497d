import {
  freeText,
  hoursPerMonth,
  keepSupportContact,
  plusDays,
  reduceSupportContact,
  suspendSupportContact,
} from 'forsvarlig';
import { decide, type Decision, type Occasion } from './decision.js';
import { words } from './phrases.js';

const SERVICE = 'support-contact';

const kept = (occasion: Occasion): Decision =>
  decide(occasion, 'keep-contact', SERVICE, ({ term: _, ...fields }) =>
    keepSupportContact({
      ...fields,
      keeps: 'granted',
      specialNeed: freeText(words.specialNeed(occasion.dice)),
      review: plusDays(occasion.decided, 28),
    }),
  );

/** Most activities are cancelled: suspended or reduced for most, kept for a few with special needs. */
export const supportContact = (occasion: Occasion): ReadonlyArray<Decision> => {
  const { dice, profile } = occasion;
  const from = profile.supportContact?.strand;
  if (from === undefined || !('amount' in from)) return [];
  if (profile.specialNeeds && dice.chance(75)) return [kept(occasion)];
  const hours = from.amount / 60;
  return dice.byShare<() => ReadonlyArray<Decision>>([
    [() => [decide(occasion, 'suspend-contact', SERVICE, suspendSupportContact)], 65],
    [
      () => [
        decide(occasion, 'reduce-contact', SERVICE, (fields) =>
          reduceSupportContact({ ...fields, from, to: hoursPerMonth(hours / 2) }),
        ),
      ],
      25,
    ],
    [() => [], 10],
  ])();
};
