import type { CommandInputOf, CommandName, PolicyName } from '../../../src/index.js';

/**
 * The fields that a command may leave out at the door, and the policy that refuses the command's example without them. The
 * tests of contradictions hold it to what the deciders do; the vocabulary prints it.
 */
export const DEMANDED: {
  readonly [N in CommandName]?: { readonly [F in keyof CommandInputOf<N>]?: PolicyName };
} = {
  RecordReading: { inspection: 'access-ground', servedBy: 'inspection-scope' },
  RecordRefusedReading: { inspection: 'access-ground' },
  ReduceVisits: { assessment: 'individual-assessment', term: 'end-or-review' },
  ReplaceVisits: { assessment: 'individual-assessment', term: 'end-or-review' },
  LimitCareToNecessary: { assessment: 'individual-assessment', term: 'end-or-review' },
  HandOverTask: { agreement: 'kin-agreement', assessment: 'individual-assessment', term: 'end-or-review' },
  ReduceRespite: { assessment: 'individual-assessment', carerWork: 'carer-work', term: 'end-or-review' },
  PauseRespite: { assessment: 'individual-assessment', carerWork: 'carer-work', term: 'end-or-review' },
  ReduceSupportContact: { assessment: 'individual-assessment', term: 'end-or-review' },
  SuspendSupportContact: { assessment: 'individual-assessment', term: 'end-or-review' },
  KeepSupportContact: { assessment: 'individual-assessment', specialNeed: 'kept-with-reasons' },
  ReviewDecision: { next: 'end-or-review' },
  ChangeService: { assessment: 'individual-assessment', term: 'end-or-review' },
  PauseService: { assessment: 'individual-assessment', term: 'end-or-review' },
  SuspendService: { assessment: 'individual-assessment', term: 'end-or-review' },
  KeepService: { assessment: 'individual-assessment' },
  EndService: { assessment: 'individual-assessment' },
  ExtendMeasure: { assessment: 'individual-assessment', term: 'end-or-review' },
  FollowOwnWish: { state: 'changes-something', term: 'end-or-review' },
  MakeOffer: { assessment: 'digital-suits', suitability: 'digital-suits' },
  AcceptOffer: { term: 'end-or-review' },
  RecordDelivery: { makesUp: 'make-up' },
  RedeployStaff: { idCardIssued: 'id-card', term: 'end-or-review' },
  AdoptFrameworkMeasure: { term: 'end-or-review' },
  AssessWithoutChange: { assessment: 'individual-assessment' },
  MoveResident: { assessment: 'individual-assessment', term: 'end-or-review' },
  StayHomeLonger: { assessment: 'individual-assessment', term: 'end-or-review' },
  ExtendRedeployment: { term: 'end-or-review' },
  PlaceVolunteer: { idCardIssued: 'id-card', term: 'end-or-review' },
  ExtendFrameworkMeasure: { term: 'end-or-review' },
  FreePlaces: { term: 'end-or-review' },
  ReservePlaces: { term: 'end-or-review' },
  ConvertPlaces: { term: 'end-or-review' },
  ClosePlaces: { term: 'end-or-review' },
  LimitRoomOccupancy: { term: 'end-or-review' },
  FormInfectionTeam: { term: 'end-or-review' },
  SetOperatingLevel: { term: 'end-or-review' },
  CloseChannel: { term: 'end-or-review' },
  OfferDropIn: { slotMinutes: 'opening-hours', term: 'end-or-review' },
  CloseFacility: { term: 'end-or-review' },
  SetProviderPayment: { term: 'end-or-review' },
  SetFeeRule: { term: 'end-or-review' },
};
