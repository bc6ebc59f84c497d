import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { UnitBook } from '../../changes/unit/unit-book.js';
import type { CommandOf } from '../../commands/command.js';
import type { UNIT_CONTROL_COMMANDS } from '../../commands/unit/control-commands.js';
import type { UnitEvent } from '../../events/event.js';
import { facts } from '../facts.js';
import type { DecisionsOfFamily } from '../family.js';
import { countsAddUp, inOrder, openMatter, saysSomething } from '../policies/units.js';
import { allowed, type Ruling } from '../rejection.js';
import { acted, ruled } from './parts.js';

const audited = ({ yearFrom, on, themes }: CommandOf<'AuditSystem'>): Ruling =>
  pipe(
    saysSomething(themes),
    E.flatMap(() => inOrder(yearFrom, on)),
  );

const trained = (command: CommandOf<'TrainUnit'>): Ruling =>
  pipe(
    saysSomething(command.topics),
    E.flatMap(() => countsAddUp(command.outOf, command.trained)),
  );

/** An alert is about a deviation of the unit, where one is named. */
const alerted = ({ occurred, on, matter }: CommandOf<'AlertInspectorate'>, book: UnitBook): Ruling =>
  pipe(
    inOrder(occurred, on),
    E.flatMap(() => (matter === undefined ? allowed : openMatter(book, matter, 'DeviationRecorded', on))),
  );

const revised = ({ matter, effective, reviewBy }: CommandOf<'RevisePlan'>, book: UnitBook): Ruling =>
  pipe(
    openMatter(book, matter, 'PlanAdopted', effective),
    E.flatMap(() => inOrder(effective, reviewBy)),
  );

/** What decides about a unit's internal control. What is bad practice is recorded, and left for findings. */
export const CONTROL_DECISIONS: DecisionsOfFamily<typeof UNIT_CONTROL_COMMANDS, UnitBook, UnitEvent> = {
  RecordDeviation: acted(
    (command) => ({ type: 'DeviationRecorded', version: 1, act: command.id, ...facts(command) }),
    ({ occurred, on }) => inOrder(occurred, on),
  ),
  HandleDeviation: acted(
    (command) => ({ type: 'DeviationHandled', version: 1, act: command.id, ...facts(command) }),
    ({ matter, on }, book) => openMatter(book, matter, 'DeviationRecorded', on),
  ),
  HoldQualityCommittee: acted(
    (command) => ({ type: 'QualityCommitteeMet', version: 1, act: command.id, ...facts(command) }),
    ({ themes }) => saysSomething(themes),
  ),
  AuditSystem: acted(
    (command) => ({ type: 'SystemAudited', version: 1, act: command.id, ...facts(command) }),
    (command) => audited(command),
  ),
  AssessRisk: acted(
    (command) => ({ type: 'RiskAssessed', version: 1, act: command.id, ...facts(command) }),
    ({ themes }) => saysSomething(themes),
  ),
  ReviewDeviationsAndMeasures: acted(
    (command) => ({ type: 'DeviationsAndMeasuresReviewed', version: 1, act: command.id, ...facts(command) }),
    ({ from, until, on }) => inOrder(from, until, on),
  ),
  TrainUnit: acted(
    (command) => ({ type: 'UnitTrained', version: 1, act: command.id, ...facts(command) }),
    (command) => trained(command),
  ),
  AlertInspectorate: acted(
    (command) => ({ type: 'InspectorateAlerted', version: 1, act: command.id, ...facts(command) }),
    (command, book) => alerted(command, book),
  ),
  OpenSupervision: acted(
    (command) => ({ type: 'SupervisionOpened', version: 1, act: command.id, ...facts(command) }),
    ({ themes }) => saysSomething(themes),
  ),
  RecordBreach: acted(
    (command) => ({ type: 'BreachFound', version: 1, act: command.id, ...facts(command) }),
    ({ matter, on }, book) => openMatter(book, matter, 'SupervisionOpened', on),
  ),
  CorrectBreach: acted(
    (command) => ({ type: 'BreachCorrected', version: 1, act: command.id, ...facts(command) }),
    ({ matter, on }, book) => openMatter(book, matter, 'BreachFound', on),
  ),
  CloseSupervision: acted(
    (command) => ({ type: 'SupervisionClosed', version: 1, act: command.id, ...facts(command) }),
    ({ matter, on }, book) => openMatter(book, matter, 'SupervisionOpened', on),
  ),
  ReceiveWhistleblowing: acted(
    (command) => ({ type: 'WhistleblowingReceived', version: 1, act: command.id, ...facts(command) }),
    ({ themes }) => saysSomething(themes),
  ),
  CloseWhistleblowing: acted(
    (command) => ({ type: 'WhistleblowingClosed', version: 1, act: command.id, ...facts(command) }),
    ({ matter, on }, book) => openMatter(book, matter, 'WhistleblowingReceived', on),
  ),
  AdoptPlan: ruled(
    (command, by) => ({ type: 'PlanAdopted', version: 1, decision: command.id, ...facts(command), by }),
    ({ effective, reviewBy }) => inOrder(effective, reviewBy),
  ),
  RevisePlan: ruled(
    (command, by) => ({ type: 'PlanRevised', version: 1, decision: command.id, ...facts(command), by }),
    (command, book) => revised(command, book),
  ),
};
