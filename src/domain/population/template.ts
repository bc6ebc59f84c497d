import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { byTag, Choice } from '../codec/choice.js';
import { parseIssues, showIssue } from '../codec/parse-issue.js';
import { Scalar } from '../codec/scalar.js';
import { struct } from '../codec/struct.js';
import { undeclaredFields } from '../codec/undeclared.js';
import { LocalDate } from '../values/local-date.js';
import { Strand } from '../values/strand.js';
import { StatedAuthority, StatedGround } from '../vocabulary/authority.js';
import { Task } from '../vocabulary/services.js';
import { StatedTerm } from '../vocabulary/term.js';

const SharePart = new Scalar<number>(
  'SharePart',
  (u): u is number => typeof u === 'number' && Number.isInteger(u) && u >= 1 && u <= 100,
  'a whole number from 1 to 100',
);

/** How far a reduction goes: to a level, the same for everybody; or to a share of what there is, one half: 1 of 2. */
export const ReductionTarget = new Choice(
  'ReductionTarget',
  {
    level: struct('ToLevel', { kind: t.literal('level'), level: Strand }),
    share: struct('ToShare', { kind: t.literal('share'), share: SharePart, of: SharePart }),
  },
  byTag('kind'),
  'an object with kind',
);
export type ReductionTarget = t.TypeOf<typeof ReductionTarget>;

const common = {
  by: StatedAuthority,
  decided: LocalDate,
  effective: LocalDate,
  ground: StatedGround,
} as const;

const options = { operative: LocalDate } as const;
const withTerm = { ...common, term: StatedTerm } as const;

const reduction = <N extends 'ReduceVisits' | 'ReduceRespite' | 'ReduceSupportContact'>(command: N) =>
  struct(`Template_${command}`, { command: t.literal(command), ...withTerm, to: ReductionTarget }, options);

const stop = <N extends 'PauseRespite' | 'SuspendSupportContact' | 'LimitCareToNecessary'>(command: N) =>
  struct(`Template_${command}`, { command: t.literal(command), ...withTerm }, options);

/** The templates, by the command that they draft. */
export const TEMPLATES = {
  ReduceVisits: reduction('ReduceVisits'),
  ReduceRespite: reduction('ReduceRespite'),
  ReduceSupportContact: reduction('ReduceSupportContact'),
  /** In place of the visits: what is left of them, if anything, and how much in each new form. */
  ReplaceVisits: struct(
    'Template_ReplaceVisits',
    {
      command: t.literal('ReplaceVisits'),
      ...withTerm,
      /** The form that is replaced; how much there is of it is each person's own. */
      form: struct('ReplacedForm', {
        mode: t.keyof({ 'in-person': null }),
        unit: t.keyof({ visits: null, minutes: null }),
      }),
      to: t.readonlyArray(Strand),
    },
    options,
  ),
  PauseRespite: stop('PauseRespite'),
  SuspendSupportContact: stop('SuspendSupportContact'),
  /** Each person keeps the tasks that are necessary for that person. */
  LimitCareToNecessary: stop('LimitCareToNecessary'),
  HandOverTask: struct(
    'Template_HandOverTask',
    { command: t.literal('HandOverTask'), ...withTerm, task: Task },
    options,
  ),
  KeepSupportContact: struct(
    'Template_KeepSupportContact',
    { command: t.literal('KeepSupportContact'), ...common, keeps: t.keyof({ granted: null, reduced: null }) },
    { review: LocalDate },
  ),
} as const;

export type TemplateName = keyof typeof TEMPLATES;
export type TemplateOf<N extends TemplateName> = t.TypeOf<(typeof TEMPLATES)[N]>;

/** What individual decisions of one kind have in common: everything but the person and the assessment. */
export type Template = { [N in TemplateName]: TemplateOf<N> }[TemplateName];

const isTemplateName = (u: unknown): u is TemplateName =>
  typeof u === 'string' && Object.hasOwn(TEMPLATES, u);

/** Reads a template. Left says what is wrong and where, without repeating what came in. */
export const parseTemplate = (input: unknown): E.Either<string, Template> => {
  const { command }: { readonly command?: unknown } =
    typeof input === 'object' && input !== null ? input : {};
  if (!isTemplateName(command))
    return E.left(`command: expected one of ${Object.keys(TEMPLATES).join(', ')}`);
  const codec = TEMPLATES[command];
  const decoded = codec.decode(input);
  if (E.isLeft(decoded)) return E.left(parseIssues(decoded.left).map(showIssue).join('; '));
  const undeclared = undeclaredFields(codec, input);
  return undeclared.length > 0 ? E.left(undeclared.map(showIssue).join('; ')) : E.right(decoded.right);
};
