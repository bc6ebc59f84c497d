import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, CrisisKey, FrameworkKey, ReopeningKey, StepKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from '../vocabulary/actor.js';
import { Authority, Ground } from '../vocabulary/authority.js';
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
import { Term } from '../vocabulary/term.js';

/**
 * A measure for many was adopted, or something that came over many was noted. Nobody's level moves before a decision about
 * that person. Version 1 had no changes inside the target.
 */
export const FrameworkMeasureAdopted = struct(
  'FrameworkMeasureAdopted',
  {
    type: t.literal('FrameworkMeasureAdopted'),
    version: t.literal(2),
    crisis: CrisisKey,
    measure: FrameworkKey,
    force: Force,
    target: FrameworkTarget,
    by: Authority,
    decided: LocalDate,
    effective: LocalDate,
    ground: Ground,
    term: Term,
    announcement: FreeText,
  },
  {
    decision: CommandKey,
    power: Power,
    operative: LocalDate,
    startsWhen: StartCondition,
    terms: t.readonlyArray(TermOfService),
    initiative: Initiative,
    issuedBy: OutsideBody,
    links: t.readonlyArray(MeasureLink),
  },
);

const about = { version: t.literal(1), crisis: CrisisKey, measure: FrameworkKey } as const;
const decided = {
  ...about,
  decision: CommandKey,
  by: Authority,
  decided: LocalDate,
  effective: LocalDate,
  reasons: FreeText,
} as const;

const turn = <T extends string>(type: T) => struct(type, { type: t.literal(type), ...decided });

/** A measure that waited for a condition started. */
export const FrameworkMeasureStarted = turn('FrameworkMeasureStarted');
/** A measure was set aside for a time. */
export const FrameworkMeasurePaused = turn('FrameworkMeasurePaused');
/** A measure that was set aside holds again. */
export const FrameworkMeasureResumed = turn('FrameworkMeasureResumed');
/** A measure was ended: `effective` is the first day on which it does not hold. */
export const FrameworkMeasureEnded = turn('FrameworkMeasureEnded');
/** A measure was withdrawn before it held. */
export const FrameworkMeasureWithdrawn = turn('FrameworkMeasureWithdrawn');
/** A measure was altered back by who decided it or by somebody above. */
export const FrameworkMeasureReversed = turn('FrameworkMeasureReversed');

/** A measure got a new term. */
export const FrameworkMeasureExtended = struct('FrameworkMeasureExtended', {
  type: t.literal('FrameworkMeasureExtended'),
  ...decided,
  term: Term,
});

/** A measure gave way to another. */
export const FrameworkMeasureSuperseded = struct('FrameworkMeasureSuperseded', {
  type: t.literal('FrameworkMeasureSuperseded'),
  ...decided,
  supersededBy: FrameworkKey,
});

/** A step of a reopening took something of a measure; the rest of it holds. */
export const FrameworkMeasureEased = struct('FrameworkMeasureEased', {
  type: t.literal('FrameworkMeasureEased'),
  ...decided,
  plan: ReopeningKey,
  step: StepKey,
});

/** A measure was assessed anew. `next` is its term from then on, where the review gave it one. */
export const FrameworkMeasureReviewed = struct(
  'FrameworkMeasureReviewed',
  {
    type: t.literal('FrameworkMeasureReviewed'),
    ...about,
    decision: CommandKey,
    by: Authority,
    on: LocalDate,
    outcome: ReviewOutcome,
    reasons: FreeText,
  },
  { next: Term },
);

/** Measures were told to the public in plain language. */
export const MeasuresPublished = struct(
  'MeasuresPublished',
  {
    type: t.literal('MeasuresPublished'),
    version: t.literal(1),
    crisis: CrisisKey,
    measures: t.readonlyArray(FrameworkKey),
    on: LocalDate,
    by: Actor,
    where: t.readonlyArray(PublicationPlace),
    text: FreeText,
    apology: t.boolean,
  },
  { forms: t.readonlyArray(PublicationForm) },
);

/** A body outside was asked, approved, objected, reviewed, or was told. */
export const OutsideBodyConsulted = struct('OutsideBodyConsulted', {
  type: t.literal('OutsideBodyConsulted'),
  version: t.literal(1),
  crisis: CrisisKey,
  measures: t.readonlyArray(FrameworkKey),
  on: LocalDate,
  by: Actor,
  body: OutsideBody,
  act: ConsultationAct,
  matter: FreeText,
});

/** The life of measures for many. */
export const FRAMEWORK_EVENTS = {
  FrameworkMeasureAdopted,
  FrameworkMeasureStarted,
  FrameworkMeasureReviewed,
  FrameworkMeasureExtended,
  FrameworkMeasurePaused,
  FrameworkMeasureResumed,
  FrameworkMeasureEased,
  FrameworkMeasureEnded,
  FrameworkMeasureWithdrawn,
  FrameworkMeasureSuperseded,
  FrameworkMeasureReversed,
  MeasuresPublished,
  OutsideBodyConsulted,
} as const;
