import { beforeAll, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPacked, ROOT, runIn } from './installed.js';

let project = '';

beforeAll(() => {
  project = installPacked();
}, 300_000);

/** What the README records of one person, told of so many that there is a whole segment. */
const PROGRAM = `
  import { subscribe } from 'node:diagnostics_channel';
  import { openLedger, openStore, run } from 'forsvarlig';

  const one = await run(openStore('sqlite:asker.db', { mode: 'read' }));
  const story = await run(one.readAll({ after: 0, limit: 100 }));
  await run(one.close);
  const many = await run(openStore('sqlite:many.db'));
  const people = Math.ceil(70_000 / story.length);
  let last = 0;
  const id = () => 'aaaaaaaa-bbbb-4ccc-8ddd-' + (last += 1).toString(16).padStart(12, '0');
  for (let from = 0; from < people; from += 500)
    await run(many.append(Array.from({ length: Math.min(500, people - from) }, (_, i) => ({
      stream: 'user-u-n' + (from + i),
      expected: 'none',
      events: story.map(({ type, data, metadata }) =>
        ({ id: id(), type, metadata, data: data.replaceAll('"u-1"', '"u-n' + (from + i) + '"') })),
    }))));
  await run(many.close);

  let threads = 0;
  subscribe('worker_threads', () => { threads += 1; });
  const byRows = await run(openLedger('sqlite:many.db', { mode: 'read' }));
  const fromRows = [];
  let [done, total] = [0, 0];
  const progress = (some, all) => { [done, total] = [some, all]; };
  for (const count of [0, 2, 2]) {
    const { services, events } = await run(byRows.summaries({ at: '2020-03-20' }, { threads: count, progress }));
    fromRows.push(JSON.stringify({ services, events }));
  }
  const read = done === total;
  const stopped = await byRows.summaries({ at: '2020-03-20' }, { threads: 2, signal: { aborted: true } })();
  await run(byRows.close);
  const ofRows = threads;
  const judging = await run(openLedger('sqlite:many.db', { mode: 'read' }));
  const judged = [];
  for (const count of [0, 2, 2, 1]) {
    const { findings, unknown } = await run(judging.findings({ at: '2020-06-30' }, { threads: count }));
    judged.push(JSON.stringify({ findings, unknown: [...unknown] }));
  }
  await run(judging.close);
  const ofFindings = threads - ofRows;
  const found = JSON.parse(judged[0]).findings.length >= people;
  const ledger = await run(openLedger('sqlite:many.db', { segments: 'kept' }));
  const { segments } = await run(ledger.keepSegments());
  const asked = [];
  for (const count of [0, 2, 2]) {
    const { services, events } = await run(ledger.summaries({ at: '2020-03-20' }, { threads: count }));
    asked.push(JSON.stringify({ services, events }));
  }
  const alone = await run(ledger.levels('u-n7', { at: '2020-03-20' }));
  const growing = await run(openLedger('sqlite:many.db', { segments: { folder: 'grown', growing: true } }));
  const when = { at: '2020-03-20' };
  let grown;
  do {
    await run(growing.summaries(when, { threads: 0 }));
    grown = (await run(growing.segmentStanding)).segments;
    await new Promise((resolve) => setTimeout(resolve, 100));
  } while (grown === 0);
  await run(growing.close);
  console.log(JSON.stringify({
    segments, grown, threads: threads - ofRows - ofFindings, ofRows, ofFindings, judged: new Set(judged).size, found, read, stopped: stopped.left._tag, answers: new Set([...asked, ...fromRows]).size, people: people === JSON.parse(asked[0]).services[0].granted,
    levels: alone.length,
  }));`;

it('answers from rows, from segments and by rules over threads, which rest between questions and keep no program from ending, and packs by one', () => {
  const readme = /```js\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1] ?? '';
  writeFileSync(join(project, 'readme.mjs'), readme);
  expect(runIn(project, process.execPath, ['readme.mjs']).status).toBe(0);
  writeFileSync(join(project, 'segments.mjs'), PROGRAM);
  const { status, stdout, stderr } = runIn(project, process.execPath, ['segments.mjs']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({
    ...{ segments: 1, grown: 1, threads: 3, answers: 1, people: true, levels: 1 },
    ...{ ofRows: 2, read: true, stopped: 'Stopped' },
    ...{ ofFindings: 2, judged: 1, found: true },
  });
}, 300_000);
