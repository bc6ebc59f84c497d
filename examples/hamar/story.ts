import { inOrder } from '../story/happening.js';
import { paragraphs } from '../story/shown.js';
import type { Story } from '../story/story.js';
import { crisis } from './crisis.js';
import { DAYS } from './days.js';
import { dropIns as dropInHappenings } from './drop-in.js';
import { responsibilityGroups as groupHappenings } from './groups.js';
import { keptInTouch } from './kept-in-touch.js';
import { meetingsOutdoors } from './meetings-outdoors.js';
import { outOfReach } from './out-of-reach.js';
import { admissions } from './people.js';
import { CATALOGUE } from './services.js';
import { informed, lookingForSomebody, responsibilityGroups } from './show-people.js';
import { dropIns, published, reopening, waysToMeet } from './show-services.js';

/** Hamar's gradual reopening in the spring of 2020. */
export const HAMAR: Story = {
  name: 'hamar',
  title: 'Hamar: gradvis gjenåpning, våren 2020',
  catalogue: CATALOGUE,
  happenings: inOrder([
    ...admissions,
    ...crisis,
    ...meetingsOutdoors,
    ...keptInTouch,
    ...groupHappenings,
    ...dropInHappenings,
    ...outOfReach,
  ]),
  askedOn: DAYS.today,
  rows: [
    { row: 'H1', title: 'Gjenåpning i steg, for hver tjeneste og gruppe', show: reopening },
    { row: 'H2', title: 'Måter å møtes på, og vilkår', show: waysToMeet },
    { row: 'H3', title: 'Ansvarsgrupper, og brukerens deltakelse', show: responsibilityGroups },
    { row: 'H4', title: 'Lavterskeltilbud på faste dager, og henting til tildelt tid', show: dropIns },
    { row: 'H5', title: 'Når en bruker ikke kan nås', show: lookingForSomebody },
    {
      row: 'H6',
      title: 'Informasjon om smittevern og åpne tilbud',
      show: async (told) => paragraphs(await informed(told), await published(told)),
    },
  ],
};
