import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore, run } from 'forsvarlig';
import { median } from './measure.js';
import { machine } from './report.js';
import { bulk } from './tenths.js';

// npm run bench:store -- --events 4000000 [--late 0.05]: whether appends slow down as a ledger grows.

const { values } = parseArgs({ options: { events: { type: 'string' }, late: { type: 'string' } } });
const events = Number(values.events ?? 4_000_000);
const late = Number(values.late ?? 0);
if (!Number.isInteger(events) || events < 10_000 || !(late >= 0 && late <= 1)) {
  console.error('usage: npm run bench:store -- [--events N (10000 or more)] [--late PART (0 to 1)]');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'forsvarlig-bench-'));
let files = 0;
const newFile = (): string => join(folder, `ledger-${(files += 1)}.db`);
const thousands = (value: number): string => (value / 1000).toFixed(1).padStart(6);

/** How long it takes to read one person's hundred events, and to prove one of all: medians, in milliseconds. */
const readings = async (file: string): Promise<Readonly<Record<string, number>>> => {
  const store = await run(openStore(`sqlite:${file}`, { mode: 'read' }));
  const milliseconds = async (work: (n: number) => Promise<unknown>): Promise<number> => {
    const took: number[] = [];
    for (let n = 0; n < 200; n += 1) {
      const from = performance.now();
      await work(n);
      took.push(performance.now() - from);
    }
    return median(took);
  };
  const users = Math.ceil(events / 100);
  const stream = (n: number): string => `user-u${String((n * 7919) % users).padStart(7, '0')}`;
  const readOne = (n: number) => run(store.readStream(stream(n), { after: -1, limit: 1_000 }));
  const found = {
    stream: await milliseconds(readOne),
    streamAgain: await milliseconds(readOne),
    inclusion: await milliseconds((n) => run(store.seal.inclusion(1 + ((n * 7919) % events)))),
    consistency: await milliseconds((n) => run(store.seal.consistency(1 + ((n * 7919) % events)))),
  };
  await run(store.close);
  return found;
};

try {
  console.log(
    `${events} events, ${late * 100}% of them with a day of long ago; Node ${process.version}, ` +
      `${machine()['processors']} processors; thousand a second (microseconds of processor time each)`,
  );
  const tenths = await bulk({
    events,
    late,
    newFile,
    onTenth: (n, { oursPerSecond, rawPerSecond, ourMicros, rawMicros }) => {
      console.log(
        `tenth ${String(n).padStart(2)}  store ${thousands(oursPerSecond)} (${ourMicros.toFixed(1)})` +
          `  bare driver ${thousands(rawPerSecond)} (${rawMicros.toFixed(1)})`,
      );
    },
  });
  const [first, last] = [tenths[0], tenths.at(-1)];
  if (first === undefined || last === undefined) throw new Error('nothing was measured');
  const flat = last.oursPerSecond / first.oursPerSecond;
  const flatCpu = first.ourMicros / last.ourMicros;
  console.log(`the last tenth to the first: ${flat.toFixed(2)}; by processor time ${flatCpu.toFixed(2)}`);
  const read = await readings(join(folder, 'ledger-1.db'));
  console.log(
    `milliseconds: a stream of 100 events ${read['stream']?.toFixed(3)}, again ${read['streamAgain']?.toFixed(3)}, ` +
      `an inclusion proof ${read['inclusion']?.toFixed(3)}, a consistency proof ${read['consistency']?.toFixed(3)}`,
  );
  mkdirSync('build', { recursive: true });
  writeFileSync(
    'build/bench-store.json',
    `${JSON.stringify({ machine: machine(), events, late, tenths, read }, null, 2)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
