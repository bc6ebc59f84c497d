import type { CliCommand } from './arguments.js';
import { INTERCHANGE_HELP } from './interchange-help.js';

const LEDGER = `LEDGER is where the ledger is kept: sqlite:FILE, for example sqlite:asker.db.`;

const TIMES = `  --at DATE           the day that is asked about, YYYY-MM-DD; today in Norway when left out
  --known-at INSTANT  only what was recorded by then, for example 2020-03-20T12:00:00Z;
                      everything when left out`;

const LANGUAGE = `  --lang nb|en        the language of the text: Norwegian bokmål (default) or English`;

const CATALOGUE = `  --catalogue FILE    what the municipality adds to the law and the services, as JSON`;

const GENERAL = `forsvarlig - a record of crisis decisions about municipal care: service levels,
history, and why

Usage:
  forsvarlig record  LEDGER FILE [--atomic-by-person] [--json]
  forsvarlig levels  LEDGER [--user U] [--service S] [--at DATE] [--known-at INSTANT] [--json|--csv]
  forsvarlig history LEDGER --user U | --staff S | --crisis C | --unit N [--at DATE]
                     [--known-at INSTANT] [--json]
  forsvarlig explain LEDGER --user U --service S [--at DATE] [--known-at INSTANT] [--json]
  forsvarlig person  LEDGER --user U [--at DATE] [--known-at INSTANT] [--json]
  forsvarlig touched LEDGER --crisis C --measure M | --criteria FILE [--template FILE]
                     [--drafts FILE] [--at DATE] [--known-at INSTANT] [--json]
  forsvarlig unit    LEDGER --unit N [--at DATE] [--known-at INSTANT] [--json]
  forsvarlig staff   LEDGER [--at DATE] [--known-at INSTANT] [--json]
  forsvarlig measures LEDGER --crisis C [--at DATE] [--known-at INSTANT] [--json]
  forsvarlig export  LEDGER [FILE|-] [--json]
  forsvarlig import  LEDGER FILE|- [--json]
  forsvarlig replicate FROM TO [--follow] [--verify] [--json]
  forsvarlig backup  LEDGER FILE [--json]
  forsvarlig COMMAND --help
  forsvarlig --version

Commands:
  record   record decisions from a file of commands; makes the ledger where there is none
  levels   the levels of everybody by service, or of one user
  history  what was recorded about a user, a member of staff, a crisis or a unit: who, when, why
  explain  why a service of a user is at its level: the chain of events that made it
  person   one user on a page: what is known, consent, contact, concerns, complaints, delivery
  touched  whom a measure for many touches, in order, and the decisions to assess, as drafts
  unit     how a unit stands: places, level of operation, staffing, teams, channels, open matters
  staff    where staff are, in what capacity, with which papers, and what is missing
  measures the measures for many of a crisis on a day: in force, planned, ended, and until when
  export   write the whole ledger as CloudEvents 1.0, one JSON object a line
  import   copy exported events into a ledger, as they were recorded
  replicate copy a ledger into a file, and keep the copy up to date
  backup   copy the file of a ledger while others go on writing it

${LEDGER}
Users, staff, services and units are named by keys, which are pseudonyms: never by
names or identity numbers.

Two times: --at is the day on which decisions hold, --known-at the instant by which they were
recorded. Together they show any day as it was seen on any other.

Results are written to stdout, errors to stderr, one line each. The exit status is 0 when all
was done and 1 when anything was not.

Example:
  forsvarlig record sqlite:asker.db decisions.ndjson
  forsvarlig levels sqlite:asker.db --at 2020-03-20
  forsvarlig explain sqlite:asker.db --user u-1 --service home-nursing --at 2020-03-20
`;

/** Commands that can be recorded as they stand, in this order. */
export const EXAMPLE_COMMANDS: ReadonlyArray<string> = [
  {
    ...{ command: 'RegisterServiceUser', version: 1, id: 'c-1', user: 'u-1', on: '2019-11-04', need: 3 },
    ...{ vulnerability: 'ordinary', livesAlone: true, specialNeeds: false },
  },
  {
    ...{ command: 'GrantService', version: 1, id: 'c-2', user: 'u-1', service: 'home-nursing' },
    serviceType: 'home-nursing',
    by: {
      ...{ role: 'allocation-officer', unit: 'allocation' },
      mandate: { kind: 'delegated', reference: { text: 'Delegation 12/2019' } },
    },
    ...{ decided: '2019-11-04', effective: '2019-11-11' },
    strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' }],
    tasks: [{ task: 'medication' }, { task: 'shower' }],
    legalBasis: ['hol-3-2-6-a'],
  },
  {
    ...{ command: 'ReduceVisits', version: 1, id: 'c-3', user: 'u-1', service: 'home-nursing' },
    by: {
      ...{ role: 'service-leader', unit: 'home-care-north' },
      mandate: { kind: 'delegated', reference: { text: 'Delegation 3/2020' } },
    },
    ...{ decided: '2020-03-13', effective: '2020-03-16' },
    ground: {
      ...{ cause: 'infection', reasons: { text: 'Fewer contacts while infection spreads' } },
      ...{ purposes: ['limit-infection'], legalBasis: ['hol-3-1'] },
    },
    from: { unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' },
    to: { unit: 'visits', amount: 3, weeks: 1, mode: 'in-person' },
    term: { until: '2020-04-30', review: '2020-03-27' },
    assessment: {
      ...{ on: '2020-03-13', by: 'nurse', necessity: 'can-wait' },
      ...{ facts: { text: 'Manages alone between visits' } },
      user: { heard: true, view: { text: 'Agrees for a while' } },
    },
  },
].map((command) => JSON.stringify(command));

const RECORD = `Usage: forsvarlig record LEDGER FILE [--atomic-by-person] [--json] [--catalogue FILE]

Records the commands in FILE (UTF-8, one JSON object a line; - is stdin) in order.
${LEDGER}
It is made where there is none.

Each line is recorded whole or refused whole. A line that is refused, because it is malformed or
because a rule says no, is told on stderr as FILE:LINE: what is wrong and how to mend it; the rest
is recorded. Blank lines are passed over. The summary on stdout tells which lines were recorded,
which were there already, and which were not recorded.

Every command has an id of its own. The same command with the same id is recorded once: mend the
file and run it again, and only the rest is recorded.

Options:
  --atomic-by-person  lines about one person that follow one another are recorded together or not
                      at all; a line that can't be read spoils the people before and after it
  --json              the summary as JSON, and errors as JSON lines on stderr
${CATALOGUE}
  -h, --help          this text

The exit status is 1 if any line was refused, if FILE is empty, can't be read or is not UTF-8, or if
the ledger can't be opened or written.

Example:
  forsvarlig record sqlite:asker.db decisions.ndjson

decisions.ndjson, three lines (a user, a grant, a reduction):
${EXAMPLE_COMMANDS.join('\n')}
`;

const LEVELS = `Usage: forsvarlig levels LEDGER [--user U] [--service S] [--at DATE] [--known-at INSTANT]
                         [--json|--csv] [--lang nb|en] [--catalogue FILE]

Shows the levels of everybody by kind of service: granted, in force, how many are at the full level,
reduced, paused, suspended, replaced by another form, with tasks handed over, limited to necessary
tasks, changed otherwise, kept on purpose, waiting for a decision, with a review overdue. A service
can be counted in several columns. With --user, the levels of that user's services.

${LEDGER}

Options:
  --user U            one service user, by key
  --service S         only services with this key
${TIMES}
  --json              the same as JSON
  --csv               a line for each user, service and form (RFC 4180, UTF-8, CRLF)
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig levels sqlite:asker.db --at 2020-03-20
  forsvarlig levels sqlite:asker.db --user u-1 --at 2020-03-20 --lang en
  forsvarlig levels sqlite:asker.db --csv > levels.csv
`;

const HISTORY = `Usage: forsvarlig history LEDGER --user U [--service S] | --staff S | --crisis C | --unit N
                          [--at DATE] [--known-at INSTANT] [--json] [--lang nb|en]
                          [--catalogue FILE]

Shows what was recorded, in the order recorded: the day it happened, what, who decided, why, on
which ground, until when, the level before and after, and when it was recorded; records made more
than 7 days after are marked.

${LEDGER}

Options:
  --user U            a service user, by key
  --service S         of that user, only what is about this service or about none in particular
  --staff S           a member of staff, by key
  --crisis C          a crisis, by key
  --unit N            a unit, by key
  --at DATE           only what had happened or taken effect by this day, YYYY-MM-DD
  --known-at INSTANT  only what was recorded by then, for example 2020-03-20T12:00:00Z;
                      everything when left out
  --json              the same as JSON, each event in full
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig history sqlite:asker.db --user u-1
  forsvarlig history sqlite:asker.db --crisis covid-19 --json
`;

const EXPLAIN = `Usage: forsvarlig explain LEDGER --user U --service S [--at DATE] [--known-at INSTANT]
                          [--json] [--lang nb|en] [--catalogue FILE]

Shows why a service of a user is at its level: the chain from the grant, link by link, with who
decided, when and on which ground, to the level on that day; then the measures that do not count on
it, and why not.

${LEDGER}

Options:
  --user U            a service user, by key
  --service S         one of the user's services, by key
${TIMES}
  --json              the same as JSON
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig explain sqlite:asker.db --user u-1 --service home-nursing --at 2020-03-20
`;

const PERSON = `Usage: forsvarlig person LEDGER --user U [--at DATE] [--known-at INSTANT] [--json]
                         [--lang nb|en] [--catalogue FILE]

Shows one user on a page: what is known of them and what is not, competence and consent,
coordinator, primary contact, plan and responsibility group, when they were last in touch and which
steps are due when they do not answer, reports of concern, complaints and promises, what was given
of each service in the last four weeks against what was decided, make-up service, consequences of
changes, explanations and information. What must not be overlooked stands in capitals.

The days of the no-contact procedure are an example until the municipality sets its own, which
programs do in ledger.person.

${LEDGER}

Options:
  --user U            a service user, by key
${TIMES}
  --json              the same as JSON
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig person sqlite:asker.db --user u-1 --at 2020-03-20
`;

const TOUCHED = `Usage: forsvarlig touched LEDGER --crisis C --measure M | --criteria FILE
                          [--template FILE] [--drafts FILE]
                          [--at DATE] [--known-at INSTANT] [--json] [--lang nb|en]
                          [--catalogue FILE]

Shows whom a measure for many touches, one by one and in its order, and whose decision is pending;
who is exempt and why; and who is to be looked at, because a fact that the criteria ask for was
never recorded. Nobody is left out because something is unknown.

${LEDGER}

Options:
  --crisis C          the crisis in which the measure was adopted
  --measure M         the measure, by key
  --criteria FILE     criteria in place of a measure: JSON with criteria, exemptions and order
  --template FILE     what the individual decisions have in common: JSON with command, by, decided,
                      effective, ground, term and, to reduce, to (a level or a share)
  --drafts FILE       writes the decisions to assess to a new file, one command a line. As they are
                      they are refused: put in what was assessed about each person, take out who
                      keeps the service, and record the file
${TIMES}
  --json              the same as JSON, with the events that each fact is known from
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig touched sqlite:asker.db --crisis covid-19 --measure respite --at 2020-03-20
  forsvarlig touched sqlite:asker.db --criteria carers-in-work.json
`;

const UNIT = `Usage: forsvarlig unit LEDGER --unit N [--at DATE] [--known-at INSTANT] [--json] [--lang nb|en]
                       [--catalogue FILE]

Shows how a unit stands: the steps of its scales, its places and what they are reserved for, the
last head counts of staff, infection teams, channels, and what is open: deviations, failures,
shortages, closures, supervisions, plans.

${LEDGER}

Options:
  --unit N            a unit, by key
${TIMES}
  --json              the same as JSON
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig unit sqlite:asker.db --unit home-care-north --at 2020-03-20
`;

const STAFF = `Usage: forsvarlig staff LEDGER [--at DATE] [--known-at INSTANT] [--json] [--lang nb|en]
                        [--catalogue FILE]

Shows everybody among the staff of whom something was recorded, a line each: qualification, where
redeployed or placed and until when, infection team, absence, identity card, police certificate,
and what is missing by the record. A gap in the record is not yet a gap in the drawer.

${LEDGER}

Options:
${TIMES}
  --json              the same as JSON
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig staff sqlite:asker.db --at 2020-03-20
`;

const MEASURES = `Usage: forsvarlig measures LEDGER --crisis C [--at DATE] [--known-at INSTANT]
                           [--json] [--lang nb|en] [--catalogue FILE]

Shows the measures for many of a crisis on a day, those in force first, then those paused, planned
and ended: what each is about, what it changes from what to what, with which force, on which terms,
until when, and the day of its next review, marked where it has passed. Above them the phase that
the crisis is in, and the day on which it ended.

${LEDGER}

Options:
  --crisis C          a crisis, by key
${TIMES}
  --json              the same as JSON, with the history of the phases
${LANGUAGE}
${CATALOGUE}
  -h, --help          this text

Example:
  forsvarlig measures sqlite:asker.db --crisis covid-19 --at 2020-03-20
`;

const HELP: Readonly<Record<CliCommand, string>> = {
  record: RECORD,
  levels: LEVELS,
  history: HISTORY,
  explain: EXPLAIN,
  person: PERSON,
  touched: TOUCHED,
  unit: UNIT,
  staff: STAFF,
  measures: MEASURES,
  ...INTERCHANGE_HELP,
};

/** What `--help` prints, in general or about one command. */
export const helpFor = (about: CliCommand | undefined): string =>
  about === undefined ? GENERAL : HELP[about];
