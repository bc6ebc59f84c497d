import type { EventOf } from '../../../events/event.js';
import { countsAs, type Catalogue } from '../../../law/catalogue.js';
import { deadline } from '../../../law/deadline.js';
import { NoticeContent } from '../../../vocabulary/notice.js';
import type { ServiceType } from '../../../vocabulary/services.js';
import { actsOf, THE_PERSON, type DecidedAct } from '../../decided-act.js';
import type { DecisionCase } from '../../decision-case.js';
import { lacking, there } from '../../evidence.js';
import type { DecisionRule, DecisionScope } from '../../rule.js';
import type { Said } from '../../sayings.js';
import { TWO_WEEKS } from '../../clock.js';

type Notice = Said<EventOf<'NoticeGiven'>>;

/** Notices of the decision; that one may come, or other news, is not notice of it. */
const noticesOf = ({ notices }: DecidedAct): ReadonlyArray<Notice> =>
  notices.filter(({ event }) => event.kind === 'notice-of-decision');

const SCOPE: DecisionScope = {
  forces: ['decision'],
  directions: ['less', 'other'],
  notRequestedBy: THE_PERSON,
};

const LEFT = {
  nb: 'Er det ikke gitt noen underretning, er det et annet funn.',
  en: 'Where no notice was given, that is another finding.',
} as const;

const told = ({ ref }: Notice) => there('underretning', 'notice of decision', ref);

/** fvl §§ 24 and 25: the person is told why. */
export const NO_REASONS: DecisionRule = {
  id: 'notice.no-reasons',
  group: 'notice',
  severity: 'considerable',
  title: { nb: 'Underretning uten begrunnelse', en: 'Notice without reasons' },
  looksAt: {
    nb: `Underretninger om enkeltvedtak som gir mindre av en tjeneste eller endrer den på annen måte: om minst én av dem, eller en forklaring til bruker, sier hvorfor. ${LEFT.nb}`,
    en: `Notices of individual decisions that give less of a service or change it otherwise: whether at least one of them, or an explanation to the user, says why. ${LEFT.en}`,
  },
  mend: {
    nb: 'Gi bruker begrunnelsen skriftlig nå, med ny klagefrist.',
    en: 'Give the user the reasons in writing now, with a new deadline for appeal.',
  },
  provisions: ['fvl-24', 'fvl-25', 'fvl-27'],
  clock: { expected: TWO_WEEKS },
  about: 'decision',
  scope: SCOPE,
  find: (decision, file, { catalogue }) =>
    actsOf(decision, file, catalogue).flatMap((act) => {
      const notices = noticesOf(act);
      const [first] = notices;
      if (first === undefined || act.individualDecision.required !== 'yes') return [];
      if (notices.some(({ event }) => event.reasonsGiven)) return [];
      if (act.talks.some(({ event }) => event.type === 'ExplanationGiven')) return [];
      return [
        {
          on: first.event.sent,
          service: decision.service,
          about: act.id,
          present: notices.map(told),
          missing: [lacking('begrunnelse', 'reasons', first.event.sent)],
        },
      ];
    }),
};

/** Four weeks where the switch of pbrl § 2-7 applies, three elsewhere; counted from the day on which it reached the person. */
const shortestDeadline = ({ individualDecision }: DecidedAct, { event }: Notice) =>
  deadline(
    individualDecision.required === 'no' ? 'appeal-general' : 'appeal-patient-rights',
    event.reached ?? event.sent,
  );

const isTooShort = (act: DecidedAct, notice: Notice): boolean => {
  const stated = notice.event.appealDeadline;
  return stated !== undefined && stated < shortestDeadline(act, notice).last;
};

/** fvl § 27: the right of appeal, its deadline and the body. */
export const APPEAL_TEXT: DecisionRule = {
  id: 'notice.appeal',
  group: 'notice',
  severity: 'considerable',
  title: {
    nb: 'Opplysning om klagerett mangler, eller klagefristen er for kort',
    en: 'The right of appeal is not stated, or its deadline is too short',
  },
  looksAt: {
    nb: `Underretninger om vedtak som gir mindre av en tjeneste eller endrer den på annen måte: for enkeltvedtak om minst én opplyser om klagerett, og for alle om en frist som er oppgitt, er minst fire uker (tre uker der pasient- og brukerrettighetsloven § 2-7 ikke gjelder) fra underretningen nådde fram, eller fra den ble sendt der det er alt som er kjent. En lengre frist er ikke noe funn; at siste dag faller på en helligdag, trenger ikke være regnet med. ${LEFT.nb}`,
    en: `Notices of decisions that give less of a service or change it otherwise: for individual decisions whether at least one states the right of appeal, and for all whether a deadline that is stated is at least four weeks (three where pbrl § 2-7 does not apply) from the day on which the notice reached the person, or from the day it was sent where no more is known. A longer one is no finding; that the last day is a public holiday need not be counted in. ${LEFT.en}`,
  },
  mend: {
    nb: 'Send ny underretning med klagerett, riktig frist og hvem klagen sendes til. Klager som er kommet etter den gale fristen, må behandles.',
    en: 'Send a new notice with the right of appeal, the correct deadline and where to send it. Complaints that came after the wrong deadline must be dealt with.',
  },
  provisions: ['fvl-27', 'pbrl-7-5', 'fvl-29'],
  clock: {
    patientRights: { deadline: 'appeal-patient-rights', rolls: false },
    general: { deadline: 'appeal-general', rolls: false },
    expected: TWO_WEEKS,
  },
  about: 'decision',
  scope: SCOPE,
  find: (decision, file, { catalogue }) =>
    actsOf(decision, file, catalogue).flatMap((act) => {
      const notices = noticesOf(act);
      const [first] = notices;
      if (first === undefined) return [];
      const found = { service: decision.service, about: act.id };
      if (!notices.some(({ event }) => event.appealRightStated))
        return act.individualDecision.required === 'yes'
          ? [
              {
                ...found,
                on: first.event.sent,
                present: notices.map(told),
                missing: [lacking('opplysning om klagerett', 'the right of appeal', first.event.sent)],
              },
            ]
          : [];
      // A later notice with enough time makes up for one with too little.
      const right = notices.some((one) => one.event.appealRightStated && !isTooShort(act, one));
      const short = notices.find((one) => isTooShort(act, one));
      if (short === undefined || right) return [];
      const { last } = shortestDeadline(act, short);
      const stated = short.event.appealDeadline ?? last;
      return [
        {
          ...found,
          on: short.event.sent,
          present: [there(`oppgitt klagefrist ${stated}`, `stated deadline for appeal ${stated}`, short.ref)],
          missing: [
            lacking('en klagefrist som er lang nok', 'a deadline for appeal that is long enough', last),
          ],
        },
      ];
    }),
};

/** The kinds of service that the user pays a fee for. */
const PAID: ReadonlySet<ServiceType> = new Set<ServiceType>([
  ...(['practical-assistance', 'practical-training', 'meals-on-wheels', 'safety-alarm'] as const),
]);

/** What a notice of this decision must tell beside the decision. */
const owed = (
  { direction, serviceType, term }: DecisionCase,
  catalogue: Catalogue,
): ReadonlyArray<NoticeContent> => [
  ...(term === undefined ? [] : (['duration'] as const)),
  ...(serviceType !== undefined && PAID.has(countsAs(catalogue, serviceType)) ? (['fee'] as const) : []),
  ...(direction === 'less' ? (['replacement'] as const) : []),
];

/** How long, what it costs, and what comes in its place: what a person needs to know. */
export const SILENT_NOTICE: DecisionRule = {
  id: 'notice.silent',
  group: 'notice',
  severity: 'minor',
  title: {
    nb: 'Underretningen sier ikke hvor lenge, hva det koster eller hva som kommer i stedet',
    en: 'The notice does not say for how long, at what fee, or what replaces the service',
  },
  looksAt: {
    nb: 'Underretninger om vedtak som gir mindre av en tjeneste eller endrer den på annen måte, der innholdet er registrert: om de til sammen sier hvor lenge det gjelder (der tjenesten ikke er avsluttet), hva det betyr for egenandelen (der tjenesten har egenandel) og hva som kommer i stedet (der det blir mindre). At ingenting kommer i stedet, er også et svar. Er innholdet ikke registrert, er det ikke noe funn.',
    en: 'Notices of decisions that give less of a service or change it otherwise, where the content was recorded: whether together they say how long it holds (where the service was not ended), what it means for the user fee (where there is one) and what replaces the service (where there is less of it). That nothing does is an answer too. Where the content was not recorded there is no finding.',
  },
  mend: {
    nb: 'Fortell bruker det som mangler, og registrer at det er gjort.',
    en: 'Tell the user what is missing, and record that it was told.',
  },
  provisions: ['fvl-25', 'fvl-27', 'for-2011-1349'],
  clock: 'none',
  about: 'decision',
  scope: SCOPE,
  find: (decision, file, { catalogue }) =>
    actsOf(decision, file, catalogue).flatMap((act) => {
      const notices = act.notices.filter(
        ({ event }) => event.tells !== undefined && event.kind !== 'prior-notice',
      );
      const [first] = notices;
      if (first === undefined || noticesOf(act).length === 0) return [];
      const told = new Set(notices.flatMap(({ event }) => event.tells ?? []));
      const missing = owed(decision, catalogue).filter((one) => !told.has(one));
      return missing.length === 0
        ? []
        : [
            {
              on: first.event.sent,
              service: decision.service,
              about: act.id,
              present: notices.map(({ ref }) => there('underretning', 'notice', ref)),
              missing: missing.map((one) => ({
                what: { nb: NoticeContent.keys[one].nb, en: NoticeContent.keys[one].en },
              })),
            },
          ];
    }),
};
