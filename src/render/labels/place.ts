import type { PLACE_EVENTS } from '../../domain/events/place-events.js';
import type { LabelsOfFamily } from './family.js';

export const PLACE_LABELS: LabelsOfFamily<typeof PLACE_EVENTS> = {
  ResidentMoved: { nb: 'Bruker flyttet', en: 'Resident moved' },
  HomeStayProlonged: { nb: 'Bor hjemme lenger', en: 'Stays at home longer' },
  HomeStayEnded: { nb: 'Ventetid hjemme avsluttet', en: 'Longer stay at home ended' },
};
