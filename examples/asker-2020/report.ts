import type { Tally } from './record.js';

/** A whole number as Norwegians write it. */
export const counted = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ' ');

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).replace('.', ',')} s`;

/** What was recorded, and that the program set the clock. */
export const recordedReport = ({ recorded, already }: Tally, users: number, days: number): string =>
  [
    `${counted(users)} syntetiske brukere, og tiltakene som Asker kunngjorde 13. og 19. mars 2020.`,
    recorded === 0
      ? `Alle ${counted(already)} kommandoer var registrert fra før; ingen er registrert to ganger.`
      : `Registrert: ${counted(recorded)} kommandoer. Registrert fra før: ${counted(already)}.`,
    `Klokka styres av programmet: ${counted(days)} dager er spilt av, og hver kommando er registrert kl. 18.00 den dagen den hører til.`,
    '',
  ].join('\n');

/** What was refused, in one line. */
export const refusedReport = (refused: Tally['refused']): string =>
  `${counted(refused.length)} kommandoer ble avvist; den første, ${refused[0]?.id ?? '?'}: ${refused[0]?.why ?? '?'}. Er registeret laget av en annen utgave av eksempelet, slett den og kjør igjen.`;

/** How long each part took. */
export const timesReport = (times: ReadonlyArray<readonly [string, number]>): string =>
  `Tid: ${times.map(([what, ms]) => `${what} ${seconds(ms)}`).join(', ')}\n`;

/** Where everything is, and how to ask on. */
export const whereReport = (
  files: ReadonlyArray<readonly [string, string]>,
  ledger: string,
  user: string,
): string =>
  [
    'Skrevet:',
    ...files.map(([file, what]) => `  ${file}: ${what}`),
    '',
    'Spør videre:',
    `  npx forsvarlig levels ${ledger} --user ${user} --at 2020-03-20`,
    `  npx forsvarlig history ${ledger} --user ${user} --known-at 2020-03-20T18:00+01:00`,
    `  npx forsvarlig explain ${ledger} --user ${user} --service home-nursing --at 2020-03-20`,
    '  npx forsvarlig --help',
    '',
  ].join('\n');
