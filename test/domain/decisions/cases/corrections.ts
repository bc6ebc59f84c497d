import { COMMAND } from '../../examples/commands.js';
import { EVENT, GRANTED, REDUCED } from '../../examples/events.js';
import { visits } from '../../examples/parts.js';
import { givenEventId } from '../../../../src/testing/given.js';
import { user, without, type Case } from '../case.js';

const correct = COMMAND.CorrectEntry;
const reduce = COMMAND.ReduceVisits;
const redact = COMMAND.RedactEntry;
const corrected = EVENT.EntryCorrected;
const grant = COMMAND.GrantService;
const review = COMMAND.ReviewDecision;
const reviewed = EVENT.DecisionReviewed;

/** Where the entries of `REDUCED` that are no decisions stand. */
const recordedAs = { 'c-register': 1 };

const LIFTED = [...REDUCED, EVENT.ServiceRestored] as const;
const NOTICED = [...REDUCED, EVENT.NoticeGiven] as const;
const REVIEWED = [...REDUCED, without(reviewed, 'next'), EVENT.NoticeGiven] as const;
const REDACTED = [...REDUCED, EVENT.EntryRedacted] as const;
const CORRECTED = [...REDUCED, corrected] as const;
const tomorrow = '2020-03-21';
const later = { ...grant, effective: '2020-03-17' };
const regranted = { ...correct, corrects: 'c-grant-nursing', entry: later };
const registered = {
  ...correct,
  corrects: 'c-register',
  entry: { ...COMMAND.RegisterServiceUser, need: 4 },
} as const;

const KNOWN: ReadonlyArray<Case> = [
  user.no('an entry that was never recorded', 'known-entry', GRANTED, correct),
  user.no('an entry that was never recorded', 'known-entry', GRANTED, redact),
  user.no('an entry that is redacted already', 'known-entry', REDACTED, { ...redact, id: 'c-redact-2' }),
  user.no('a redaction', 'known-entry', REDACTED, { ...redact, id: 'c-redact-2', redacts: 'c-redact' }),
  user.no('a redaction corrected', 'known-entry', REDACTED, { ...correct, corrects: 'c-redact' }),
  user.no('a correction corrected, and not the entry', 'known-entry', CORRECTED, {
    ...correct,
    id: 'c-correct-2',
    corrects: 'c-correct',
  }),
  user.no(
    'a correction that is redacted already',
    'known-entry',
    [...CORRECTED, { ...EVENT.EntryRedacted, redacts: givenEventId(6) }],
    { ...redact, id: 'c-redact-2', redacts: 'c-correct' },
  ),
];

const AS_RECORDED: ReadonlyArray<Case> = [
  user.no('under another id', 'entry-as-recorded', REDUCED, {
    ...correct,
    entry: { ...reduce, id: 'c-reduce-visits-2' },
  }),
  user.no('of another user', 'entry-as-recorded', REDUCED, {
    ...correct,
    entry: { ...reduce, user: 'u-0002' },
  }),
  user.no('of another kind', 'entry-as-recorded', REDUCED, {
    ...correct,
    entry: { ...COMMAND.LimitCareToNecessary, id: 'c-reduce-visits' },
  }),
];

const IN_PLACE: ReadonlyArray<Case> = [
  user.no('corrected tomorrow', 'decided-by-today', REDUCED, { ...correct, on: tomorrow }),
  user.no('redacted tomorrow', 'decided-by-today', REDUCED, { ...redact, on: tomorrow }),
  user.no('the entry itself is held to every policy', 'mandate', REDUCED, {
    ...correct,
    entry: { ...reduce, by: without(reduce.by, 'mandate') },
  }),
  user.no('the entry is decided on without itself: from seven, not from three', 'level-as-stated', REDUCED, {
    ...correct,
    entry: { ...reduce, from: visits(3), to: visits(2) },
  }),
  user.no(
    'the entry is decided on what was before it: the later grant is not there yet',
    'below-granted',
    [
      ...REDUCED,
      { ...EVENT.ServiceGranted, decision: 'c-more', effective: '2020-03-19', strands: [visits(9)] },
    ],
    { ...correct, entry: { ...reduce, to: visits(8) } },
  ),
  user.yes(
    'a registration',
    REDUCED,
    registered,
    [
      {
        ...without(corrected, 'place'),
        corrects: givenEventId(1),
        now: { ...EVENT.ServiceUserRegistered, need: 4 },
      },
    ],
    { recordedAs },
  ),
  user.yes(
    'again, after a correction: the latest counts',
    CORRECTED,
    { ...correct, id: 'c-correct-2', entry: { ...reduce, to: visits(5) } },
    [
      {
        ...corrected,
        decision: 'c-correct-2',
        now: { ...EVENT.VisitsReduced, after: { strands: [visits(5)] } },
      },
    ],
  ),
  user.yes('after it was redacted, which brings it back', REDACTED, correct, [corrected]),
  user.yes(
    'a correction redacted, which uncovers the entry',
    CORRECTED,
    { ...redact, redacts: 'c-correct' },
    [{ ...EVENT.EntryRedacted, redacts: givenEventId(6) }],
  ),
  user.yes(
    'a review that says nothing new of the term is corrected to one that does, and keeps its place',
    REVIEWED,
    { ...correct, corrects: 'c-review', entry: review },
    [
      {
        ...corrected,
        corrects: givenEventId(6),
        now: reviewed,
        place: { entries: 1, after: givenEventId(5) },
      },
    ],
    { recordedAs: { 'c-review': 6 } },
  ),
];

const RESTING: ReadonlyArray<Case> = [
  user.no('a measure that was lifted since', 'later-entries-rest-on-it', LIFTED, redact),
  user.no('a measure that a notice names', 'later-entries-rest-on-it', NOTICED, redact),
  user.no('a measure that was reviewed since', 'later-entries-rest-on-it', REVIEWED, redact),
  user.no('the grant under a measure', 'later-entries-rest-on-it', REDUCED, {
    ...redact,
    redacts: 'c-grant-nursing',
  }),
  user.no(
    'the registration under everything',
    'later-entries-rest-on-it',
    REDUCED,
    { ...redact, redacts: 'c-register' },
    { recordedAs },
  ),
  user.no('a grant that would begin after its measure', 'later-entries-rest-on-it', REDUCED, regranted),
  user.yes('a grant that nothing rests on yet', GRANTED, regranted, [
    {
      ...corrected,
      corrects: givenEventId(2),
      now: { ...EVENT.ServiceGranted, effective: '2020-03-17' },
    },
  ]),
  user.no('a measure that would begin after it was lifted', 'later-entries-rest-on-it', LIFTED, {
    ...correct,
    entry: { ...reduce, effective: '2020-03-24', operative: '2020-03-24' },
  }),
  user.yes('a measure that was lifted since, to another extent', LIFTED, correct, [corrected]),
  user.yes(
    'a measure whose lift is redacted first',
    [...LIFTED, { ...EVENT.EntryRedacted, decision: 'c-redact-lift', redacts: givenEventId(6) }],
    redact,
    [EVENT.EntryRedacted],
  ),
  user.no(
    'a task handed over, when what was decided since leaves nobody else to do it',
    'later-entries-rest-on-it',
    [
      ...GRANTED,
      {
        ...EVENT.TaskHandedOver,
        before: { tasks: [{ task: 'medication', by: 'service' }] },
        after: { tasks: [{ task: 'medication', by: 'next-of-kin' }] },
        term: { review: '2020-04-03' },
      },
      { ...EVENT.VisitsReduced, after: { strands: [visits(0)] } },
    ],
    { ...redact, redacts: 'c-hand-over' },
  ),
];

/** Corrections and redactions of what was recorded. */
export const cases: ReadonlyArray<Case> = [...KNOWN, ...AS_RECORDED, ...IN_PLACE, ...RESTING];
