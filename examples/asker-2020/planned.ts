import type { CommandInput, LocalDate } from 'forsvarlig';

/** A command and the day on which somebody puts it into the ledger, which is not always the day it was decided. */
export interface Planned {
  readonly recordedOn: LocalDate;
  readonly command: CommandInput;
}

/** What is put into the ledger on one day, in order. */
export interface DayOfWork {
  readonly day: LocalDate;
  readonly commands: ReadonlyArray<CommandInput>;
}

/** Sorts commands into days. Within a day they keep the order in which they were planned. */
export const dayByDay = (planned: ReadonlyArray<Planned>): ReadonlyArray<DayOfWork> => {
  const days = new Map<LocalDate, CommandInput[]>();
  for (const { recordedOn, command } of planned) {
    const commands = days.get(recordedOn);
    if (commands === undefined) days.set(recordedOn, [command]);
    else commands.push(command);
  }
  return Array.from(days, ([day, commands]) => ({ day, commands })).sort((a, b) => (a.day < b.day ? -1 : 1));
};

/** Commands as NDJSON: one JSON text a line, in the order in which they are recorded. */
export const ndjson = (days: ReadonlyArray<DayOfWork>): string =>
  days.flatMap(({ commands }) => commands.map((command) => `${JSON.stringify(command)}\n`)).join('');
