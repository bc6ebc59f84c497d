import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, CrisisKey, FrameworkKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from '../vocabulary/actor.js';
import { StatedAuthority, StatedGround } from '../vocabulary/authority.js';
import { Force, ReviewOutcome } from '../vocabulary/decisions.js';
import { FrameworkTarget } from '../vocabulary/framework.js';
import { Initiative, Power } from '../vocabulary/initiative.js';
import { StartCondition } from '../vocabulary/measure/acts.js';
import {
  ConsultationAct,
  MeasureLink,
  OutsideBody,
  PublicationForm,
  PublicationPlace,
} from '../vocabulary/measure/parties.js';
import { TermOfService } from '../vocabulary/measure/terms-of-service.js';
import { StatedTerm } from '../vocabulary/term.js';

const header = { version: t.literal(1), id: CommandKey, crisis: CrisisKey } as const;

/** Adopt a measure that is meant for many, or note what has come over many. Version 1 had no changes inside the target. */
export const AdoptFrameworkMeasure = struct(
  'AdoptFrameworkMeasure',
  {
    command: t.literal('AdoptFrameworkMeasure'),
    version: t.literal(2),
    id: CommandKey,
    crisis: CrisisKey,
    measure: FrameworkKey,
    force: Force,
    target: FrameworkTarget,
    by: StatedAuthority,
    decided: LocalDate,
    effective: LocalDate,
    ground: StatedGround,
    announcement: FreeText,
  },
  {
    power: Power,
    operative: LocalDate,
    term: StatedTerm,
    startsWhen: StartCondition,
    terms: t.readonlyArray(TermOfService),
    initiative: Initiative,
    issuedBy: OutsideBody,
    links: t.readonlyArray(MeasureLink),
  },
);

const turned = {
  ...header,
  measure: FrameworkKey,
  by: StatedAuthority,
  decided: LocalDate,
  effective: LocalDate,
  reasons: FreeText,
} as const;

const turn = <C extends string>(command: C) => struct(command, { command: t.literal(command), ...turned });

/** Start a measure that waits for a condition. */
export const StartFrameworkMeasure = turn('StartFrameworkMeasure');
/** Set a measure aside for a time. */
export const PauseFrameworkMeasure = turn('PauseFrameworkMeasure');
/** Let a measure that was set aside hold again. */
export const ResumeFrameworkMeasure = turn('ResumeFrameworkMeasure');
/** End a measure; `effective` is the first day on which it does not hold. */
export const EndFrameworkMeasure = turn('EndFrameworkMeasure');
/** Withdraw a measure that does not hold yet. */
export const WithdrawFrameworkMeasure = turn('WithdrawFrameworkMeasure');
/** Alter a measure back: it ought not to have been decided. */
export const ReverseFrameworkMeasure = turn('ReverseFrameworkMeasure');

/** Give a measure a new term. */
export const ExtendFrameworkMeasure = struct(
  'ExtendFrameworkMeasure',
  { command: t.literal('ExtendFrameworkMeasure'), ...turned },
  { term: StatedTerm },
);

/** Record that a measure was assessed anew. */
export const ReviewFrameworkMeasure = struct(
  'ReviewFrameworkMeasure',
  {
    command: t.literal('ReviewFrameworkMeasure'),
    ...header,
    measure: FrameworkKey,
    by: StatedAuthority,
    on: LocalDate,
    outcome: ReviewOutcome,
    reasons: FreeText,
  },
  { next: StatedTerm },
);

/** Record that measures were told to the public. */
export const PublishMeasures = struct(
  'PublishMeasures',
  {
    command: t.literal('PublishMeasures'),
    ...header,
    measures: t.readonlyArray(FrameworkKey),
    on: LocalDate,
    by: Actor,
    where: t.readonlyArray(PublicationPlace),
    text: FreeText,
    apology: t.boolean,
  },
  { forms: t.readonlyArray(PublicationForm) },
);

/** Record that a body outside was asked, approved, objected, reviewed, or was told. */
export const ConsultOutsideBody = struct('ConsultOutsideBody', {
  command: t.literal('ConsultOutsideBody'),
  ...header,
  measures: t.readonlyArray(FrameworkKey),
  on: LocalDate,
  by: Actor,
  body: OutsideBody,
  act: ConsultationAct,
  matter: FreeText,
});

/** The commands about measures for many. */
export const FRAMEWORK_COMMANDS = {
  AdoptFrameworkMeasure,
  StartFrameworkMeasure,
  ReviewFrameworkMeasure,
  ExtendFrameworkMeasure,
  PauseFrameworkMeasure,
  ResumeFrameworkMeasure,
  EndFrameworkMeasure,
  WithdrawFrameworkMeasure,
  ReverseFrameworkMeasure,
  PublishMeasures,
  ConsultOutsideBody,
} as const;
