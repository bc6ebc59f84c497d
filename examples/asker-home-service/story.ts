import { day } from '../story/happening.js';
import type { Story } from '../story/story.js';
import { happenings } from './happenings.js';
import { rowsOfMeasures } from './rows-measures.js';
import { rowsOfPeople } from './rows-people.js';
import { rowsOfStaff } from './rows-staff.js';

/** Asker, March 2020: what changed in the home service. */
export const askerHomeService: Story = {
  name: 'asker-home-service',
  title: 'Asker, mars 2020: endringer i hjemmetjenesten',
  happenings,
  rows: [...rowsOfMeasures, ...rowsOfPeople, ...rowsOfStaff],
  askedOn: day('2020-05-29'),
};
