import type { SERVICE_COMMANDS } from '../../domain/commands/service-commands.js';
import type { LabelsOfFamily } from './family.js';

export const SERVICE_COMMAND_LABELS: LabelsOfFamily<typeof SERVICE_COMMANDS> = {
  ChangeService: { nb: 'Endre tjeneste', en: 'Change a service' },
  PauseService: { nb: 'Sett tjeneste på pause', en: 'Pause a service' },
  SuspendService: { nb: 'Stans tjeneste', en: 'Suspend a service' },
  KeepService: { nb: 'Oppretthold tjeneste', en: 'Keep a service' },
  EndService: { nb: 'Avslutt tjeneste', en: 'End a service' },
  ExtendMeasure: { nb: 'Forleng tiltak', en: 'Extend a measure' },
  ReverseDecision: { nb: 'Omgjør beslutning', en: 'Reverse a decision' },
  FollowOwnWish: { nb: 'Følg brukers eget ønske', en: "Follow the user's own wish" },
  ReceiveApplication: { nb: 'Registrer søknad', en: 'Receive an application' },
  MakeOffer: {
    nb: 'Gi tilbud, råd eller annet forslag',
    en: 'Make an offer, give advice or propose otherwise',
  },
  AcceptOffer: { nb: 'Registrer ja til tilbud', en: 'Record that an offer was accepted' },
  DeclineOffer: { nb: 'Registrer nei til tilbud', en: 'Record that an offer was declined' },
  WithdrawAcceptance: {
    nb: 'Registrer at samtykke er trukket',
    en: 'Record that an acceptance was withdrawn',
  },
};
