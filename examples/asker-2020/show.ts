import {
  levelsOfAll,
  renderExplanation,
  renderHistory,
  renderSummaries,
  run,
  showAsOf,
  summariseServices,
  levelsCsv,
  type AsOf,
  type Ledger,
  type Population,
  type When,
} from 'forsvarlig';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { counted } from './report.js';

const underlined = (title: string): string => `${title}\n${'-'.repeat(title.length)}\n`;

/** Reads the two times of a question as the ledger does. */
export const timeOf = (ledger: Ledger, when: When): Promise<AsOf> => run(TE.fromEither(ledger.asOf(when)));

/** The levels by service, at each of some times. */
export const levelsByService = (population: Population, times: ReadonlyArray<AsOf>): string =>
  times
    .map(
      (asOf) =>
        `${underlined(`Tjenestene, ${showAsOf(asOf, 'nb')}`)}${renderSummaries(summariseServices(population, asOf))}`,
    )
    .join('\n');

const changed = (population: Population, asOf: AsOf): string =>
  counted(summariseServices(population, asOf).reduce((sum, { granted, full }) => sum + granted - full, 0));

/** The same day as it was known on the evening itself, and as it is known now. */
export const knownThenAndNow = (population: Population, then: AsOf, now: AsOf): string =>
  [
    underlined('Samme dag, slik den var kjent på to tidspunkter'),
    `${showAsOf(then, 'nb')}: ${changed(population, then)} tjenester var endret.\n`,
    `${showAsOf(now, 'nb')}, slik det er kjent i dag: ${changed(population, now)} tjenester var endret.\n`,
    'Forskjellen skyldes beslutninger som ble registrert noen dager etter at de ble tatt.\n',
  ].join('');

/** One person's history, and why one of their services is at its level. */
export const storyOfOne = async (
  ledger: Ledger,
  user: string,
  service: string,
  when: When,
): Promise<string> => {
  const history = await run(ledger.history({ user }));
  const explanation = await run(ledger.explain(user, service, when));
  return [
    underlined(`Historikk for ${user}`) + renderHistory(history),
    underlined(`Hvorfor er nivået slik? ${user}, ${service}`) + renderExplanation(explanation, history),
  ].join('\n');
};

/** All levels at all of the times, in one table. */
export const allLevelsCsv = (population: Population, times: ReadonlyArray<AsOf>): string =>
  times
    .flatMap((asOf, i) => [...levelsCsv(levelsOfAll(population, asOf), asOf)].slice(i === 0 ? 0 : 1))
    .join('');
