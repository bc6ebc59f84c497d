import { BUILT_IN, serviceTypeLabel, type Catalogue } from '../../domain/law/catalogue.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import type { Band, Chance } from '../../scenario/simulation/chance.js';
import type { Simulation } from '../../scenario/simulation/simulation.js';
import { jsonOf, type Json } from '../json-value.js';
import { safeText } from '../safe-text.js';
import { textTable } from '../table.js';
import { showCount, showFraction } from '../totals.js';
import { word } from '../words.js';

/** Whole per cent. */
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A probability, and where it lies with 95 % confidence: `12 % (8–17 %)`. */
const showChance = ({ probability, from, to }: Chance): string =>
  `${percent(probability)} (${Math.round(from * 100)}–${percent(to)})`;

const hours = (minutes: number, language: Language): string =>
  showFraction(Math.round(minutes), 60, language);

/** The middle of what came, and where nine in ten lie: `3,5 (0–12)`. */
const showBand = ({ p50, p5, p95 }: Band, language: Language): string =>
  `${hours(p50, language)} (${hours(p5, language)}–${hours(p95, language)})`;

const dayTable = ({ days }: Simulation, language: Language): string =>
  textTable(
    [
      { heading: [word('Enhet', 'Unit', language)], side: 'left' },
      { heading: [word('Dag', 'Day', language)], side: 'left' },
      { heading: word('Under det|nødvendige', 'Below the|necessary', language).split('|'), side: 'right' },
      {
        heading: word('Mangler av det|nødvendige, timer', 'Short of the|necessary, hours', language).split(
          '|',
        ),
        side: 'right',
      },
      { heading: word('Mangler|i alt, timer', 'Short in|all, hours', language).split('|'), side: 'right' },
    ],
    days.map(({ unit, pool, day, belowFloor, short, shortOfNecessary }) => ({
      cells: [
        `${safeText(unit)}${pool === 'infection-team' ? ` (${word('smitteteam', 'infection team', language)})` : ''}`,
        day,
        showChance(belowFloor),
        showBand(shortOfNecessary, language),
        showBand(short, language),
      ],
    })),
  );

const serviceTable = ({ services }: Simulation, language: Language, catalogue: Catalogue): string =>
  textTable(
    [
      { heading: [word('Tjeneste', 'Service', language)], side: 'left' },
      { heading: [word('Dag', 'Day', language)], side: 'left' },
      { heading: word('Under det|nødvendige', 'Below the|necessary', language).split('|'), side: 'right' },
    ],
    services.map(({ serviceType, day, belowFloor }) => ({
      cells: [serviceTypeLabel(catalogue, serviceType, language), day, showChance(belowFloor)],
    })),
  );

/** A share of the variance is estimated, and may come out a little outside of what a share can be. */
const shareOf = (estimate: number): string => percent(Math.min(1, Math.max(0, estimate)));

const weightTable = ({ sensitivity }: Simulation, language: Language): string =>
  textTable(
    [
      { heading: [word('Antakelse', 'Assumption', language)], side: 'left' },
      {
        heading: word('Alene|(av variasjonen)', 'Alone|(of what varies)', language).split('|'),
        side: 'right',
      },
      { heading: word('Alene eller|med andre', 'Alone or|with others', language).split('|'), side: 'right' },
    ],
    [...sensitivity]
      .sort((a, b) => (b.short?.total ?? 0) - (a.short?.total ?? 0))
      .map(({ assumption, short }) => ({
        cells: [
          safeText(assumption),
          short === undefined ? '–' : shareOf(short.first),
          short === undefined ? '–' : shareOf(short.total),
        ],
      })),
  );

/** What may happen to the week: how likely it is to fall below the floor, by day and service, and what weighs most. */
export const renderSimulation = (
  simulation: Simulation,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
): string => {
  const { settings, whole, services, sensitivity } = simulation;
  return [
    `${word('Simulert', 'Simulated', language)}: ${showCount(settings.runs, language)} ${word('uker', 'weeks', language)}, ${word('frø', 'seed', language)} ${settings.seed}\n` +
      `${word('Under det nødvendige en eller annen dag', 'Below the necessary on some day', language)}: ${showChance(whole.belowFloor)}\n`,
    dayTable(simulation, language),
    ...(services.length === 0 ? [] : [serviceTable(simulation, language, catalogue)]),
    ...(sensitivity.length === 0
      ? []
      : [
          `${word('Hva som betyr mest for hvor mye som mangler', 'What weighs most in how much is short', language)}\n\n${weightTable(simulation, language)}`,
        ]),
    `${word(
      'I parentes: der sannsynligheten ligger med 95 % sikkerhet, og der ni av ti uker ligger.',
      'In brackets: where the probability lies with 95 % confidence, and where nine weeks in ten lie.',
      language,
    )}\n`,
  ].join('\n');
};

/** A simulation as data: minutes, and probabilities from 0 to 1. */
export const simulationJson = (simulation: Simulation): Json => jsonOf(simulation);
