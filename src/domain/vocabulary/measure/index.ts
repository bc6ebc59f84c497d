/** The words of a measure for many: what it is aimed at, what it changes there, by whom, on which terms, and when. */
export * from './acts.js';
export * from './amounts.js';
export {
  AccessChange,
  ChannelChange,
  ContactChange,
  DutyChange,
  GatheringChange,
  MarkChange,
  MovementChange,
  PeopleChange,
  PlacesChange,
  PlanChange,
  ProviderChange,
  ServiceChange,
  StaffChange,
  SupplyChange,
  TaskChange,
  TransportChange,
  VisitingChange,
  type MeasureChange,
} from './changes.js';
export { changeDirection, mayReduce, type ChangeDirection } from './direction.js';
export * from './leadership.js';
export * from './parties.js';
export * from './priority.js';
export * from './reopening.js';
export * from './scales.js';
export * from './subjects.js';
export { TermOfService } from './terms-of-service.js';
