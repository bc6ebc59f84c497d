import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { entryOf, openStore, run, verifyLedger, type EventStore } from 'forsvarlig';
import { appendOrFail, toAppend } from './appends.js';
import { median, spend, type Spent } from './measure.js';
import { machine } from './report.js';
import { rowsFrom } from './tenths.js';

// npm run bench:verify [-- --events 1000000]: verifying a ledger in a file, beside bare SHA-256 over the same bytes.

const { values } = parseArgs({ options: { events: { type: 'string' }, rounds: { type: 'string' } } });
const events = Number(values.events ?? 1_000_000);
const rounds = Number(values.rounds ?? 3);
const BATCH = 1_000;
const PAGE = 1_000;

/** The entries of a page, as text: what is hashed for each event. */
async function* entryPages(store: EventStore): AsyncGenerator<ReadonlyArray<string>> {
  for (let after = 0; after < events; after += PAGE) {
    const page = await run(store.readAll({ after, limit: PAGE }));
    yield page.map(entryOf);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'forsvarlig-bench-'));
try {
  const file = join(folder, 'ledger.db');
  const rowAt = rowsFrom(events, 0);
  const writing = await run(openStore(`sqlite:${file}`));
  for (let from = 0; from < events; from += BATCH)
    await appendOrFail(
      writing,
      Array.from({ length: Math.min(BATCH, events - from) }, (_, i) => toAppend(rowAt(from + i))),
    );
  await run(writing.close);

  const store = await run(openStore(`sqlite:${file}`, { mode: 'read' }));
  let bytes = 0;
  const seconds = {
    verify: [] as number[],
    store: [] as number[],
    entries: [] as number[],
    tree: [] as number[],
  };
  const pair = Buffer.alloc(65, 1);
  for (let round = 0; round < rounds; round += 1) {
    const spent = (): Spent => ({ seconds: 0, cpu: 0 });
    const [ours, stores, bare, tree] = [spent(), spent(), spent(), spent()];
    await spend(async () => {
      const report = await run(verifyLedger(store, { keys: [], kept: [] }));
      if (report.flawCount > 0) throw new Error('the ledger is not whole');
    }, ours);
    await spend(async () => {
      await run(store.verify);
    }, stores);
    bytes = 0;
    // Reading is outside the clock: only the hashes are counted.
    for await (const entries of entryPages(store)) {
      for (const entry of entries) bytes += Buffer.byteLength(entry) + 1;
      await spend(() => {
        for (const entry of entries) hash('sha256', `\0${entry}`, 'hex');
      }, bare);
      await spend(() => {
        for (const entry of entries) {
          hash('sha256', `\0${entry}`, 'hex');
          // A node of the ledger's tree and one of its stream's for each event.
          hash('sha256', pair, 'hex');
          hash('sha256', pair, 'hex');
        }
      }, tree);
    }
    seconds.verify.push(ours.cpu / 1e6);
    seconds.store.push(stores.cpu / 1e6);
    seconds.entries.push(bare.cpu / 1e6);
    seconds.tree.push(tree.cpu / 1e6);
  }
  await run(store.close);
  const [verify, kept, entries, tree] = [seconds.verify, seconds.store, seconds.entries, seconds.tree].map(
    median,
  );
  if (verify === undefined || kept === undefined || entries === undefined || tree === undefined)
    throw new Error('nothing was measured');
  const shown = (value: number): string => value.toFixed(2);
  console.log(
    `${events} events, ${(bytes / 1e6).toFixed(0)} MB of entries; Node ${process.version}, ${machine()['processors']} processors; ` +
      `medians of ${rounds} rounds, in seconds of processor time`,
  );
  console.log(`verify LEDGER, both trees        ${shown(verify)}`);
  console.log(`store.verify, the ledger's tree  ${shown(kept)}`);
  console.log(
    `bare SHA-256 of every entry      ${shown(entries)}  (${shown(entries / verify)} of its speed)`,
  );
  console.log(`the same, and of every node      ${shown(tree)}  (${shown(tree / verify)} of its speed)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
