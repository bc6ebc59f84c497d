import type { SERVICE_EVENTS } from '../../domain/events/service-events.js';
import type { LabelsOfFamily } from './family.js';

export const SERVICE_LABELS: LabelsOfFamily<typeof SERVICE_EVENTS> = {
  ServiceChanged: { nb: 'Tjeneste endret', en: 'Service changed' },
  ServicePaused: { nb: 'Tjeneste satt på pause', en: 'Service paused' },
  ServiceSuspended: { nb: 'Tjeneste stanset', en: 'Service suspended' },
  ServiceKept: { nb: 'Tjeneste opprettholdt', en: 'Service kept' },
  ServiceEnded: { nb: 'Tjeneste avsluttet', en: 'Service ended' },
  MeasureExtended: { nb: 'Tiltak forlenget', en: 'Measure extended' },
  DecisionReversed: { nb: 'Beslutning omgjort', en: 'Decision reversed' },
  OwnWishFollowed: { nb: 'Brukers ønske fulgt', en: "The user's wish followed" },
  ApplicationReceived: { nb: 'Søknad mottatt', en: 'Application received' },
  OfferMade: { nb: 'Tilbud gitt', en: 'Offer made' },
  OfferAccepted: { nb: 'Takket ja til tilbud', en: 'Offer accepted' },
  OfferDeclined: { nb: 'Takket nei til tilbud', en: 'Offer declined' },
  AcceptanceWithdrawn: { nb: 'Ja til tilbud eller ønske trukket tilbake', en: 'Acceptance withdrawn' },
};
