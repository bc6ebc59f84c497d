import type { Language } from '../domain/vocabulary/code-list.js';
import { factsAt } from '../domain/views/facts.js';
import { asOfIn, peopleIn, type Proposal, type Scenario } from '../scenario/index.js';
import type { BarChart } from './chart/chart.js';

const WORDS = {
  nb: {
    ...{ title: 'Hvem forslagene gjelder, etter behov', people: 'brukere', need: 'Behov' },
    ...{ none: 'ingen endring', one: 'én endring', several: 'flere endringer', unknown: 'ukjent' },
  },
  en: {
    ...{ title: 'Whom the proposals are about, by need', people: 'people', need: 'Need' },
    ...{ none: 'no change', one: 'one change', several: 'several changes', unknown: 'unknown' },
  },
} as const;

/** Who would carry the cuts of a plan: people by need, with no change proposed, one, or several. */
export const whoCarries = (
  proposals: ReadonlyArray<Proposal>,
  scenario: Scenario,
  language: Language = 'nb',
): BarChart => {
  const words = WORDS[language];
  const changes = new Map(proposals.map((proposal) => [proposal.user, proposal.changes.length]));
  const counts = new Map<string, [none: number, one: number, several: number]>();
  for (const { user, told } of peopleIn(scenario)) {
    const need = factsAt(told, asOfIn(scenario)).need?.value;
    const name = need === undefined ? words.unknown : String(need);
    const count = counts.get(name) ?? [0, 0, 0];
    counts.set(name, count);
    const many = changes.get(user) ?? 0;
    count[many === 0 ? 0 : many === 1 ? 1 : 2] += 1;
  }
  return {
    kind: 'bars',
    title: words.title,
    measured: words.people,
    of: words.need,
    parts: [
      { name: words.none, tone: 'full' },
      { name: words.one, tone: 'less' },
      { name: words.several, tone: 'warning' },
    ],
    bars: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, values]) => ({ name, values })),
  };
};
