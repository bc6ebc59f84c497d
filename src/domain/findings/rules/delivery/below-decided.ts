import type { EventOf } from '../../../events/event.js';
import type { Ref } from '../../../changes/change.js';
import { daysBetween, plusDays, type LocalDate } from '../../../values/local-date.js';
import type { ServiceKey } from '../../../values/keys.js';
import type { Mode } from '../../../values/strand.js';
import { heldAgainst, type Delivered } from '../../../views/deliveries.js';
import { makeUpsAt } from '../../../views/aftermath.js';
import type { Label } from '../../../vocabulary/code-list.js';
import type { UserFile } from '../../files.js';
import type { Found, PresentEvidence } from '../../finding.js';
import { ofTheLast } from '../../of-the-last.js';
import type { PersonRule } from '../../rule.js';
import type { RuleContext } from '../../rule-context.js';

type Delivery = { readonly event: EventOf<'DeliveryRecorded'>; readonly ref: Ref };

/** Four whole weeks: what is decided by the week or the month comes out even. */
const WINDOW = 28;

interface Window {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly records: ReadonlyArray<Delivery>;
  readonly delivered: Delivered;
}

const byDay = (a: Delivery, b: Delivery): number =>
  a.event.on < b.event.on ? -1 : a.event.on > b.event.on ? 1 : 0;

/** What two rules ask of the same file is worked out once. */
const windowsOf = (file: UserFile, context: RuleContext): ReturnType<typeof workOut> => {
  if (file.ofKind('DeliveryRecorded').length === 0) return [];
  const known = knownOf(file);
  return (known.windows ??= workOut(file, context));
};

const knownOf = ofTheLast((_file: UserFile): { windows?: ReturnType<typeof workOut> } => ({}));

const isOrdinary = ({ event: { kind } }: Delivery): boolean => kind === 'ordinary';

/**
 * The whole windows since the first ordinary record of a service; those without one say nothing. Who only writes down what is out of
 * the ordinary, an acute visit or one by the infection team, has not said that the others did not come.
 */
const workOut = (
  { ofKind, timelines, levelOn }: UserFile,
  { asOf }: RuleContext,
): ReadonlyArray<Window & { readonly service: ServiceKey }> => {
  const all = ofKind('DeliveryRecorded').filter(({ event }) => event.on <= asOf.at);
  if (all.length === 0) return [];
  return timelines.flatMap((timeline) => {
    const { service } = timeline;
    const told = all.filter(({ event }) => event.service === service).sort(byDay);
    const start = told.find(isOrdinary)?.event.on;
    if (start === undefined) return [];
    const windows = new Map<number, Delivery[]>();
    for (const delivery of told) {
      if (delivery.event.on < start) continue;
      const number = Math.floor(daysBetween(start, delivery.event.on) / WINDOW);
      const records = windows.get(number);
      if (records === undefined) windows.set(number, [delivery]);
      else records.push(delivery);
    }
    return [...windows].flatMap(([number, records]) => {
      if (!records.some(isOrdinary)) return [];
      const from = plusDays(start, number * WINDOW);
      const to = plusDays(from, WINDOW - 1);
      if (to >= asOf.at) return [];
      // A record that begins in the window before may reach into this one.
      const near = [...(windows.get(number - 1) ?? []), ...records];
      const delivered = heldAgainst(timeline, near, from, to, asOf.knownAt, (day) => levelOn(timeline, day));
      return [{ service, from, to, records, delivered }];
    });
  });
};

const MODES: Readonly<Record<Mode, Label>> = {
  'in-person': { nb: 'personlig', en: 'in person' },
  phone: { nb: 'på telefon', en: 'by phone' },
  video: { nb: 'på skjerm', en: 'by screen' },
  written: { nb: 'skriftlig', en: 'in writing' },
  sensor: { nb: 'med sensor', en: 'by sensor' },
};

const seen = (records: ReadonlyArray<Delivery>): ReadonlyArray<PresentEvidence> =>
  records.slice(0, 5).map(({ ref }) => ({ what: { nb: 'levert tjeneste', en: 'service given' }, ref }));

export const BELOW_DECIDED: PersonRule = {
  id: 'delivery.below-decided',
  group: 'delivery',
  severity: 'serious',
  title: {
    nb: 'Det er gitt mindre enn det som er bestemt',
    en: 'Less was given than was decided',
  },
  looksAt: {
    nb: 'Levert tjeneste mot det som gjaldt dag for dag, i hele perioder på fire uker fra første ordinære registrering. Det bruker selv takket nei til, regnes som tilbudt, en pause er ingen mangel, og det som er lovet igjen og gitt, er gjort godt. Perioder uten noen ordinær registrering sier ingenting.',
    en: 'Service given against what held day by day, in whole periods of four weeks from the first ordinary record. What the user declined counts as offered, a pause is no shortfall, and what was promised again and given is made up for. Periods with no ordinary record say nothing.',
  },
  mend: {
    nb: 'Gi tjenesten som bestemt, vurder erstatning for det som falt bort, eller ta et vedtak.',
    en: 'Give the service as decided, consider making up for what was lost, or decide.',
  },
  provisions: ['hol-3-1', 'hol-4-1', 'pbrl-2-7'],
  clock: { window: { days: WINDOW } },
  about: 'person',
  find: (file, context) => {
    const windows = windowsOf(file, context);
    if (windows.length === 0) return [];
    const madeUp = makeUpsAt(file.entries, context.asOf);
    return windows.flatMap(({ service, from, to, records, delivered }): ReadonlyArray<Found> => {
      const short = delivered.strands.filter(({ standing }) => standing === 'below');
      // What comes in another form instead is the next rule's.
      const instead = delivered.strands.some(({ standing }) => standing === 'above');
      const settled = madeUp.some(
        (promise) => promise.service === service && promise.promised >= from && promise.left === 0,
      );
      if (short.length === 0 || instead || settled) return [];
      return [
        {
          on: plusDays(to, 1),
          service,
          present: seen(records),
          missing: short.map(({ shortfall, unit, mode }) => ({
            what: {
              nb: `${shortfall} ${unit === 'visits' ? 'besøk' : 'minutter'} ${MODES[mode].nb}, av det som var bestemt for fire uker`,
              en: `${shortfall} ${unit} ${MODES[mode].en}, of what was decided for four weeks`,
            },
            due: to,
          })),
        },
      ];
    });
  },
};

/** A service that came in another form than the one that held: a change that nobody decided. */
export const CHANGED_WITHOUT_RECORD: PersonRule = {
  id: 'delivery.changed-without-record',
  group: 'delivery',
  severity: 'considerable',
  title: {
    nb: 'Tjenesten er endret i praksis uten at noe er bestemt',
    en: 'The service was changed in practice with nothing decided',
  },
  looksAt: {
    nb: 'Perioder på fire uker der en tjeneste er gitt i en form som ikke gjaldt (for eksempel telefon i stedet for besøk), samtidig som det er gitt mindre i den formen som gjaldt. Det som kommer i tillegg, er ingen endring.',
    en: 'Periods of four weeks in which a service was given in a form that did not hold (a call in place of a visit, for example) while less was given in the form that did. What comes on top is no change.',
  },
  mend: {
    nb: 'Vurder behovet, og ta et vedtak om endringen eller gi tjenesten som innvilget.',
    en: 'Assess the need, and decide on the change or give the service as granted.',
  },
  provisions: ['pbrl-2-7', 'hol-4-1', 'hol-5-10'],
  clock: { window: { days: WINDOW } },
  about: 'person',
  find: (file, context) =>
    windowsOf(file, context).flatMap(({ service, from, to, records, delivered }): ReadonlyArray<Found> => {
      const other = delivered.strands.filter(({ standing }) => standing === 'above');
      const less = delivered.strands.filter(({ standing }) => standing === 'below');
      if (other.length === 0 || less.length === 0) return [];
      return [
        {
          on: plusDays(to, 1),
          service,
          present: seen(records),
          missing: [
            {
              what: {
                nb: `vedtak om endring fra ${less.map(({ mode }) => MODES[mode].nb).join(', ')} til ${other.map(({ mode }) => MODES[mode].nb).join(', ')}`,
                en: `a decision on the change from ${less.map(({ mode }) => MODES[mode].en).join(', ')} to ${other.map(({ mode }) => MODES[mode].en).join(', ')}`,
              },
              due: from,
            },
          ],
        },
      ];
    }),
};
