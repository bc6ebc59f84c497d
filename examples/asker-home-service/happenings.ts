import { declareCrisis, freeText } from 'forsvarlig';
import { CRISIS, crisisLeadership } from '../asker-2020/leadership.js';
import { measuresOf13March } from '../asker-2020/measures-13-march.js';
import { day, on, type Happening } from '../story/happening.js';
import { afterwards } from './afterwards.js';
import { careAtHome } from './care-at-home.js';
import { before } from './people.js';
import { staff } from './staff.js';
import { supportAndRespite } from './support-and-respite.js';
import { told } from './told.js';

const FRIDAY = day('2020-03-13');

/** The second phase of the outbreak, and what the home service is to achieve in it. */
const declared = declareCrisis({
  ...{ id: 'home:declare', crisis: CRISIS, organisation: 'asker-kommune', kind: 'pandemic' },
  ...{
    phase: { scale: 'outbreak-phase', step: 2 },
    by: crisisLeadership,
    decided: FRIDAY,
    effective: FRIDAY,
  },
  purposes: ['protect-vulnerable', 'shield-staff', 'limit-infection', 'cope-with-staffing'],
  reasons: freeText('Smitten sprer seg innenlands. De sårbare og de som hjelper dem, må skjermes.'),
});

/** Everything that was recorded, from the grants to the first tasks taken up again. */
export const happenings: ReadonlyArray<Happening> = [
  ...before,
  ...on(FRIDAY, declared),
  // What the text says was decided, in words of this project; shared with the example of 3,000 users.
  ...measuresOf13March(),
  ...staff,
  ...careAtHome,
  ...supportAndRespite,
  ...told,
  ...afterwards,
];
