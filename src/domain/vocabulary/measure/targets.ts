import * as t from 'io-ts';
import { taggedBy } from '../../codec/choice.js';
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
export const TARGETS = {
  services: taggedBy('target services', 'application', [
    struct('services, individually', { ...ofServices, ...individually }, where),
    struct('services, directly', { ...ofServices, ...directly }, where),
  ]),
  tasks: taggedBy('target tasks', 'application', [
    struct('tasks, individually', { ...ofTasks, ...individually }, where),
    struct('tasks, directly', { ...ofTasks, ...directly }, where),
  ]),
  people: struct(
    'target people',
    { kind: t.literal('people'), people: Selection, changes: t.readonlyArray(PeopleChange) },
    { units: t.readonlyArray(UnitKey) },
  ),
  places: target('places', services, PlacesChange),
  visiting: target('visiting', { sites: t.readonlyArray(VisitSite) }, VisitingChange),
  duty: target('duty', { duties: t.readonlyArray(Duty) }, DutyChange),
  staff: target('staff', { groups: t.readonlyArray(StaffGroup) }, StaffChange),
  channel: target('channel', { channels: t.readonlyArray(Channel) }, ChannelChange),
  plans: target('plans', { plans: t.readonlyArray(PersonPlan) }, PlanChange),
  contacts: target('contacts', { contacts: t.readonlyArray(NamedContact) }, ContactChange),
  marks: target('marks', { marks: t.readonlyArray(VulnerabilityMark) }, MarkChange),
  movement: target('movement', services, MovementChange),
  access: target('access', { means: t.readonlyArray(AccessMeans) }, AccessChange),
  gatherings: target('gatherings', { gatherings: t.readonlyArray(Gathering) }, GatheringChange),
  supplies: target('supplies', { supplies: t.readonlyArray(Supply) }, SupplyChange),
  transport: target('transport', { transport: t.readonlyArray(Transport) }, TransportChange),
  providers: target('providers', services, ProviderChange),
} as const;
