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
/** What verifying by threads is held to: this share of bare SHA-256 over the same entries, by the clock. */
const LEAST = 0.5;

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
  const verify = async (threads?: number): Promise<void> => {
    const by = threads === undefined ? {} : { threads };
    const report = await run(verifyLedger(store, { keys: [], kept: [], ...by }));
    if (report.flawCount > 0) throw new Error('the ledger is not whole');
  };
  const pair = Buffer.alloc(65, 1);
  let bytes = 0;
  const rows: Array<Readonly<Record<'threads' | 'alone' | 'audit' | 'bare' | 'nodes', Spent>>> = [];
  for (let round = 0; round < rounds; round += 1) {
    const spent = (): Spent => ({ seconds: 0, cpu: 0 });
    const row = { threads: spent(), alone: spent(), audit: spent(), bare: spent(), nodes: spent() };
    await spend(() => verify(), row.threads);
    await spend(() => verify(1), row.alone);
    await spend(async () => {
      await run(store.verify);
    }, row.audit);
    bytes = 0;
    // Reading is outside the clock: only the hashes are counted.
    for await (const entries of entryPages(store)) {
      for (const entry of entries) bytes += Buffer.byteLength(entry) + 1;
      await spend(() => {
        for (const entry of entries) hash('sha256', `\0${entry}`, 'hex');
      }, row.bare);
      await spend(() => {
        // A node of the ledger's tree and one of its stream's for each event.
        for (let i = 0; i < 2 * entries.length; i += 1) hash('sha256', pair, 'hex');
      }, row.nodes);
    }
    rows.push(row);
  }
  await run(store.close);
  const of = (what: keyof (typeof rows)[number], measure: keyof Spent): number =>
    median(rows.map((row) => row[what][measure] / (measure === 'cpu' ? 1e6 : 1)));
  const line = (name: string, what: keyof (typeof rows)[number]): void => {
    const ratio = (measure: keyof Spent, all: boolean): string => {
      const bare = of('bare', measure) + (all ? of('nodes', measure) : 0);
      return (bare / of(what, measure)).toFixed(2);
    };
    console.log(
      `${name.padEnd(34)}${of(what, 'seconds').toFixed(2)} s by the clock, ${of(what, 'cpu').toFixed(2)} s of processor time; ` +
        `bare SHA-256 of the entries to it ${ratio('seconds', false)} (${ratio('cpu', false)}), of the nodes too ${ratio('seconds', true)} (${ratio('cpu', true)})`,
    );
  };
  console.log(
    `${events} events, ${(bytes / 1e6).toFixed(0)} MB of entries; Node ${process.version}, ${machine()['processors']} processors; ` +
      `medians of ${rounds} rounds; ratios by the clock, in brackets by processor time`,
  );
  line('verify LEDGER, by threads', 'threads');
  line('verify LEDGER, by one', 'alone');
  line('store.verify, event by event', 'audit');
  console.log(`bare SHA-256 of every entry       ${of('bare', 'seconds').toFixed(2)} s by the clock`);
  console.log(`bare SHA-256 of every node        ${of('nodes', 'seconds').toFixed(2)} s by the clock`);
  const ratio = of('bare', 'seconds') / of('threads', 'seconds');
  console.log(`held to ${LEAST}: by threads ${ratio.toFixed(2)}`);
  if (ratio < LEAST) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
