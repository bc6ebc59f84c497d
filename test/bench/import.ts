import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cloudEventLine, isInstant, ledgerUrn, type RecordedEvent } from 'forsvarlig';
import { machine } from './report.js';
import { rowsFrom } from './tenths.js';

// npm run bench:import -- --events 30000000: how fast `forsvarlig import` takes in a large ledger, tenth by tenth. The lines
// are made as they are read, by this program beside it: a file of them would be as large as the ledger.

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
const linesFrom = (from: number, to: number): string => {
  let lines = '';
  for (let n = from; n < to; n += 1) lines += `${cloudEventLine({ source, event: eventAt(n) })}\n`;
  return lines;
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

const folder = mkdtempSync(join(values.folder ?? tmpdir(), 'forsvarlig-bench-'));
try {
  console.log(`${events} events, Node ${process.version}, ${machine()['processors']} processors`);
  const file = join(folder, 'copy.db');
  const program = spawn(process.execPath, ['dist/cli/main.js', 'import', `sqlite:${file}`, '-', '--json'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let told = '';
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  const ended = once(program, 'close');
  const tenths: number[] = [];
  const size = Math.ceil(events / 10);
  let peak: number | undefined;
  // What it takes to start is not counted: the first lines are taken when it has.
  program.stdin.write(linesFrom(0, SLICE));
  while (program.stdin.writableLength > 0) await once(program.stdin, 'drain');
  for (let start = SLICE; start < events; start = Math.ceil((start + 1) / size) * size) {
    const end = Math.min(Math.ceil((start + 1) / size) * size, events);
    const from = performance.now();
    for (let at = start; at < end; at += SLICE)
      if (!program.stdin.write(linesFrom(at, Math.min(at + SLICE, end)))) await once(program.stdin, 'drain');
    peak = peakOf(program.pid) ?? peak;
    if (end === events) {
      program.stdin.end();
      await ended;
    }
    tenths.push((end - start) / ((performance.now() - from) / 1000));
    console.log(
      `tenth ${String(tenths.length).padStart(2)}  ${((tenths.at(-1) ?? 0) / 1000).toFixed(1)} thousand a second, ` +
        `at most ${peak ?? '?'} MiB of memory`,
    );
  }
  const summary: unknown = JSON.parse(told);
  if (
    typeof summary !== 'object' ||
    summary === null ||
    !('imported' in summary) ||
    summary.imported !== events
  )
    throw new Error(`not everything was imported: ${told}`);
  const flat = (tenths.at(-1) ?? 0) / (tenths[0] ?? 1);
  const mib = Math.round(statSync(file).size / 2 ** 20);
  console.log(`the last tenth to the first: ${flat.toFixed(2)}; the ledger has ${mib} MiB`);
  mkdirSync('build', { recursive: true });
  writeFileSync(
    'build/bench-import.json',
    `${JSON.stringify({ machine: machine(), events, tenths, peakMiB: peak, mib }, null, 2)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
