import * as t from 'io-ts';
import { struct } from '../../codec/struct.js';
import { UnitKey } from '../../values/keys.js';
import { IndividualMeasure } from '../individual-measure.js';
import { Selection } from '../selection.js';
import { ServiceType, Task } from '../services.js';
import {
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
} from './changes.js';
import {
  AccessMeans,
  Channel,
  Duty,
  Gathering,
  NamedContact,
  PersonPlan,
  StaffGroup,
  Supply,
  Transport,
  VisitSite,
  VulnerabilityMark,
} from './subjects.js';

/** Where it applies and for whom: these units or facilities, these people; everywhere and all where none are named. */
const where = { units: t.readonlyArray(UnitKey), people: Selection } as const;

const services = { services: t.readonlyArray(ServiceType) } as const;

/** Through an assessment and a decision about each person, who is *pending* until then. */
const individually = {
  application: t.literal('individual'),
  opensFor: t.readonlyArray(IndividualMeasure),
} as const;
/** For all at once, without a decision about each: nothing that takes anything away from anybody. */
const directly = { application: t.literal('direct') } as const;

const ofServices = {
  kind: t.literal('services'),
  ...services,
  changes: t.readonlyArray(ServiceChange),
} as const;
const ofTasks = {
  kind: t.literal('tasks'),
  tasks: t.readonlyArray(Task),
  ...services,
  changes: t.readonlyArray(TaskChange),
} as const;

const target = <K extends string, S extends t.Props, C extends t.Mixed>(kind: K, subject: S, change: C) =>
  struct(`target ${kind}`, { kind: t.literal(kind), ...subject, changes: t.readonlyArray(change) }, where);

/** The kinds of target, each with the changes that it can undergo. */
export const TARGETS = [
  struct('services, individually', { ...ofServices, ...individually }, where),
  struct('services, directly', { ...ofServices, ...directly }, where),
  struct('tasks, individually', { ...ofTasks, ...individually }, where),
  struct('tasks, directly', { ...ofTasks, ...directly }, where),
  struct(
    'target people',
    { kind: t.literal('people'), people: Selection, changes: t.readonlyArray(PeopleChange) },
    { units: t.readonlyArray(UnitKey) },
  ),
  target('places', services, PlacesChange),
  target('visiting', { sites: t.readonlyArray(VisitSite) }, VisitingChange),
  target('duty', { duties: t.readonlyArray(Duty) }, DutyChange),
  target('staff', { groups: t.readonlyArray(StaffGroup) }, StaffChange),
  target('channel', { channels: t.readonlyArray(Channel) }, ChannelChange),
  target('plans', { plans: t.readonlyArray(PersonPlan) }, PlanChange),
  target('contacts', { contacts: t.readonlyArray(NamedContact) }, ContactChange),
  target('marks', { marks: t.readonlyArray(VulnerabilityMark) }, MarkChange),
  target('movement', services, MovementChange),
  target('access', { means: t.readonlyArray(AccessMeans) }, AccessChange),
  target('gatherings', { gatherings: t.readonlyArray(Gathering) }, GatheringChange),
  target('supplies', { supplies: t.readonlyArray(Supply) }, SupplyChange),
  target('transport', { transport: t.readonlyArray(Transport) }, TransportChange),
  target('providers', services, ProviderChange),
] as const;
