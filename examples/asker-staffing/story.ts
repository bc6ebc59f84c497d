import { day } from '../story/happening.js';
import type { Story } from '../story/story.js';
import { afterwards } from './afterwards.js';
import { leadership } from './leadership.js';
import { before } from './people.js';
import { places } from './places.js';
import { rows } from './rows.js';
import { services } from './services.js';
import { volunteers } from './volunteers.js';

/** Asker, 19 March 2020: enough health personnel, and places in 24-hour care. */
export const askerStaffing: Story = {
  name: 'asker-staffing',
  title: 'Asker, 19. mars 2020: helsepersonell, prioritering og heldøgnsomsorg',
  happenings: [...before, ...leadership, ...volunteers, ...places, ...services, ...afterwards],
  rows,
  askedOn: day('2020-05-29'),
};
