import { UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import type { Found, RuleId } from './finding.js';
import type { Comparison, FoundOfUser, Rule } from './rule.js';

/** A municipality's own rule that could not be carried through. Nothing that it found counts. */
export interface RuleFailure {
  readonly _tag: 'RuleFailed';
  readonly rule: RuleId;
  /** What it threw calls itself, or `NotFindings` where what it gave back is none. Never its message, which may repeat a record. */
  readonly error: string;
  readonly message: string;
}

/** Does a rule's work. A rule of the municipality's that goes wrong is remembered, not asked again, and stops nobody else. */
export interface RuleGuard {
  readonly by: <A>(rule: Rule, work: () => A, nothing: A, isSound: (made: A) => boolean) => A;
  /** In the order in which they failed. */
  readonly failures: () => ReadonlyArray<RuleFailure>;
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** The name alone, and only where it looks like one. */
const nameOf = (thrown: unknown): string => {
  const name = fieldOf(thrown, 'name');
  return typeof name === 'string' && /^[A-Za-z]{1,40}$/.test(name) ? name : 'Unexpected';
};

const isTold = (what: unknown): boolean =>
  typeof fieldOf(what, 'nb') === 'string' && typeof fieldOf(what, 'en') === 'string';
const isDayOrNone = (day: unknown): boolean => day === undefined || LocalDate.is(day);
const isTextOrNone = (text: unknown): boolean => text === undefined || typeof text === 'string';

const isPresent = (one: unknown): boolean => {
  const ref = fieldOf(one, 'ref');
  return (
    isTold(fieldOf(one, 'what')) &&
    isDayOrNone(fieldOf(one, 'day')) &&
    typeof fieldOf(ref, 'id') === 'string' &&
    typeof fieldOf(ref, 'position') === 'number' &&
    typeof fieldOf(ref, 'recordedAt') === 'number'
  );
};

const isMissing = (one: unknown): boolean => isTold(fieldOf(one, 'what')) && isDayOrNone(fieldOf(one, 'due'));

const all = (values: unknown, is: (value: unknown) => boolean): boolean =>
  Array.isArray(values) && values.every(is);

/** Whether what a rule gave back can be shown: nothing but its word says that it has the types of a finding. */
export const areFindings = (found: ReadonlyArray<Found>): boolean =>
  all(
    found,
    (one) =>
      LocalDate.is(fieldOf(one, 'on')) &&
      ['service', 'about', 'which'].every((name) => isTextOrNone(fieldOf(one, name))) &&
      all(fieldOf(one, 'present'), isPresent) &&
      all(fieldOf(one, 'missing'), isMissing),
  );

/** The same of rules that compare people, which say of whom each is. */
export const areFindingsOfUsers = (found: ReadonlyArray<FoundOfUser>): boolean =>
  areFindings(found) && found.every((one) => UserKey.is(fieldOf(one, 'user')));

/** Whether what a rule compares people by can be asked. */
export const isComparison = (comparison: Comparison): boolean =>
  ['keep', 'among'].every((does) => typeof fieldOf(comparison, does) === 'function');

const failure = (rule: RuleId, error: string): RuleFailure => ({
  _tag: 'RuleFailed',
  rule,
  error,
  message: `the rule ${rule} failed (${error}) and nothing of it counts; the others were gone by. Try it on a record of its own, as docs/findings.md shows`,
});

/** A guard that has seen nothing fail yet. What a rule of the package throws is a bug, and goes on being thrown. */
export const ruleGuard = (): RuleGuard => {
  const failed = new Map<RuleId, RuleFailure>();
  return {
    by: (rule, work, nothing, isSound) => {
      if (!rule.id.startsWith('municipal.')) return work();
      if (failed.has(rule.id)) return nothing;
      try {
        const made = work();
        if (isSound(made)) return made;
        failed.set(rule.id, failure(rule.id, 'NotFindings'));
      } catch (thrown) {
        failed.set(rule.id, failure(rule.id, nameOf(thrown)));
      }
      return nothing;
    },
    failures: () => [...failed.values()],
  };
};
