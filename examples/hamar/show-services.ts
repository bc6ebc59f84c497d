import {
  crisisAt,
  DropInAccess,
  DropInOffer,
  DropInPlace,
  renderHistory,
  renderLevels,
  renderMeasures,
  renderSummaries,
  run,
  showDate,
  summariseServices,
  Weekday,
  type EventOf,
  type LocalDate,
  type When,
} from 'forsvarlig';
import { entriesAbout, historyAbout, paragraphs, timeOf } from '../story/shown.js';
import type { Told } from '../story/story.js';
import { UNITS } from './by.js';
import { CRISIS } from './crisis.js';
import { DAYS } from './days.js';
import { PEOPLE } from './people.js';
import { CATALOGUE } from './services.js';

/** The plan and its steps; what holds of each measure before and after them, and who waits for a decision of their own. */
export const reopening = async (told: Told): Promise<string> => {
  const entries = await entriesAbout(told, { crisis: CRISIS });
  const on = async (when: When): Promise<string> => {
    const asOf = await timeOf(told, when);
    const measures = renderMeasures(crisisAt(entries, asOf), asOf, 'nb', CATALOGUE);
    return paragraphs(measures, renderSummaries(summariseServices(told.population, asOf), 'nb', CATALOGUE));
  };
  return paragraphs(
    renderHistory(
      entries.filter(({ what }) => what === 'ReopeningPlanned' || what === 'ReopeningStepTaken'),
      'nb',
      CATALOGUE,
    ),
    await on({ at: DAYS.closed, knownAt: `${DAYS.closed}T18:00:00+01:00` }),
    await on({ at: DAYS.today }),
  );
};

const levelsOn = async ({ ledger }: Told, user: string, date: LocalDate): Promise<string> => {
  const levels = await run(ledger.levels(user, { at: date }));
  return `${user}, ${showDate(date, 'nb')}\n${renderLevels(levels, date, 'nb', CATALOGUE)}`;
};

/** How the same people are met at home, on the phone, on a screen and outdoors, and on which terms. */
export const waysToMeet = async (told: Told): Promise<string> => {
  const days = [DAYS.before, DAYS.closed, DAYS.today];
  const levels = await Promise.all(
    [PEOPLE.walks, PEOPLE.player].flatMap((user) => days.map((date) => levelsOn(told, user, date))),
  );
  return paragraphs(...levels);
};

const dropInLine = ({
  unit,
  offers,
  place,
  access,
  hours,
  slotMinutes,
  atOnce,
}: EventOf<'DropInOffered'>) => {
  const when = hours
    .map(
      ({ days, from, until }) => `${days.map((one) => Weekday.keys[one].nb).join(' og ')} ${from}–${until}`,
    )
    .join('; ');
  const slot =
    slotMinutes === undefined
      ? ''
      : `, ${slotMinutes} minutter${atOnce === undefined ? '' : `, ${atOnce} om gangen`}`;
  return `${unit}: ${offers.map((one) => DropInOffer.keys[one].nb).join(' og ')}, ${DropInPlace.keys[place].nb}\n  ${when}; ${DropInAccess.keys[access].nb}${slot}`;
};

/** The low-threshold offers: on which days, and how people are kept apart. */
export const dropIns = async (told: Told): Promise<string> => {
  const standings = await Promise.all(
    [UNITS.dropIn, UNITS.otherDropIn].map((unit) => run(told.ledger.unit(unit, { at: DAYS.today }))),
  );
  const offered = standings
    .flatMap(({ open }) => open)
    .flatMap(({ event }) => (event.type === 'DropInOffered' ? [event] : []));
  const days = new Set(offered.flatMap(({ hours }) => hours.flatMap((one) => one.days)));
  return [...offered.map(dropInLine), `Åpent til sammen ${days.size} dager i uka`].join('\n');
};

/** What was told in public, also in conversation where people are. */
export const published = (told: Told): Promise<string> =>
  historyAbout(told, { crisis: CRISIS }, 'MeasuresPublished');
