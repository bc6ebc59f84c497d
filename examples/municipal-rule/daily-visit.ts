import type { DecisionRule, LevelPart } from 'forsvarlig';

/** The municipality's own norm: whoever has home nursing every day is seen every day, in person. */
const DAILY = 7;

const visitsAWeek = ({ strands = [] }: LevelPart): number =>
  strands
    .filter(({ unit, mode }) => unit === 'visits' && mode === 'in-person')
    .reduce((sum, strand) => sum + ('amount' in strand ? strand.amount / strand.weeks : 0), 0);

/** A rule of the municipality's own: its id begins with `municipal.`, and it stands in the group it belongs to. */
export const DAILY_VISIT: DecisionRule = {
  id: 'municipal.daily-visit',
  group: 'assessment',
  severity: 'considerable',
  title: {
    nb: 'Færre enn ett besøk om dagen til bruker som hadde det',
    en: 'Fewer than one visit a day for a user who had that',
  },
  looksAt: {
    nb: 'Vedtak om mindre hjemmesykepleie. Ønsker fra bruker selv ses det bort fra.',
    en: 'Decisions on less home nursing. What the user asked for is left alone.',
  },
  mend: {
    nb: 'Gi bruker minst ett besøk om dagen, eller få unntaket godkjent av tjenesteleder.',
    en: 'Give the user at least one visit a day, or have the service leader approve the exception.',
  },
  provisions: ['hol-4-1'],
  clock: 'none',
  about: 'decision',
  scope: {
    forces: ['decision'],
    directions: ['less'],
    services: ['home-nursing'],
    notRequestedBy: ['user', 'guardian'],
  },
  find: ({ event, ref, effective, service, id }) => {
    if (event.type === 'ServiceEnded') return [];
    const [before, after] = [visitsAWeek(event.before), visitsAWeek(event.after)];
    return before >= DAILY && after < DAILY
      ? [
          {
            on: effective,
            service,
            about: id,
            present: [{ what: { nb: `${after} besøk i uka`, en: `${after} visits a week` }, ref }],
            missing: [{ what: { nb: 'ett besøk om dagen', en: 'one visit a day' } }],
          },
        ]
      : [];
  },
};
