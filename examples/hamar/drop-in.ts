import { freeText, offerDropIn, type CommandInputOf } from 'forsvarlig';
import { on, type Happening } from '../story/happening.js';
import { CRISIS_LEADERSHIP, UNITS } from './by.js';
import { DAYS } from './days.js';

type Offer = Pick<
  CommandInputOf<'OfferDropIn'>,
  'unit' | 'offers' | 'access' | 'hours' | 'slotMinutes' | 'atOnce'
>;

const offered = (offer: Offer) =>
  offerDropIn({
    ...{ ...offer, id: `hamar:drop-in:${offer.unit}`, place: 'at-the-door', by: CRISIS_LEADERSHIP },
    ...{ decided: DAYS.closed, effective: DAYS.closed },
    ground: {
      ...{ cause: 'infection', purposes: ['limit-infection', 'protect-vulnerable'] },
      reasons: freeText('Alle skal få mat, og ikke alle på én gang.'),
    },
    term: { condition: 'infection-advice-lifted', review: '2020-05-15' },
  });

/** Open four days a week between them; slips with a time each keep people apart. Which days, and how long, is made up. */
export const dropIns: ReadonlyArray<Happening> = on(
  DAYS.closed,
  offered({
    ...{ unit: UNITS.dropIn, offers: ['food', 'user-equipment'], access: 'time-slot' },
    ...{
      hours: [{ days: ['monday', 'wednesday'], from: '10:00', until: '13:00' }],
      slotMinutes: 15,
      atOnce: 4,
    },
  }),
  offered({
    ...{ unit: UNITS.otherDropIn, offers: ['food', 'conversation'], access: 'open' },
    hours: [{ days: ['tuesday', 'thursday'], from: '11:00', until: '14:00' }],
  }),
);
