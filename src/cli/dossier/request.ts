import * as E from 'fp-ts/lib/Either.js';
import { UserKey } from '../../domain/values/keys.js';
import { LocalDate } from '../../domain/values/local-date.js';
import type { When } from '../../ledger/questions.js';
import { DOSSIER_LANGUAGES, type DossierLanguage } from '../../render/dossier/index.js';
import { parseInstant } from '../../domain/values/instant.js';
import type { DossierReader } from '../../ledger/reader/dossier-reading.js';
import type { Given } from '../given.js';
import { readerOf, READER_OPTIONS } from '../reader-options.js';
import { threadsOf } from '../threads-option.js';

export const DOSSIER_OPTIONS = [
  'out',
  'user',
  'service',
  'from',
  'to',
  'sample',
  'seed',
  'threads',
  'lang',
  'at',
  'known-at',
  'key',
  'against',
  'catalogue',
  'rules',
  ...READER_OPTIONS,
  'json',
] as const;
type Option = (typeof DOSSIER_OPTIONS)[number];

/** What a dossier is asked to be about. */
export interface DossierRequest {
  readonly ledger: string;
  readonly out: string;
  readonly user: UserKey | undefined;
  /** A kind of service, looked up in the catalogue. */
  readonly service: string | undefined;
  readonly from: LocalDate | undefined;
  readonly when: When;
  readonly sample: { readonly size: number; readonly seed: string };
  readonly language: DossierLanguage;
  /** The inspection that it is made under, and who makes it; undefined where it is made under none. */
  readonly reader: DossierReader | undefined;
  /** A module with rules of the municipality's own. */
  readonly rules: string | undefined;
  /** In how many threads people are told beside this one; as many as are of use when left out. */
  readonly threads: number | undefined;
  /** The file of a key to sign with. */
  readonly key: string | undefined;
  /** A file or folder of checkpoints that were kept outside, which the proof is to continue. */
  readonly against: string | undefined;
}

/** More stories than this nobody reads. */
const MOST_DRAWN = 1_000;
const DRAWN = 10;

const dayOf = (
  name: 'from' | 'to' | 'at',
  text: string | undefined,
): E.Either<string, LocalDate | undefined> => {
  if (text === undefined) return E.right(undefined);
  return LocalDate.is(text) ? E.right(text) : E.left(`--${name}: expected ${LocalDate.expected}`);
};

const languageOf = (text = 'nb'): DossierLanguage | undefined =>
  DOSSIER_LANGUAGES.find((one) => one === text);

const sizeOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return DRAWN;
  return /^\d{1,4}$/.test(text) && Number(text) <= MOST_DRAWN ? Number(text) : undefined;
};

/** Understands what was typed. Left says what is wrong. */
export const dossierRequest = ({ texts, positionals }: Given<Option>): E.Either<string, DossierRequest> => {
  const [ledger, ...more] = positionals;
  if (ledger === undefined) return E.left('which ledger? for example sqlite:FILE');
  if (more.length > 0) return E.left('too many arguments; one ledger is expected');
  const { out, user, service, seed = '1', 'known-at': knownAt } = texts;
  if (out === undefined) return E.left('--out is needed: the folder that the dossier is written to');
  if (user !== undefined && service !== undefined)
    return E.left('--user and --service are two dossiers; give one of them');
  if (user !== undefined && !UserKey.is(user)) return E.left(`--user: expected ${UserKey.expected}`);
  const [from, to, at] = [dayOf('from', texts.from), dayOf('to', texts.to), dayOf('at', texts.at)];
  if (E.isLeft(from)) return from;
  if (E.isLeft(to)) return to;
  if (E.isLeft(at)) return at;
  if (to.right !== undefined && at.right !== undefined && to.right !== at.right)
    return E.left('--to and --at are the same day, the last of the period; give one of them');
  const last = at.right ?? to.right;
  if (from.right !== undefined && last !== undefined && from.right > last)
    return E.left('--from is after the last day of the period');
  const instant = knownAt === undefined ? undefined : parseInstant(knownAt);
  if (instant !== undefined && E.isLeft(instant)) return E.left(`--known-at: expected ${instant.left}`);
  const size = sizeOf(texts.sample);
  if (size === undefined) return E.left(`--sample: expected a whole number of people, 0 to ${MOST_DRAWN}`);
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(seed))
    return E.left('--seed: expected 1 to 64 letters (a-z), digits and . _ -');
  const threads = threadsOf(texts.threads);
  if (E.isLeft(threads)) return threads;
  if (texts.against !== undefined && texts.key === undefined)
    return E.left('--against needs --key: what is not signed continues no checkpoint');
  const reader = readerOf(texts);
  if (E.isLeft(reader)) return reader;
  const language = languageOf(texts.lang);
  if (language === undefined) return E.left('--lang takes nb, nn or en');
  return E.right({
    ...{
      ledger,
      out,
      user,
      service,
      language,
      key: texts.key,
      against: texts.against,
      rules: texts.rules,
      reader: reader.right,
    },
    from: from.right,
    threads: threads.right,
    when: {
      ...(last === undefined ? {} : { at: last }),
      ...(knownAt === undefined ? {} : { knownAt }),
    },
    sample: { size, seed },
  });
};
