import * as E from 'fp-ts/lib/Either.js';
import { parseIssues, showIssue, type ParseIssue } from '../../domain/codec/parse-issue.js';
import { undeclaredFields } from '../../domain/codec/undeclared.js';
import { parseCommand, type Command } from '../../domain/commands/command.js';
import { byTag, Choice } from '../../domain/codec/choice.js';
import { EVENTS, type DomainEvent } from '../../domain/events/event.js';
import { supposed, type Supposed } from '../../domain/values/supposed.js';
import { StatedSupposition, type Stated, type StatedOf, type SuppositionName } from './stated.js';

/** Without what is about an inspection, a reading or a key: of these nothing can be supposed. */
export type OfScenarios<A> = A extends
  { readonly inspection: unknown } | { readonly about: unknown } | { readonly signingKey: unknown }
  ? never
  : A;

/** A command that is only supposed. No ledger takes it. */
export type SupposedCommand = OfScenarios<Command> & Supposed;
/** An event that is only supposed. Nothing writes it down. */
export type SupposedEvent = OfScenarios<DomainEvent> & Supposed;

type Other = Exclude<SuppositionName, 'command' | 'event'>;

/**
 * Something to be supposed in a scenario. It bears a mark that neither a ledger nor a store takes, by the types and when the program
 * runs: what is supposed becomes a fact only when a person decides it, by a command of its own.
 */
export type Supposition = Supposed &
  (
    | { readonly suppose: 'command'; readonly command: SupposedCommand }
    | { readonly suppose: 'event'; readonly event: SupposedEvent }
    | { readonly [N in Other]: StatedOf<N> }[Other]
  );

/** One kind of supposition. */
export type SuppositionOf<N extends SuppositionName> = Extract<Supposition, { readonly suppose: N }>;

/** Why something can't be supposed: where, what is there and what was expected, in one line. */
export interface NoSupposition {
  readonly _tag: 'InvalidSupposition';
  readonly issues: ReadonlyArray<ParseIssue>;
  readonly message: string;
}

const invalid = (issues: ReadonlyArray<ParseIssue>): NoSupposition => ({
  _tag: 'InvalidSupposition',
  issues,
  message: issues.map(showIssue).join('; '),
});

const issue = (path: string, found: string, expected: string): ReadonlyArray<ParseIssue> => [
  { path, found, expected },
];

const periodFlaw = ({ from, until }: { readonly from: string; readonly until?: string }) =>
  until !== undefined && until < from ? issue('until', 'a day before from', 'from or a later day') : [];

const groupFlaw = ({ services }: { readonly services: ReadonlyArray<unknown> }) =>
  services.length === 0 ? issue('who.services', 'a list of 0', 'one kind of service or more') : [];

const awayFlaw = ({ staff, group, share, seed }: StatedOf<'staff-away'>): ReadonlyArray<ParseIssue> => {
  if (staff !== undefined) {
    const both = [group, share, seed].some((one) => one !== undefined);
    if (both)
      return issue('staff', 'people named, and a group to draw from', 'staff, or group, share and seed');
    return staff.length === 0 ? issue('staff', 'a list of 0', 'one key or more') : [];
  }
  return group === undefined || share === undefined || seed === undefined
    ? issue('', 'nobody who is away', 'staff, or group, share and seed')
    : [];
};

/** What is wrong with a supposition whose fields are right by themselves. */
const flaws = (stated: Stated): ReadonlyArray<ParseIssue> => {
  switch (stated.suppose) {
    case 'command':
    case 'event':
      return [];
    case 'not-made':
      return (stated.decision === undefined) === (stated.event === undefined)
        ? issue('', stated.event === undefined ? 'neither' : 'both', 'decision or event')
        : [];
    case 'none-derived':
      return stated.who === undefined ? [] : groupFlaw(stated.who);
    case 'paused':
    case 'suspended':
    case 'reduced':
    case 'necessary-only':
      return [...groupFlaw(stated.who), ...periodFlaw(stated)];
    case 'restored':
      return groupFlaw(stated.who);
    case 'newcomers':
      return [
        ...(stated.services.length === 0 ? issue('services', 'a list of 0', 'one service or more') : []),
        ...periodFlaw({ from: stated.from, ...(stated.until === undefined ? {} : { until: stated.until }) }),
      ];
    case 'staff-away':
      return [...awayFlaw(stated), ...periodFlaw(stated)];
    case 'staff-sent':
      return periodFlaw(stated);
  }
};

/** Streams of which nothing can be supposed: who reads what, and what a ledger is signed with, are no what-if. */
const isOfScenarios = <A extends Command | DomainEvent>(one: A): one is A & OfScenarios<A> =>
  !('inspection' in one || 'about' in one || 'signingKey' in one);

const NOT_OF_SCENARIOS = 'about a user, a member of staff, a unit or a crisis';

/** The same issues, of something that stands in a field. */
const within = (field: string, issues: ReadonlyArray<ParseIssue>): ReadonlyArray<ParseIssue> =>
  issues.map((one) => ({ ...one, path: one.path === '' ? field : `${field}.${one.path}` }));

const commandFrom = (input: unknown): E.Either<NoSupposition, Supposition> => {
  const parsed = parseCommand(input);
  if (E.isLeft(parsed)) {
    const issues = 'issues' in parsed.left ? parsed.left.issues : [];
    return E.left(
      issues.length > 0
        ? invalid(within('command', issues))
        : { _tag: 'InvalidSupposition', issues, message: `command.${parsed.left.message}` },
    );
  }
  return isOfScenarios(parsed.right)
    ? E.right(supposed({ suppose: 'command', command: supposed(parsed.right) }))
    : E.left(invalid(issue('command', 'a command about something else', NOT_OF_SCENARIOS)));
};

const WrittenEvent = new Choice('WrittenEvent', EVENTS, byTag('type'), 'an event with type');

const eventFrom = (input: unknown): E.Either<NoSupposition, Supposition> => {
  const decoded = WrittenEvent.decode(input);
  const issues = E.isLeft(decoded) ? parseIssues(decoded.left) : undeclaredFields(WrittenEvent, input);
  if (issues.length > 0) return E.left(invalid(within('event', issues)));
  return E.isRight(decoded) && isOfScenarios(decoded.right)
    ? E.right(supposed({ suppose: 'event', event: supposed(decoded.right) }))
    : E.left(invalid(issue('event', 'an event about something else', NOT_OF_SCENARIOS)));
};

/**
 * Reads something to be supposed, as it stands in the file of a scenario. Left says what is wrong and where, without repeating
 * what came in.
 *
 * @example
 * import { supposition } from 'forsvarlig';
 *
 * const group = { services: ['respite'] };
 * const paused = supposition({ suppose: 'paused', who: group, from: '2020-03-30', until: '2020-04-05' });
 * assert.equal(paused._tag, 'Right');
 * const backwards = supposition({ suppose: 'paused', who: group, from: '2020-03-30', until: '2020-03-01' });
 * assert.equal(backwards.left.message, 'until: found a day before from, expected from or a later day');
 */
export const supposition = (input: unknown): E.Either<NoSupposition, Supposition> => {
  const decoded = StatedSupposition.decode(input);
  if (E.isLeft(decoded)) return E.left(invalid(parseIssues(decoded.left)));
  const undeclared = undeclaredFields(StatedSupposition, input);
  if (undeclared.length > 0) return E.left(invalid(undeclared));
  const stated: Stated = decoded.right;
  const wrong = flaws(stated);
  if (wrong.length > 0) return E.left(invalid(wrong));
  switch (stated.suppose) {
    case 'command':
      return commandFrom(stated.command);
    case 'event':
      return eventFrom(stated.event);
    default:
      return E.right(supposed(stated));
  }
};
