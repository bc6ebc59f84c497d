import type { SERVICE_COMMANDS } from '../../commands/service-commands.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { DecisionsOfFamily } from '../family.js';
import { decideEnd, decideExtension, decideReversal, decideServiceKeep } from './decide-lifecycle.js';
import { decideMeasure } from './decide-measure.js';
import { decideAcceptance, decideApplication, decideOffer, decideRefusal } from './decide-offer.js';
import { decideOwnWish, decideWithdrawal } from './decide-wish.js';
import type { UserState } from './user-state.js';

/** Decides on what is done with a service, apart from the measures that have a name of their own. */
export const SERVICE_DECISIONS: DecisionsOfFamily<typeof SERVICE_COMMANDS, UserState, CorrectableEvent> = {
  ChangeService: decideMeasure,
  PauseService: decideMeasure,
  SuspendService: decideMeasure,
  KeepService: decideServiceKeep,
  EndService: decideEnd,
  ExtendMeasure: decideExtension,
  ReverseDecision: decideReversal,
  FollowOwnWish: decideOwnWish,
  ReceiveApplication: decideApplication,
  MakeOffer: decideOffer,
  AcceptOffer: decideAcceptance,
  DeclineOffer: decideRefusal,
  WithdrawAcceptance: decideWithdrawal,
};
