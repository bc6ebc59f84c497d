import { BUILT_IN, openLedger, run } from 'forsvarlig';
import { simulatedClock } from '../ledger-clock.js';
import { inOrder } from './happening.js';
import { recordStory, type Recording } from './record-story.js';
import type { Row, Story, Told } from './story.js';

/** What a story came to: how much was recorded, and the text that people read. */
export interface Telling extends Recording {
  readonly text: string;
}

const indented = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');

const shown = async (told: Told, { row, title, show }: Row): Promise<string> =>
  `${row}  ${title}\n\n${indented(await show(told))}\n`;

/** Records a story in a ledger, and tells what must be seen of it, row by row. */
export const tellStory = async (location: string, story: Story): Promise<Telling> => {
  const [first] = inOrder(story.happenings);
  if (first === undefined) throw new Error(`${story.name}: nothing happens`);
  const clock = simulatedClock(first.recordedOn);
  const { catalogue = BUILT_IN } = story;
  const ledger = await run(openLedger(location, { clock: clock.read, catalogue }));
  try {
    const recording = await recordStory(ledger, clock, story.happenings);
    clock.goTo(story.askedOn);
    const told: Told = { ledger, population: await run(ledger.population()), refused: recording.refused };
    const parts: string[] = [`${story.title}\n${'='.repeat(story.title.length)}\n`];
    for (const row of story.rows) parts.push(await shown(told, row));
    return { ...recording, text: parts.join('\n') };
  } finally {
    await run(ledger.close);
  }
};
