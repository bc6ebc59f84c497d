import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
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

// npm run bench:import -- --events 30000000: how fast one `forsvarlig import` takes in a large ledger, tenth by tenth, from a file that is
// made before: made while it is read, its lines would want the processors that are measured. When each tenth is durable is read from what
// the program tells on a terminal. Of a file that would not fit beside its ledger, what was read is given back (`fallocate`, Linux only).

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

/** Events that were durable, some milliseconds after the program was started. */
interface Mark {
  readonly at: number;
  readonly events: number;
}

interface Imported {
  readonly milliseconds: number;
  readonly peak: number;
  readonly marks: ReadonlyArray<Mark>;
}

const TOLD = /: (\d+) lines/g;

/** Imports a file, as its user would. */
const importFile = async (
  ledger: string,
  file: string,
  amount: number,
  onMark: (mark: Mark) => void,
): Promise<Imported> => {
  const from = performance.now();
  const program = spawn(
    process.execPath,
    [
      '--import=./build/bench/as-terminal.js',
      'dist/cli/main.js',
      'import',
      `sqlite:${ledger}`,
      file,
      '--json',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let summaryText = '';
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    summaryText += text;
  });
  const marks: Mark[] = [];
  program.stderr.setEncoding('utf8').on('data', (text: string) => {
    for (const [, lines] of text.matchAll(TOLD)) {
      const mark = { at: performance.now() - from, events: Number(lines) };
      marks.push(mark);
      onMark(mark);
    }
  });
  let peak = 0;
  const looking = setInterval(() => {
    peak = peakOf(program.pid) ?? peak;
  }, 100);
  await once(program, 'close');
  clearInterval(looking);
  const milliseconds = performance.now() - from;
  const summary: unknown = JSON.parse(summaryText);
  if (
    typeof summary !== 'object' ||
    summary === null ||
    !('imported' in summary) ||
    summary.imported !== amount
  )
    throw new Error(`not everything was imported: ${summaryText}`);
  return { milliseconds, peak, marks };
};

/** When so many events were durable: between two marks, as if all between them had taken as long. */
const reached = (marks: ReadonlyArray<Mark>, wanted: number): number => {
  const next = marks.findIndex((mark) => mark.events >= wanted);
  const [before, after] = [marks[next - 1], marks[next]];
  if (before === undefined || after === undefined) throw new Error('the program did not tell how far it was');
  return before.at + ((after.at - before.at) * (wanted - before.events)) / (after.events - before.events);
};

/** Gives the disk back what a file begins with, and leaves the file as long as it is. */
const giveBack = (file: string, bytes: number): void => {
  spawnSync('fallocate', ['--punch-hole', '--offset', '0', '--length', String(bytes), file]);
};

const folder = mkdtempSync(join(values.folder ?? tmpdir(), 'forsvarlig-bench-'));
try {
  console.log(`${events} events, Node ${process.version}, ${machine()['processors']} processors`);
  const [ledger, file] = [join(folder, 'copy.db'), join(folder, 'lines.jsonl')];
  writeLines(file, 0, 1);
  const starts: number[] = [];
  for (let n = 0; n < 5; n += 1)
    starts.push((await importFile(join(folder, `one-${n}.db`), file, 1, () => undefined)).milliseconds);
  const start = median(starts);
  writeLines(file, 0, events);
  const bytes = statSync(file).size;
  const { bavail, bsize } = statfsSync(folder);
  const fits = bavail * bsize > bytes;
  let givenBack = 0;
  const { milliseconds, peak, marks } = await importFile(ledger, file, events, (mark) => {
    // Well behind what is read ahead.
    const part = Math.floor((mark.events / events) * 10 - 1) / 10;
    if (fits || part <= givenBack) return;
    givenBack = part;
    giveBack(file, Math.floor(bytes * part));
  });
  const from = { at: Math.min(start, marks[0]?.at ?? start), events: 0 };
  const tenthAt = Array.from({ length: 11 }, (_, n) =>
    n === 0 ? from.at : reached([from, ...marks], Math.floor((events * n) / 10)),
  );
  const tenths = tenthAt.slice(1).map((at, n) => events / 10 / ((at - (tenthAt[n] ?? 0)) / 1000));
  for (const [n, rate] of tenths.entries())
    console.log(`tenth ${String(n + 1).padStart(2)}  ${(rate / 1000).toFixed(1)} thousand a second`);
  const flat = (tenths.at(-1) ?? 0) / (tenths[0] ?? 1);
  const mib = Math.round(statSync(ledger).size / 2 ** 20);
  const whole = events / (milliseconds / 1000);
  console.log(
    `the whole program ${(milliseconds / 1000).toFixed(1)} s, ${(whole / 1000).toFixed(1)} thousand a second; it takes ` +
      `${(start / 1000).toFixed(2)} s to import one event, which is not in the first tenth; at most ${peak} MiB of memory`,
  );
  console.log(`the last tenth to the first: ${flat.toFixed(2)}; the ledger has ${mib} MiB`);
  mkdirSync('build', { recursive: true });
  writeFileSync(
    'build/bench-import.json',
    `${JSON.stringify({ machine: machine(), events, start, whole, tenths, peakMiB: peak, mib }, null, 2)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
