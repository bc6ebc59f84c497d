import { serviceTypeLabel } from '../../../domain/law/catalogue.js';
import { showAsOf, showDate, showMoment } from '../../dates.js';
import { showCount } from '../../totals.js';
import { safeText } from '../../safe-text.js';
import { saying, type Page } from '../page.js';
import { pairs } from '../grid.js';
import { together, type Html } from '../html.js';
import type { Report } from '../report.js';
import { REPORT_TEXTS } from '../texts/report.js';
import { SECTION_TEXTS } from '../texts/sections.js';
import { plain, told, toldInAll, type Text } from '../text.js';

const scopeText = ({ scope, catalogue }: Report): Text => {
  const { user, service } = scope;
  if (user !== undefined) return toldInAll((words) => `${REPORT_TEXTS.oneUser[words]} ${user}`);
  if (service !== undefined)
    return told(
      (language) => `${REPORT_TEXTS.oneService[language]} ${serviceTypeLabel(catalogue, service, language)}`,
    );
  return REPORT_TEXTS.everybody;
};

const periodText = ({ scope: { from, asOf } }: Report): Text =>
  toldInAll((words, dates) => {
    const start = from === undefined ? REPORT_TEXTS.wholeTime[words] : showDate(from, dates);
    return `${start} – ${showDate(asOf.at, dates)}`;
  });

const LEDGER_WORDS = {
  nb: { events: 'hendelser, den siste nr.', from: 'registrert fra', to: 'til' },
  nn: { events: 'hendingar, den siste nr.', from: 'registrerte frå', to: 'til' },
  en: { events: 'events, the last no.', from: 'recorded from', to: 'to' },
} as const;

const ledgerText = ({ ledger: { head, events, first, last } }: Report): Text =>
  toldInAll((words, dates) => {
    const say = LEDGER_WORDS[words];
    const when =
      first === undefined || last === undefined
        ? ''
        : `, ${say.from} ${showMoment(first, dates)} ${say.to} ${showMoment(last, dates)}`;
    return `${showCount(events, dates)} ${say.events} ${head}${when}`;
  });

const countTexts = ({ overview, findings }: Report): ReadonlyArray<Text> => {
  const { directions } = overview;
  const [nb, en] = (['nb', 'en'] as const).map((language) => {
    const shown = (number: number): string => showCount(number, language);
    return {
      people: shown(overview.people),
      entries: shown(overview.entries),
      leftOut: shown(overview.leftOut),
      decisions: shown([...directions.values()].reduce((a, b) => a + b, 0)),
      less: shown(directions.get('less') ?? 0),
      findings: shown(findings.total),
      with: shown(overview.peopleWithFindings),
    };
  });
  if (nb === undefined || en === undefined) return [];
  return [
    {
      nb: `${nb.people} brukere med ${nb.entries} hendelser (${nb.leftOut} andre hendelser om dem er utenfor perioden eller avgrensningen)`,
      nn: `${nb.people} brukarar med ${nb.entries} hendingar (${nb.leftOut} andre hendingar om dei er utanfor perioden eller avgrensinga)`,
      en: `${en.people} users with ${en.entries} events (${en.leftOut} other events about them are outside the period or the scope)`,
    },
    {
      nb: `${nb.decisions} beslutninger om tjenester, ${nb.less} av dem om mindre`,
      nn: `${nb.decisions} avgjerder om tenester, ${nb.less} av dei om mindre`,
      en: `${en.decisions} decisions about services, ${en.less} of them for less`,
    },
    {
      nb: `${nb.findings} funn hos ${nb.with} brukere og i det som er rundt dem`,
      nn: `${nb.findings} funn hos ${nb.with} brukarar og i det som er rundt dei`,
      en: `${en.findings} findings with ${en.with} users and in what is around them`,
    },
  ];
};

const gapTexts = ({ overview, failed }: Report): ReadonlyArray<Text> => {
  const { unknown, redacted, late, amended, summaries } = overview;
  const unknowns = [...unknown].map(([name, times]) => `${safeText(name)} (${times})`).join(', ');
  const vague = summaries
    .flatMap(({ totals }) => totals)
    .reduce((sum, { granted }) => sum + granted.unknown, 0);
  return [
    unknowns === ''
      ? {
          nb: 'Ingen hendelser av slag som denne versjonen ikke kjenner.',
          nn: 'Ingen hendingar av slag som denne versjonen ikkje kjenner.',
          en: 'No events of kinds that this version does not know.',
        }
      : {
          nb: `Hendelser fra et nyere program, som ikke er regnet med: ${unknowns}.`,
          nn: `Hendingar frå eit nyare program, som ikkje er rekna med: ${unknowns}.`,
          en: `Events from a newer program, which are not counted in: ${unknowns}.`,
        },
    {
      nb: `${redacted} slettede hendelser, vist uten innhold; ${amended.total} rettelser og slettinger i alt.`,
      nn: `${redacted} sletta hendingar, viste utan innhald; ${amended.total} rettingar og slettingar i alt.`,
      en: `${redacted} redacted events, shown without content; ${amended.total} corrections and redactions in all.`,
    },
    {
      nb: `${late.total} hendelser registrert mer enn sju dager etter at de skjedde.`,
      nn: `${late.total} hendingar registrerte meir enn sju dagar etter at dei skjedde.`,
      en: `${late.total} events recorded more than seven days after they happened.`,
    },
    {
      nb: `${vague} deler av tjenester der innvilget omfang ikke er registrert.`,
      nn: `${vague} delar av tenester der innvilga omfang ikkje er registrert.`,
      en: `${vague} parts of services of which the granted extent is not recorded.`,
    },
    ...failed.map(({ rule, error }) => ({
      nb: `Kommunens egen regel ${safeText(rule)} kunne ikke gjennomføres (${safeText(error)}), og ingenting fra den er med.`,
      nn: `Kommunen sin eigen regel ${safeText(rule)} kunne ikkje gjennomførast (${safeText(error)}), og ingenting frå han er med.`,
      en: `The municipality's own rule ${safeText(rule)} could not be carried through (${safeText(error)}), and nothing of it is here.`,
    })),
  ];
};

const integrityText = ({ signedBy }: Report): Text =>
  signedBy === undefined
    ? {
        nb: 'Rapporten er IKKE signert. Den kan ikke kontrolleres mot registeret med det som ligger i mappen.',
        nn: 'Rapporten er IKKJE signert. Han kan ikkje kontrollerast mot registeret med det som ligg i mappa.',
        en: 'The dossier is NOT signed. It cannot be verified against the ledger by what is in this folder.',
      }
    : {
        nb: `Signert av ${signedBy}. Kontrolleres med: forsvarlig verify MAPPE. Det viser at ingenting er endret siden signeringen og at ingen hendelser mangler hos dem rapporten gjelder; at registeret var det samme før, viser bare et kontrollpunkt som er oppbevart et annet sted.`,
        nn: `Signert av ${signedBy}. Blir kontrollert med: forsvarlig verify MAPPE. Det viser at ingenting er endra sidan signeringa og at inga hending manglar hos dei rapporten gjeld; at registeret var det same før, viser berre eit kontrollpunkt som er oppbevart ein annan stad.`,
        en: `Signed by ${signedBy}. Verify with: forsvarlig verify FOLDER. That shows that nothing was changed since it was signed and that no event is missing of those it is about; that the ledger was the same before is shown only by a checkpoint that was kept elsewhere.`,
      };

const readingText = ({ scope: { under } }: Report): Text =>
  under === undefined
    ? {
        nb: 'Laget utenfor et tilsyn. At den er laget og lest, er ikke ført i innsynsloggen.',
        nn: 'Laga utanfor eit tilsyn. At han er laga og lesen, er ikkje ført i innsynsloggen.',
        en: 'Made under no inspection. That it was made and read is not in the access log.',
      }
    : {
        nb: `Laget under tilsyn ${safeText(under.inspection)}. Innsynet er ført i loggen for hver av de ${under.covered.size} brukerne som tilsynet omfatter her.`,
        nn: `Laga under tilsyn ${safeText(under.inspection)}. Innsynet er ført i loggen for kvar av dei ${under.covered.size} brukarane som tilsynet omfattar her.`,
        en: `Made under inspection ${safeText(under.inspection)}. The reading is in the log of each of the ${under.covered.size} users whom the inspection covers here.`,
      };

/** What the report is about, by which times and rules, and what is known to be missing. */
export const aboutSection = (page: Page, report: Report): Html =>
  together(
    saying(page, 'p', { class: 'lead' }, REPORT_TEXTS.intro),
    pairs(page, [
      [REPORT_TEXTS.asOf, told((language) => showAsOf(report.scope.asOf, language))],
      [REPORT_TEXTS.period, periodText(report)],
      [REPORT_TEXTS.scope, scopeText(report)],
      [REPORT_TEXTS.register, ledgerText(report)],
      [REPORT_TEXTS.counts, countTexts(report)],
      [
        REPORT_TEXTS.rules,
        {
          nb: `${report.rules.length} regler, ${report.catalogue.provisions.size} bestemmelser med dagene de gjaldt`,
          nn: `${report.rules.length} reglar, ${report.catalogue.provisions.size} føresegner med dagane dei galdt`,
          en: `${report.rules.length} rules, ${report.catalogue.provisions.size} provisions with the days on which they held`,
        },
      ],
      [REPORT_TEXTS.made, plain(`forsvarlig ${safeText(report.version)}`)],
      [SECTION_TEXTS.logged, readingText(report)],
      [REPORT_TEXTS.gaps, gapTexts(report)],
      [REPORT_TEXTS.integrity, integrityText(report)],
    ]),
    saying(page, 'p', { class: 'note' }, REPORT_TEXTS.languages),
  );
