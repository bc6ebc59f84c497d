import { directionOf, levelsOfAll, type AsOf, type Population, type ServiceLevel } from 'forsvarlig';

/** Whether the screen came in place of visits in person, or on top of them. Seen from the levels; nobody states it. */
export type Role = 'alternativ' | 'tillegg';

type Strand = ServiceLevel['strands'][number];

const perWeek = ({ now }: Strand): number => ('amount' in now ? now.amount / now.weeks : 0);

const isScreen = ({ form }: Strand): boolean => form.mode === 'video';

/** Screen visits a week that somebody has now. */
export const screenVisits = ({ state, strands }: ServiceLevel): number =>
  state.now === 'running' ? strands.filter(isScreen).reduce((sum, strand) => sum + perWeek(strand), 0) : 0;

/** What the screen is to somebody who has it. */
export const roleOf = ({ strands }: ServiceLevel): Role =>
  strands.some((strand) => !isScreen(strand) && directionOf(strand.granted, strand.now) === 'less')
    ? 'alternativ'
    : 'tillegg';

/** How many have visits on a screen, as what, and how many visits a week it comes to. */
export interface Count {
  readonly users: number;
  readonly visits: number;
  readonly instead: number;
  readonly onTop: number;
}

/** Counted from everybody's levels at a time. */
export const countScreens = (population: Population, asOf: AsOf): Count => {
  const levels = [...levelsOfAll(population, asOf)]
    .map(({ level }) => level)
    .filter((level) => screenVisits(level) > 0);
  const instead = levels.filter((level) => roleOf(level) === 'alternativ').length;
  return {
    users: levels.length,
    visits: levels.reduce((sum, level) => sum + screenVisits(level), 0),
    instead,
    onTop: levels.length - instead,
  };
};
