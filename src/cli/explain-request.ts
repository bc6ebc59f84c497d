import * as E from 'fp-ts/lib/Either.js';
import { ruleOfFinding } from '../domain/findings/finding-id.js';
import { UserKey } from '../domain/values/keys.js';
import { LocalDate } from '../domain/values/local-date.js';
import type { DossierReader } from '../ledger/reader/dossier-reading.js';
import type { Given } from './given.js';
import { READER_OPTIONS, readerOf } from './reader-options.js';
import { QUESTION_OPTIONS, questionOf, type Question } from './question.js';

/** What is to be explained. */
export type Asked =
  | { readonly kind: 'level'; readonly user: string; readonly service: string }
  | { readonly kind: 'finding'; readonly id: string; readonly user: UserKey | undefined }
  | {
      readonly kind: 'figure';
      readonly name: string;
      /** The limits of the dossier that it stands in. */
      readonly user: UserKey | undefined;
      readonly service: string | undefined;
      readonly from: LocalDate | undefined;
      readonly all: boolean;
    };

/** What somebody wants explained, and how. */
export interface ExplainRequest extends Question {
  readonly asked: Asked;
  readonly rulesFile: string | undefined;
  /** Who reads under an inspection; undefined where it is read under none. */
  readonly reader: DossierReader | undefined;
}

export const EXPLAIN_OPTIONS = [
  'user',
  'service',
  'from',
  'all',
  'rules',
  ...READER_OPTIONS,
  ...QUESTION_OPTIONS,
] as const;
type Option = (typeof EXPLAIN_OPTIONS)[number];

/** Understands what was typed. Left says what is wrong. */
export const explainRequest = (given: Given<Option>): E.Either<string, ExplainRequest> => {
  const { user, service, from, rules: rulesFile } = given.texts;
  const [ledger, what, ...more] = given.positionals;
  const asked = ((): E.Either<string, Asked> => {
    if (what === undefined) {
      if (user === undefined || service === undefined)
        return E.left('--user and --service are needed, or the id of a finding or the name of a figure');
      return from === undefined && rulesFile === undefined && !given.has('all')
        ? E.right({ kind: 'level', user, service })
        : E.left('--from, --all and --rules go with a figure or a finding');
    }
    if (user !== undefined && !UserKey.is(user)) return E.left(`--user: expected ${UserKey.expected}`);
    if (from !== undefined && !LocalDate.is(from)) return E.left(`--from: expected ${LocalDate.expected}`);
    if (ruleOfFinding(what) === undefined) {
      if (user !== undefined && service !== undefined)
        return E.left('--user and --service are two dossiers; give one of them');
      return E.right({ kind: 'figure', name: what, user, service, from, all: given.has('all') });
    }
    return service === undefined && from === undefined && !given.has('all')
      ? E.right({ kind: 'finding', id: what, user })
      : E.left('--service, --from and --all do not go with a finding');
  })();
  if (E.isLeft(asked)) return asked;
  const reader = readerOf(given.texts);
  if (E.isLeft(reader)) return reader;
  if (reader.right !== undefined && asked.right.kind === 'finding') {
    if (asked.right.user === undefined)
      return E.left('--user is needed with a finding under an inspection: whose record is it in?');
    if (rulesFile !== undefined)
      return E.left(
        '--rules does not go with a finding under an inspection, which goes by the rules of the package',
      );
  }
  return E.map((question: Question): ExplainRequest => ({
    ...question,
    ...{ asked: asked.right, rulesFile, reader: reader.right },
  }))(questionOf({ ...given, positionals: [...(ledger === undefined ? [] : [ledger]), ...more] }));
};
