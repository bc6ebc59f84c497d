import type { SERVICE_EVENTS } from '../../domain/events/service-events.js';
import type { Label } from '../../domain/vocabulary/code-list.js';
import type { OfferForce } from '../../domain/vocabulary/measures.js';
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
  OfferMade: { nb: 'Forslag gitt', en: 'Proposal made' },
  OfferAccepted: { nb: 'Takket ja til tilbud', en: 'Offer accepted' },
  OfferDeclined: { nb: 'Takket nei til tilbud', en: 'Offer declined' },
  AcceptanceWithdrawn: { nb: 'Ja til tilbud eller ønske trukket tilbake', en: 'Acceptance withdrawn' },
};

/** What is proposed is called by its force: advice and a warning are no offers. */
export const PROPOSAL_LABELS: Readonly<Record<OfferForce, Label>> = {
  offer: { nb: 'Tilbud gitt', en: 'Offer made' },
  recommendation: { nb: 'Anbefaling gitt', en: 'Recommendation made' },
  request: { nb: 'Oppfordring gitt', en: 'Request made' },
  advice: { nb: 'Råd gitt', en: 'Advice given' },
  warning: { nb: 'Mulig endring varslet', en: 'Warning given of a possible change' },
};
