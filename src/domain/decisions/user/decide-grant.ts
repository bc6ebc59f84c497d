import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { Grant } from '../../changes/change.js';
import { timelineOf } from '../../changes/timeline.js';
import { directionOf } from '../../values/quantity.js';
import type { CommandOf } from '../../commands/command.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import { inForce, type Catalogue } from '../../law/catalogue.js';
import { quantityIn, strandKey, withQuantity } from '../../values/strand.js';
import { Task } from '../../vocabulary/services.js';
import type { Context } from '../decider.js';
import { mandated } from '../policies/authority.js';
import { assessed, assessedIfStated, notNeeded } from '../policies/assessment.js';
import { byToday, notRetroactive } from '../policies/days.js';
import { knownUser } from '../policies/standing.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';
import type { UserState } from './user-state.js';

const REGISTERED = reject(
  'new-user',
  'the service user is registered already',
  'record the next command for this user instead',
);

/** Makes a service user known. */
export const decideRegistration = (
  { user, on, need, vulnerability, livesAlone, specialNeeds, carer }: CommandOf<'RegisterServiceUser'>,
  state: UserState,
  { today }: Context,
): Ruling<CorrectableEvent> => {
  if (state.registered !== undefined) return REGISTERED;
  const past = byToday(on, today);
  if (E.isLeft(past)) return past;
  return E.right({
    type: 'ServiceUserRegistered',
    version: 1,
    user,
    on,
    need,
    vulnerability,
    livesAlone,
    specialNeeds,
    ...(carer === undefined ? {} : { carer }),
  });
};

const hasTwice = (values: ReadonlyArray<string>): boolean =>
  values.length > 1 && new Set(values).size !== values.length;

const wellFormed = (command: CommandOf<'GrantService'>, state: UserState): Ruling => {
  const no = (why: string, mend: string): Ruling<never> => reject('well-formed-grant', why, mend);
  const { strands, tasks, goals = [], until, effective } = command;
  if (strands.length === 0)
    return no(
      'the grant does not say how much there is',
      'state strands; an amount never written down is unknown: true',
    );
  if (hasTwice(strands.map(strandKey)))
    return no('the grant states one form twice', 'state each form and unit once');
  if (hasTwice(tasks.map(({ task }) => task)))
    return no('the grant states one task twice', 'state each task once');
  if (hasTwice(goals)) return no('the grant states one goal twice', 'state each goal once');
  if (until !== undefined && until < effective)
    return no('the grant would end before it begins', 'let until be the day it takes effect or later');
  const before = timelineOf(state.timelines, command.service)?.grants.at(-1)?.grant;
  if (before !== undefined && before.serviceType !== command.serviceType)
    return no(
      'the service was granted before as another kind of service',
      'use a key of its own for another service',
    );
  return before !== undefined && effective < before.from
    ? no('the grant would take effect before the one it follows', 'let it take effect on that day or later')
    : allowed;
};

const lawful = ({ legalBasis, decided }: CommandOf<'GrantService'>, catalogue: Catalogue): Ruling =>
  unless(
    legalBasis.length > 0 && legalBasis.every((id) => inForce(catalogue, id, decided)),
    reject(
      'legal-basis',
      'the grant names no provision, or one that was not in force on the day of the decision',
      'name in legalBasis the provisions that the service is granted under',
    ),
  );

const givesLess = (before: Grant, { strands, tasks }: CommandOf<'GrantService'>): boolean =>
  before.strands.some((strand) => {
    const now = strands.find((granted) => strandKey(granted) === strandKey(strand));
    return directionOf(strand, now ?? { unit: strand.unit, amount: 0, weeks: 1 }) === 'less';
  }) || before.tasks.some(({ task }) => !tasks.some((granted) => granted.task === task));

/** To be granted less is to lose something: from the day of the decision on, and on an assessment, as any reduction. */
const fairlyLess = (command: CommandOf<'GrantService'>, state: UserState): Ruling => {
  const before = timelineOf(state.timelines, command.service)?.grants.at(-1)?.grant;
  if (before === undefined || !givesLess(before, command)) return allowed;
  return pipe(
    notRetroactive(command.decided, command.effective),
    E.flatMap(() => assessed(command.assessment, command.decided)),
    E.flatMap(notNeeded),
    E.map(() => undefined),
  );
};

/** Grants a service, for the first time or with another extent. */
export const decideGrant = (
  command: CommandOf<'GrantService'>,
  state: UserState,
  { today, catalogue }: Context,
): Ruling<CorrectableEvent> => {
  const {
    id: decision,
    user,
    service,
    serviceType,
    decided,
    effective,
    strands,
    tasks,
    legalBasis,
    until,
    assessment,
    goals,
  } = command;
  // Said step by step and not in a pipe: every service of every person goes through here.
  const known = knownUser(state);
  if (E.isLeft(known)) return known;
  const past = byToday(decided, today);
  if (E.isLeft(past)) return past;
  const formed = wellFormed(command, state);
  if (E.isLeft(formed)) return formed;
  const lawfully = lawful(command, catalogue);
  if (E.isLeft(lawfully)) return lawfully;
  const fairly = fairlyLess(command, state);
  if (E.isLeft(fairly)) return fairly;
  const weighed = assessedIfStated(assessment, decided);
  if (E.isLeft(weighed)) return weighed;
  const by = mandated(command.by);
  if (E.isLeft(by)) return by;
  return E.right({
    type: 'ServiceGranted',
    version: 1,
    decision,
    user,
    service,
    serviceType,
    by: by.right,
    decided,
    effective,
    strands: strands.map((strand) => withQuantity(strand, quantityIn(strand))),
    tasks: tasks.map(({ task, necessary }) => ({ task, necessary: necessary ?? Task.keys[task].floor })),
    legalBasis,
    ...(until === undefined ? {} : { until }),
    ...(assessment === undefined ? {} : { assessment }),
    ...(goals === undefined ? {} : { goals }),
  });
};
