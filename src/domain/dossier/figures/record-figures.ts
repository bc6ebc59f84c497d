import type { Ref } from '../../changes/change.js';
import type { RuleId } from '../../findings/finding.js';
import { lateBy } from '../../views/late.js';
import type { HistoryEntry } from '../../views/history.js';
import type { PersonDossier } from '../person-dossier.js';
import { isLongReduction, type DecisionTrail, type ReviewStanding } from '../trail.js';
import type { DecisionDirection } from '../../findings/decision-case.js';
import { NOBODY, type FigurePart, type Figure } from './figure.js';

const ofEntries =
  (isOne: (entry: HistoryEntry) => boolean): Figure['ofPerson'] =>
  ({ user, entries }) =>
    entries.filter(isOne).map(({ ref, what }) => ({ user, what, counts: true, refs: [ref] }));

const ofTrails =
  (
    isAmong: (trail: DecisionTrail) => boolean,
    counts: (trail: DecisionTrail) => boolean,
  ): Figure['ofPerson'] =>
  ({ user, trails }) =>
    trails.filter(isAmong).map((trail) => {
      const { service, id, ref } = trail.decision;
      return { user, service, what: id, counts: counts(trail), refs: [ref] };
    });

const all = (): boolean => true;

const DECISIONS = {
  nb: 'beslutninger om tjenester i perioden',
  en: 'decisions about services in the period',
};

const DIRECTIONS: Readonly<Record<DecisionDirection, Figure['title']>> = {
  less: { nb: 'mindre', en: 'less' },
  more: { nb: 'mer', en: 'more' },
  other: { nb: 'noe annet', en: 'something else' },
  same: { nb: 'det samme', en: 'the same' },
};

const decisionsFigure = (direction: DecisionDirection): Figure => ({
  name: `decisions.${direction}`,
  title: {
    nb: `beslutninger om ${DIRECTIONS[direction].nb}`,
    en: `decisions for ${DIRECTIONS[direction].en}`,
  },
  definition: {
    nb: 'Beslutninger om tjenester i perioden, etter retningen fra før til etter i beslutningen.',
    en: 'Decisions about services in the period, by the direction from before to after in the decision.',
  },
  of: DECISIONS,
  ofPerson: ofTrails(all, ({ decision }) => decision.direction === direction),
});

const REVIEWS: Readonly<Record<ReviewStanding, Figure['title']>> = {
  'in-time': { nb: 'gjort i tide', en: 'made in time' },
  late: { nb: 'gjort for sent', en: 'made late' },
  overdue: { nb: 'forfalt, ikke gjort', en: 'overdue, not made' },
  'to-come': { nb: 'ikke forfalt', en: 'not due yet' },
};

const reviewsFigure = (standing: ReviewStanding): Figure => ({
  name: `reviews.${standing}`,
  title: { nb: `nye vurderinger: ${REVIEWS[standing].nb}`, en: `reassessments: ${REVIEWS[standing].en}` },
  definition: {
    nb: 'Hver frist for ny vurdering av en beslutning i perioden er talt én gang, etter om vurderingen ble gjort innen fristen, etter den, ikke er gjort, eller fristen ikke er kommet.',
    en: 'Each day by which a decision of the period was to be reassessed is counted once: by whether that was done by the day, after it, not at all, or the day has not come.',
  },
  of: { nb: 'frister for ny vurdering', en: 'days for reassessment' },
  ofPerson: ({ user, trails }) =>
    trails.flatMap(({ decision: { service, id }, reviews }) =>
      reviews.map((review) => ({
        user,
        service,
        what: id,
        counts: review.standing === standing,
        refs: [review.setBy, ...(review.doneBy === undefined ? [] : [review.doneBy])],
      })),
    ),
});

const first = ({ entries }: PersonDossier): ReadonlyArray<Ref> => {
  const [entry] = entries;
  return entry === undefined ? [] : [entry.ref];
};

const FIXED: ReadonlyArray<Figure> = [
  {
    name: 'people',
    title: { nb: 'brukere', en: 'users' },
    definition: {
      nb: 'Brukere som rapporten gjelder, og som det var registrert noe om.',
      en: 'Users whom the dossier is about and of whom anything was on record.',
    },
    ofPerson: (one) => [{ user: one.user, counts: true, refs: first(one) }],
  },
  {
    name: 'events',
    title: { nb: 'hendelser', en: 'events' },
    definition: {
      nb: 'Hendelser om disse brukerne i perioden, slik de er registrert, med rettelser og slettinger.',
      en: 'Events about these users in the period as they were recorded, corrections and redactions among them.',
    },
    ofPerson: ofEntries(all),
  },
  {
    name: 'events.left-out',
    title: {
      nb: 'hendelser utenfor perioden eller avgrensningen',
      en: 'events outside the period or the scope',
    },
    definition: {
      nb: 'Andre hendelser om disse brukerne som var kjent, men ligger utenfor perioden eller gjelder andre tjenester.',
      en: 'Other events about these users that were known but lie outside the period or are about other services.',
    },
    // Which they are is not told: the scope leaves them out.
    ofPerson: ({ user, leftOut }) =>
      Array.from({ length: leftOut }, () => ({ user, counts: true, refs: [] })),
  },
  {
    name: 'events.redacted',
    title: { nb: 'slettede hendelser', en: 'redacted events' },
    definition: {
      nb: 'Hendelser i perioden som er slettet, og vises uten innhold.',
      en: 'Events of the period that were redacted and are shown without content.',
    },
    ofPerson: ofEntries(({ event }) => event.type === 'Redacted'),
  },
  {
    name: 'events.amended',
    title: { nb: 'rettelser og slettinger', en: 'corrections and redactions' },
    definition: {
      nb: 'Hendelser i perioden som retter eller sletter andre.',
      en: 'Events of the period that correct or redact others.',
    },
    ofPerson: ofEntries(({ event }) => 'corrects' in event || 'redacts' in event),
  },
  {
    name: 'events.late',
    title: { nb: 'registrert sent', en: 'recorded late' },
    definition: {
      nb: 'Hendelser i perioden som er registrert mer enn sju dager etter at de skjedde.',
      en: 'Events of the period recorded more than seven days after they happened.',
    },
    ofPerson: ofEntries((entry) => lateBy(entry) !== undefined),
  },
  {
    name: 'events.unknown',
    title: { nb: 'hendelser av ukjent slag', en: 'events of an unknown kind' },
    definition: {
      nb: 'Hendelser i perioden fra et nyere program; ingenting er regnet ut fra dem.',
      en: 'Events of the period from a newer program; nothing is worked out from them.',
    },
    ofPerson: ofEntries(({ event }) => event.type === 'Unknown'),
  },
  {
    name: 'decisions.all',
    title: { nb: 'beslutninger om tjenester', en: 'decisions about services' },
    definition: {
      nb: 'Beslutninger, avtaler og egne ønsker som endret en tjeneste, tatt i perioden.',
      en: "Decisions, agreements and users' own wishes that changed a service, made in the period.",
    },
    ofPerson: ofTrails(all, all),
  },
  ...(['less', 'more', 'other', 'same'] as const).map(decisionsFigure),
  ...(['in-time', 'late', 'overdue', 'to-come'] as const).map(reviewsFigure),
  {
    name: 'longer',
    title: { nb: 'mindre i mer enn 14 dager', en: 'less for more than 14 days' },
    definition: {
      nb: 'Beslutninger i perioden om mindre, ventet å vare lenger enn 14 dager da de ble tatt. Uten sluttdato er lenger.',
      en: 'Decisions of the period for less, expected to last longer than 14 days when they were made. Open-ended is longer.',
    },
    of: DECISIONS,
    ofPerson: ofTrails(all, ({ decision }) => isLongReduction(decision)),
  },
  {
    name: 'unreached',
    title: { nb: 'ikke nådd, eller lenge uten kontakt', en: 'not reached, or long without contact' },
    definition: {
      nb: 'Brukere med forsøk på kontakt som ingen har svart på, eller uten kontakt lenger enn prosedyren tillater.',
      en: 'Users with attempts that nobody has answered, or without contact for longer than the procedure lets anybody be.',
    },
    of: { nb: 'brukere', en: 'users' },
    ofPerson: ({ user, at: { clock } }) => [
      {
        user,
        counts: clock.unanswered !== undefined || clock.silent,
        refs: [clock.lastContact?.source, clock.unanswered?.source].flatMap((ref) => ref ?? []),
      },
    ],
  },
  {
    name: 'below',
    title: { nb: 'levert mindre enn besluttet', en: 'delivered below decided' },
    definition: {
      nb: 'Tjenester som de siste fire ukene er levert med mindre enn det som gjaldt, i minst én form.',
      en: 'Services of which less was delivered in the last four weeks than held, in one form at least.',
    },
    of: { nb: 'tjenester med noe å sammenligne', en: 'services with something to compare' },
    ofPerson: ({ user, entries, at: { delivered } }) =>
      delivered.map(({ service, strands, from, to }) => ({
        user,
        service,
        counts: strands.some(({ standing }) => standing === 'below'),
        refs: entries.flatMap(({ what, service: of, on, ref }) =>
          what === 'DeliveryRecorded' && of === service && on !== undefined && from <= on && on <= to
            ? [ref]
            : [],
        ),
      })),
  },
  {
    name: 'complaints',
    title: { nb: 'klager', en: 'complaints' },
    definition: { nb: 'Klager som er mottatt.', en: 'Complaints that were received.' },
    ofPerson: ({ user, at: { complaints } }) =>
      complaints.map(({ complaint, sources }) => ({ user, what: complaint, counts: true, refs: sources })),
  },
];

const RULE_TITLE = { nb: 'funn', en: 'findings' };

/** How many findings there are: by one rule, or by all. */
export const findingsFigure = (rule: RuleId | 'all'): Figure => ({
  name: `findings.${rule}`,
  title: rule === 'all' ? RULE_TITLE : { nb: `${RULE_TITLE.nb}: ${rule}`, en: `${RULE_TITLE.en}: ${rule}` },
  definition: {
    nb: 'Det som reglene fant hos brukerne og i det som er rundt dem. Hvert funn forklares ved sin egen id.',
    en: 'What the rules found with the users and in what is around them. Each is explained by its own id.',
  },
  ofPerson: NOBODY,
  ofFinding: (finding) =>
    rule === 'all' || finding.rule === rule
      ? [
          {
            user: 'user' in finding.subject ? finding.subject.user : undefined,
            what: finding.id,
            counts: true,
            refs: finding.present.map(({ ref }) => ref),
          },
        ]
      : [],
});

export const WITH_FINDINGS = 'people.with-findings';

/** How many people anything was found of; a person counts once, at the first finding. */
export const peopleWithFindings = (): Figure => {
  const seen = new Set<string>();
  return {
    name: WITH_FINDINGS,
    title: { nb: 'brukere med funn', en: 'users with findings' },
    definition: {
      nb: 'Brukere som det er ett eller flere funn hos.',
      en: 'Users of whom one thing or more was found.',
    },
    ofPerson: NOBODY,
    ofFinding: ({ id, subject, present }): ReadonlyArray<FigurePart> => {
      if (!('user' in subject) || seen.has(subject.user)) return [];
      seen.add(subject.user);
      return [{ user: subject.user, what: id, counts: true, refs: present.map(({ ref }) => ref) }];
    },
  };
};

/** The figures of which there is one each. */
export const FIXED_FIGURES: ReadonlyMap<string, Figure> = new Map(
  FIXED.map((figure) => [figure.name, figure]),
);
