import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cloudEventLine, isInstant, ledgerUrn, type RecordedEvent } from 'forsvarlig';
import { median } from './measure.js';
import { machine } from './report.js';
import { rowsFrom } from './tenths.js';

// npm run bench:import -- --events 30000000: how fast `forsvarlig import` takes in a large ledger, tenth by tenth, each from a
// file that is made before it and removed after it: made while they are read, the lines would want the processors that are measured.

const { values } = parseArgs({ options: { events: { type: 'string' }, folder: { type: 'string' } } });
const events = Number(values.events ?? 1_000_000);
if (!Number.isInteger(events) || events < 10_000) {
  console.error('usage: npm run bench:import -- [--events N (10000 or more)] [--folder DIR]');
  process.exit(1);
}

const PER_STREAM = 100;
const SLICE = 1_000;
const START = Date.parse('2020-03-12T08:00:00Z');

const streams = Math.ceil(events / PER_STREAM);
const rowAt = rowsFrom(events, 0);
const eventAt = (n: number): RecordedEvent => {
  const recordedAt = START + n;
  if (!isInstant(recordedAt)) throw new Error('no instant');
  return { ...rowAt(n), version: Math.floor(n / streams), position: n + 1, recordedAt };
};
const source = ledgerUrn(eventAt(0));
const writeLines = (file: string, from: number, to: number): void => {
  const opened = openSync(file, 'w');
  for (let at = from; at < to; at += SLICE) {
    let lines = '';
    for (let n = at; n < Math.min(at + SLICE, to); n += 1)
      lines += `${cloudEventLine({ source, event: eventAt(n) })}\n`;
    writeSync(opened, lines);
  }
  closeSync(opened);
};

/** The most memory that a program had, in MiB; undefined where the system does not tell, or it has ended. */
const peakOf = (pid: number | undefined): number | undefined => {
  try {
    const kib = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? undefined : Math.round(Number(kib) / 1024);
  } catch {
    return undefined;
  }
};

interface Imported {
  readonly seconds: number;
  readonly peak: number;
}

/** Imports a file, as its user would. */
const importFile = async (ledger: string, file: string, amount: number): Promise<Imported> => {
  const from = performance.now();
  const program = spawn(
    process.execPath,
    ['dist/cli/main.js', 'import', `sqlite:${ledger}`, file, '--json'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let told = '';
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  let peak = 0;
  const looking = setInterval(() => {
    peak = peakOf(program.pid) ?? peak;
  }, 100);
  await once(program, 'close');
  clearInterval(looking);
  const seconds = (performance.now() - from) / 1000;
  const summary: unknown = JSON.parse(told);
  if (
    typeof summary !== 'object' ||
    summary === null ||
    !('imported' in summary) ||
    summary.imported !== amount
  )
    throw new Error(`not everything was imported: ${told}`);
  return { seconds, peak };
};

const folder = mkdtempSync(join(values.folder ?? tmpdir(), 'forsvarlig-bench-'));
try {
  console.log(`${events} events, Node ${process.version}, ${machine()['processors']} processors`);
  const [ledger, file] = [join(folder, 'copy.db'), join(folder, 'lines.jsonl')];
  writeLines(file, 0, 1);
  const starts: number[] = [];
  for (let n = 0; n < 5; n += 1)
    starts.push((await importFile(join(folder, `one-${n}.db`), file, 1)).seconds);
  const start = median(starts);
  console.log(`of each tenth, the program takes ${start.toFixed(2)} s to start`);
  const tenths: number[] = [];
  const size = Math.ceil(events / 10);
  let most = 0;
  for (let at = 0; at < events; at += size) {
    const end = Math.min(at + size, events);
    writeLines(file, at, end);
    const { seconds, peak } = await importFile(ledger, file, end - at);
    most = Math.max(most, peak);
    const rate = (end - at) / seconds;
    tenths.push(rate);
    console.log(
      `tenth ${String(tenths.length).padStart(2)}  ${(rate / 1000).toFixed(1)} thousand a second, ` +
        `at most ${peak} MiB of memory`,
    );
  }
  const flat = (tenths.at(-1) ?? 0) / (tenths[0] ?? 1);
  const mib = Math.round(statSync(ledger).size / 2 ** 20);
  console.log(`the last tenth to the first: ${flat.toFixed(2)}; the ledger has ${mib} MiB`);
  mkdirSync('build', { recursive: true });
  writeFileSync(
    'build/bench-import.json',
    `${JSON.stringify({ machine: machine(), events, start, tenths, peakMiB: most, mib }, null, 2)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
