import { day } from '../story/happening.js';
import type { Story } from '../story/story.js';
import { happenings, SUNDAY } from './happenings.js';
import { rows } from './rows.js';

/** Halden, autumn 2025: home nursing on a screen, for those who want it. */
export const halden: Story = {
  name: 'halden',
  title: 'Halden 2025: digital hjemmesykepleie',
  happenings,
  rows,
  askedOn: day(SUNDAY),
};
