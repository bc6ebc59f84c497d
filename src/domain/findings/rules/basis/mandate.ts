import type { Ref } from '../../../changes/change.js';
import type { LocalDate } from '../../../values/local-date.js';
import type { Authority } from '../../../vocabulary/authority.js';
import type { Role } from '../../../vocabulary/decisions.js';
import type { LeadershipPower } from '../../../vocabulary/measure/leadership.js';
import { lacking, there } from '../../evidence.js';
import type { FileEntry } from '../../file-entry.js';
import type { Found, MissingEvidence, PresentEvidence } from '../../finding.js';
import { leadershipsOn, powersOn } from '../../leadership.js';
import type { CrisisRule, PersonRule, StaffRule, UnitRule } from '../../rule.js';
import type { RuleContext } from '../../rule-context.js';
import { ON_RECORD } from '../../clock.js';

/** An act of somebody with a mandate, on the day it was decided. */
interface Mandated {
  readonly by: Authority;
  readonly decided: LocalDate;
}

/** Those who decide by the crisis leadership's mandate without a measure of it to carry out. */
const LEADERS: ReadonlySet<Role> = new Set<Role>(['crisis-leadership', 'municipal-director']);

const claimsLeadership = ({ role, mandate }: Authority): boolean =>
  role === 'crisis-leadership' || mandate.kind === 'crisis-leadership';

type Gap = readonly [present: ReadonlyArray<PresentEvidence>, missing: MissingEvidence];

const gapOf = (
  { by, decided }: Mandated,
  derives: boolean,
  powers: ReadonlyArray<LeadershipPower> | undefined,
  ref: Ref,
  { leaderships }: RuleContext,
): Gap | undefined => {
  if (!claimsLeadership(by)) return undefined;
  const stated = there(
    'besluttet med kriseledelsens fullmakt',
    "decided by the crisis leadership's mandate",
    ref,
  );
  const set = leadershipsOn(leaderships, decided);
  if (set.length === 0)
    return [
      [stated],
      lacking('en kriseledelse som var satt den dagen', 'a crisis leadership that was set that day', decided),
    ];
  if (!LEADERS.has(by.role) && !derives)
    return [
      [stated],
      lacking(
        'et tiltak fra kriseledelsen som avgjørelsen bygger på, eller egen delegert myndighet',
        'a measure of the crisis leadership that it derives from, or delegated authority of their own',
      ),
    ];
  const given = set.map((leadership) => powersOn(leadership, decided));
  if (
    powers === undefined ||
    given.some((one) => one === undefined || powers.some((power) => one.powers.includes(power)))
  )
    return undefined;
  return [
    [
      stated,
      ...given.flatMap((one) =>
        one === undefined
          ? []
          : [there('kriseledelsens fullmakter', 'what the crisis leadership was given power over', one.ref)],
      ),
    ],
    lacking('fullmakt til å beslutte dette', 'power to decide this', decided),
  ];
};

const hasMandate = (event: FileEntry['event']): event is FileEntry['event'] & Mandated =>
  'by' in event && 'mandate' in event.by && 'decided' in event;

const withoutMandate = (
  entries: ReadonlyArray<FileEntry>,
  context: RuleContext,
  powersFor: (event: FileEntry['event']) => ReadonlyArray<LeadershipPower> | undefined,
): ReadonlyArray<Found> =>
  entries.flatMap(({ event, ref }) => {
    // Who sets the leadership has its power from elsewhere.
    if (!hasMandate(event) || event.type === 'CrisisDeclared') return [];
    const derives = 'derivesFrom' in event;
    const gap = gapOf(event, derives, powersFor(event), ref, context);
    if (gap === undefined) return [];
    const [present, missing] = gap;
    return [
      {
        on: event.decided,
        ...('service' in event ? { service: event.service } : {}),
        ...('decision' in event ? { about: event.decision } : {}),
        present,
        missing: [missing],
      },
    ];
  });

const TEXTS = {
  group: 'basis',
  severity: 'considerable',
  mend: {
    nb: 'Avklar hvem som hadde myndighet. Den som har den, må ta stilling til saken på nytt.',
    en: 'Establish who had the authority. Whoever has it must decide the matter anew.',
  },
  provisions: ['hol-5-2', 'hberl-2-2', 'koml-25-1'],
} as const;

const LOOKS = {
  nb: 'om en kriseledelse var satt den dagen, om den hadde fått fullmakt til dette der fullmaktene er skrevet ned, og om den som besluttet, hadde fullmakten selv eller bygde på et tiltak fra kriseledelsen.',
  en: 'whether a crisis leadership was set that day, whether it had been given power over this where its powers are written down, and whether who decided had the mandate or built on a measure of the crisis leadership.',
} as const;

/** A crisis leadership decides while it is set, and what it was given power over. */
export const NO_MANDATE: PersonRule = {
  ...TEXTS,
  id: 'basis.no-mandate',
  title: { nb: 'Vedtaket er truffet uten fullmakt', en: 'Decided without mandate' },
  looksAt: {
    nb: `Avgjørelser om en bruker der kriseledelsens fullmakt er oppgitt: ${LOOKS.nb}`,
    en: `Decisions about a user by the crisis leadership's mandate: ${LOOKS.en}`,
  },
  clock: { set: ON_RECORD, ended: ON_RECORD, powers: ON_RECORD },
  about: 'person',
  find: ({ entries }, context) => withoutMandate(entries, context, () => ['prioritise-services']),
};

const powersForMeasure = (event: FileEntry['event']): ReadonlyArray<LeadershipPower> | undefined => {
  if (event.type !== 'FrameworkMeasureAdopted') return undefined;
  if (event.target.kind === 'staff') return ['adopt-measures', 'redeploy-staff'];
  if (event.target.kind === 'places') return ['adopt-measures', 'use-premises', 'prioritise-services'];
  return ['adopt-measures', 'prioritise-services'];
};

/** What is only asked, advised, or happened needs no mandate. */
const isBinding = ({ event }: FileEntry): boolean =>
  event.type !== 'FrameworkMeasureAdopted' || event.force === 'decision';

/** The same of measures for many. */
export const MEASURE_WITHOUT_MANDATE: CrisisRule = {
  ...TEXTS,
  id: 'basis.measure-no-mandate',
  title: {
    nb: 'Tiltaket for mange er besluttet uten fullmakt',
    en: 'The measure for many was decided without mandate',
  },
  looksAt: {
    nb: `Beslutninger i en krise der kriseledelsens fullmakt er oppgitt: ${LOOKS.nb} Råd, oppfordringer og tilbud trenger ingen fullmakt.`,
    en: `Decisions in a crisis by the crisis leadership's mandate: ${LOOKS.en} Advice, requests and offers need no mandate.`,
  },
  clock: { set: ON_RECORD, ended: ON_RECORD, powers: ON_RECORD },
  about: 'crisis',
  find: ({ entries }, context) => withoutMandate(entries.filter(isBinding), context, powersForMeasure),
};

/** The same of staff who were sent elsewhere. */
export const REDEPLOYED_WITHOUT_MANDATE: StaffRule = {
  ...TEXTS,
  id: 'basis.redeployed-no-mandate',
  title: { nb: 'Ansatt omdisponert uten fullmakt', en: 'Staff redeployed without mandate' },
  looksAt: {
    nb: `Beslutninger om ansatte og frivillige der kriseledelsens fullmakt er oppgitt: ${LOOKS.nb}`,
    en: `Decisions about staff and volunteers by the crisis leadership's mandate: ${LOOKS.en}`,
  },
  clock: { set: ON_RECORD, ended: ON_RECORD, powers: ON_RECORD },
  about: 'staff',
  find: ({ entries }, context) => withoutMandate(entries, context, () => ['redeploy-staff']),
};

/** The same of units. */
export const UNIT_WITHOUT_MANDATE: UnitRule = {
  ...TEXTS,
  id: 'basis.unit-no-mandate',
  title: { nb: 'Beslutning om en enhet uten fullmakt', en: 'A decision about a unit without mandate' },
  looksAt: {
    nb: `Beslutninger om en enhet der kriseledelsens fullmakt er oppgitt: ${LOOKS.nb}`,
    en: `Decisions about a unit by the crisis leadership's mandate: ${LOOKS.en}`,
  },
  clock: { set: ON_RECORD, ended: ON_RECORD },
  about: 'unit',
  find: ({ entries }, context) => withoutMandate(entries, context, () => undefined),
};
