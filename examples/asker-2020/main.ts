import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { historyJson, openLedger, run } from 'forsvarlig';
import { chooseUser } from './chosen.js';
import { drawInput } from './input.js';
import { ndjson } from './planned.js';
import { progressLine } from './progress.js';
import { recordDayByDay } from './record.js';
import { counted, recordedReport, refusedReport, timesReport, whereReport } from './report.js';
import { allLevelsCsv, knownThenAndNow, levelsByService, storyOfOne, timeOf } from './show.js';

/** The compiled program lies three folders below the root of the package. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const OUT = relative(process.cwd(), join(ROOT, 'out', 'asker-2020'));

const SERVICE = 'home-nursing';
const BEFORE = '2020-03-12';
const AFTER = '2020-03-20';
const EVENING = '2020-03-20T18:00:00+01:00';

const main = async (): Promise<void> => {
  const times: Array<readonly [string, number]> = [];
  let since = performance.now();
  const done = (part: string): void => {
    const now = performance.now();
    times.push([part, now - since]);
    since = now;
  };
  const progress = progressLine(process.stderr);
  const file = (name: string): string => join(OUT, name);

  const { profiles, days } = drawInput();
  const user = chooseUser(days, AFTER);
  if (user === undefined) throw new Error('nobody in the caseload has a story to tell');
  mkdirSync(OUT, { recursive: true });
  writeFileSync(file('commands.ndjson'), ndjson(days));
  done('trekke brukere og beslutninger');

  const location = `sqlite:${file('ledger.db')}`;
  const tally = await recordDayByDay(location, days, (n, total) =>
    progress.show(`registrerer ${counted(n)} av ${counted(total)}`),
  );
  progress.clear();
  if (tally.refused.length > 0) throw new Error(refusedReport(tally.refused));
  done('registrere');

  // Read with the system's clock: left out, `at` is today.
  const ledger = await run(openLedger(location, { mode: 'read' }));
  try {
    const population = await run(
      ledger.population((n, total) => progress.show(`leser ${counted(n)} av ${counted(total)}`)),
    );
    progress.clear();
    const before = await timeOf(ledger, { at: BEFORE });
    const after = await timeOf(ledger, { at: AFTER });
    const today = await timeOf(ledger, {});
    const evening = await timeOf(ledger, { at: AFTER, knownAt: EVENING });
    const levels = levelsByService(population, [before, after, today]);
    const known = knownThenAndNow(population, evening, after);
    writeFileSync(file('levels.csv'), allLevelsCsv(population, [before, after, today]));
    done('nivåer for alle');

    const story = await storyOfOne(ledger, user, SERVICE, { at: AFTER });
    const history = await run(ledger.history({ user }));
    writeFileSync(file(`history-${user}.json`), `${JSON.stringify(historyJson(history), null, 2)}\n`);
    done('én historikk');

    const written = [
      [file('ledger.db'), 'registeret (SQLite)'],
      [file('levels.csv'), `alle nivåer ${BEFORE}, ${AFTER} og ${today.at}`],
      [file(`history-${user}.json`), 'historikken over som data'],
      [file('commands.ndjson'), 'kommandoene, en på hver linje'],
    ] as const;
    process.stdout.write(
      [
        recordedReport(tally, profiles.length, days.length),
        levels,
        known,
        story,
        whereReport(written, location, user),
        timesReport(times),
      ].join('\n'),
    );
  } finally {
    await run(ledger.close);
  }
};

/** One line: the library's errors have one already, the file system's say which call failed and not what to do. */
const lineOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return 'syscall' in error && 'code' in error
    ? `kan ikke skrive til ${OUT} (${String(error.code)}); sørg for at det er en mappe med skrivetilgang`
    : error.message;
};

main().catch((error: unknown) => {
  process.stderr.write(`asker-2020: ${lineOf(error)}\n`);
  process.exitCode = 1;
});
