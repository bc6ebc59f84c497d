import { BUILT_IN, type Catalogue } from '../domain/law/catalogue.js';
import type { AsOf } from '../domain/changes/as-of.js';
import type { Matter } from '../domain/changes/unit/matters.js';
import type { PlacesForUse, PlacesLevel } from '../domain/changes/unit/places.js';
import type { Label, Language } from '../domain/vocabulary/code-list.js';
import { PlaceKind, PlaceUse } from '../domain/vocabulary/unit/places.js';
import { ChannelKind, InfectionVisit } from '../domain/vocabulary/unit/running.js';
import type { ChannelLevel, UnitStanding } from '../domain/views/unit.js';
import { showAsOf, showDate } from './dates.js';
import { showStaffing } from './details/unit/running.js';
import { eventDetails } from './event-details.js';
import { EVENT_LABELS } from './event-labels.js';
import { showTerm } from './phrases.js';
import { safeText } from './safe-text.js';
import { showHours, showOperatingLevel } from './unit-phrases.js';
import { listed } from './words.js';

const HEADINGS = {
  levels: { nb: 'Driftsnivå', en: 'Operating level' },
  places: { nb: 'Plasser', en: 'Places' },
  staffing: { nb: 'Bemanning', en: 'Staffing' },
  teams: { nb: 'Smitteteam', en: 'Infection teams' },
  channels: { nb: 'Kontaktkanaler', en: 'Channels' },
  open: { nb: 'Åpne saker', en: 'Open matters' },
  money: { nb: 'Betaling og egenandel', en: 'Payments and fees' },
} as const satisfies Readonly<Record<string, Label>>;

const uses = (word: string, places: ReadonlyArray<PlacesForUse>, language: Language): ReadonlyArray<string> =>
  places.map((one) => `${word} ${one.places} (${PlaceUse.keys[one.use][language]})`);

const showPlaceLevel = (level: PlacesLevel, language: Language): string => {
  const { kind, counted, closed, convertedFrom, convertedTo, freed, reserved, personsPerRoom, inUse } = level;
  const w =
    language === 'nb'
      ? {
          ...{
            of: 'av',
            open: 'i bruk',
            taken: 'belagt',
            closed: 'stengt',
            from: 'gjort om til annen plasstype',
          },
          ...{
            to: 'gjort om fra annen plasstype',
            freed: 'frigjort',
            reserved: 'holdt av',
            room: 'per rom',
            no: 'ikke talt opp',
          },
        }
      : {
          ...{ of: 'of', open: 'in use', taken: 'taken', closed: 'closed', from: 'converted away' },
          ...{
            to: 'converted to this',
            freed: 'freed',
            reserved: 'reserved',
            room: 'per room',
            no: 'not counted',
          },
        };
  const parts = [
    counted === undefined || inUse === undefined
      ? w.no
      : `${inUse} ${w.of} ${counted.total} ${w.open}, ${counted.occupied} ${w.taken} (${showDate(counted.on, language)})`,
    ...(closed === 0 ? [] : [`${closed} ${w.closed}`]),
    ...(convertedFrom === 0 ? [] : [`${convertedFrom} ${w.from}`]),
    ...(convertedTo === 0 ? [] : [`${convertedTo} ${w.to}`]),
    ...uses(w.freed, freed, language),
    ...uses(w.reserved, reserved, language),
    ...(personsPerRoom === undefined ? [] : [`${personsPerRoom} ${w.room}`]),
  ];
  return `${PlaceKind.keys[kind][language]}: ${parts.join(', ')}`;
};

const showChannel = ({ channel, kind, hours, open, closed }: ChannelLevel, language: Language): string => {
  const [yes, no] = language === 'nb' ? ['åpen', 'stengt'] : ['open', 'closed'];
  const name = `${ChannelKind.keys[kind][language]} ${safeText(channel)}`;
  if (open || closed === undefined)
    return `${name}: ${[yes, ...(hours.length === 0 ? [] : [showHours(hours, language)])].join(', ')}`;
  return `${name}: ${no}, ${showTerm(closed.term, language)}`;
};

const showMatter = (
  { key, event, steps }: Matter,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => {
  const on = 'on' in event ? event.on : event.effective;
  const [first, ...more] = eventDetails(event, language, catalogue);
  return [
    `${showDate(on, language)} ${EVENT_LABELS[event.type][language]} [${safeText(key)}]${first === undefined ? '' : `: ${first}`}`,
    ...more.map((line) => `  ${line}`),
    ...steps.map((step) => {
      const said = eventDetails(step.event, language, catalogue).join('; ');
      const label = EVENT_LABELS[step.event.type][language];
      return `  → ${said === '' ? label : `${label}: ${said}`}`;
    }),
  ];
};

/** The place and time of a view of a unit: its key, the day, and what was known. */
const title = (unit: string, asOf: AsOf, language: Language): string =>
  `${safeText(unit)}, ${showAsOf(asOf, language)}`;

/** How a unit stands, for people: a heading and a line for each thing that is known; what nothing is known of is left out. */
export const renderUnit = (
  standing: UnitStanding,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
): string => {
  const { unit, asOf, places, levels, staffing, teams, channels, open, payments, fees } = standing;
  const from = language === 'nb' ? 'fra' : 'from';
  const sections: Readonly<Record<keyof typeof HEADINGS, ReadonlyArray<string>>> = {
    levels: levels.map(
      ({ event }) =>
        `${showOperatingLevel(event.level, language)}, ${from} ${showDate(event.effective, language)}, ${showTerm(event.term, language, asOf.at)}`,
    ),
    places: places.map((level) => showPlaceLevel(level, language)),
    staffing: staffing.map(
      ({ event }) => `${showDate(event.on, language)}: ${showStaffing(event, language)}`,
    ),
    teams: teams.map(
      ({ team, members, visits, operative }) =>
        `${safeText(team)}, ${from} ${showDate(operative, language)}: ${members.map(safeText).join(', ')} (${listed(InfectionVisit, visits, language)})`,
    ),
    channels: channels.map((channel) => showChannel(channel, language)),
    open: open.flatMap((matter) => showMatter(matter, language, catalogue)),
    money: [...payments, ...fees].map(
      ({ event }) =>
        `${eventDetails(event, language, catalogue).join('; ')}, ${showTerm(event.term, language, asOf.at)}`,
    ),
  };
  const shown = (Object.keys(HEADINGS) as ReadonlyArray<keyof typeof HEADINGS>).flatMap((name) =>
    sections[name].length === 0
      ? []
      : [`\n${HEADINGS[name][language]}\n`, ...sections[name].map((line) => `  ${line}\n`)],
  );
  return [`${title(unit, asOf, language)}\n`, ...shown].join('');
};
