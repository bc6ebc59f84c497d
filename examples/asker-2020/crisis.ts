import { declareCrisis, endCrisis, freeText } from 'forsvarlig';
import { day } from './days.js';
import { CRISIS, crisisLeadership } from './leadership.js';
import { measuresOf13March } from './measures-13-march.js';
import { measuresOf19March } from './measures-19-march.js';
import type { Planned } from './planned.js';

const DECLARED = day('2020-03-13');
const ENDED = day('2020-06-30');

/**
 * The crisis leadership is at work. The texts don't say since when: 13 March is the first day on which it acted, in the
 * second phase of the outbreak.
 */
const declared: Planned = {
  recordedOn: DECLARED,
  command: declareCrisis({
    id: 'asker:2020-03-13:declare',
    crisis: CRISIS,
    organisation: 'asker-kommune',
    kind: 'pandemic',
    phase: { scale: 'outbreak-phase', step: 2 },
    by: crisisLeadership,
    decided: DECLARED,
    effective: DECLARED,
    reasons: freeText('Smitten sprer seg innenlands, og verden står i en pandemi. Ledelsen må samordnes.'),
  }),
};

/** Made up: the texts are of the first week and know no end. */
const ended: Planned = {
  recordedOn: ENDED,
  command: endCrisis({
    id: 'asker:2020-06-30:end',
    crisis: CRISIS,
    by: crisisLeadership,
    decided: ENDED,
    effective: ENDED,
    reasons: freeText('Driften er tilbake i vanlig form.'),
  }),
};

/** What Asker's crisis leadership decided, from the facts that it published. */
export const crisis = (): ReadonlyArray<Planned> => [
  declared,
  ...measuresOf13March(),
  ...measuresOf19March(),
  ended,
];
