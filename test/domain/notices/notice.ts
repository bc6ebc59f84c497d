import type { CommandInput, CommandInputOf } from '../../../src/index.js';
import { leadership } from '../examples/parts.js';

type Adopt = CommandInputOf<'AdoptFrameworkMeasure'>;
export type Target = Adopt['target'];
export type Force = Adopt['force'];

/** A sentence that a municipality could publish, made up, and what is recorded of it. */
export interface Notice {
  readonly sentence: string;
  readonly says: ReadonlyArray<CommandInput>;
}

const CRISIS = 'storm-and-staff';
const DAY = '2024-02-01';

let told = 0;

const common = (sentence: string) => {
  told += 1;
  return { version: 1, id: `n-${told}`, crisis: CRISIS, sentence } as const;
};

/** A measure or an occurrence, from the sentence alone: what a test does not turn on is the same for all. */
export const measure = (sentence: string, force: Force, target: Target, more: Partial<Adopt> = {}): Adopt => {
  const { sentence: words, ...header } = common(sentence);
  return {
    command: 'AdoptFrameworkMeasure',
    ...header,
    version: 2,
    measure: header.id,
    force,
    target,
    by: leadership,
    decided: DAY,
    effective: DAY,
    ground: {
      cause: 'staffing',
      purposes: ['secure-necessary-care'],
      legalBasis: ['hol-3-1'],
      reasons: { text: words },
    },
    announcement: { text: words },
    term: { review: '2024-02-15' },
    ...more,
  };
};

/** One sentence that is one measure. */
export const one = (sentence: string, force: Force, target: Target, more: Partial<Adopt> = {}): Notice => ({
  sentence,
  says: [measure(sentence, force, target, more)],
});

type Turned = CommandInputOf<'EndFrameworkMeasure'>;

/** What a later sentence says of a measure. */
export const turned = (sentence: string, of: string): Omit<Turned, 'command'> => {
  const { sentence: words, ...header } = common(sentence);
  return { ...header, measure: of, by: leadership, decided: DAY, effective: DAY, reasons: { text: words } };
};

/** The crisis in which all of them are said. */
export const DECLARED: CommandInputOf<'DeclareCrisis'> = {
  command: 'DeclareCrisis',
  version: 1,
  id: 'n-declare',
  crisis: CRISIS,
  organisation: 'innlandet',
  kind: 'weather',
  phase: { scale: 'readiness', step: 2 },
  by: leadership,
  decided: '2024-01-31',
  effective: '2024-01-31',
  reasons: { text: 'Uvær og mange syke på samme tid.' },
};

export const HOME = ['home-nursing', 'practical-assistance'] as const;
export const NURSING_HOMES = ['long-stay', 'short-stay-other'] as const;
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
