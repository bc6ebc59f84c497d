import type { Command } from './command.js';

/**
 * What the command line can be asked to do, by what is typed, in the order of the help. Each is loaded when it is asked for: all of them
 * together take longer to load than most of them take to answer.
 */
const LOADS = {
  record: async () => (await import('./commands/record.js')).record,
  levels: async () => (await import('./commands/levels.js')).levels,
  overview: async () => (await import('./commands/overview.js')).overview,
  history: async () => (await import('./commands/history.js')).history,
  explain: async () => (await import('./commands/explain.js')).explain,
  person: async () => (await import('./commands/person.js')).person,
  compare: async () => (await import('./commands/compare.js')).compare,
  readings: async () => (await import('./commands/readings.js')).readings,
  touched: async () => (await import('./commands/touched.js')).touched,
  unit: async () => (await import('./commands/unit.js')).unit,
  staff: async () => (await import('./commands/staff.js')).staff,
  measures: async () => (await import('./commands/measures.js')).measures,
  restoration: async () => (await import('./commands/restoration.js')).restoration,
  whatif: async () => (await import('./commands/whatif.js')).whatif,
  findings: async () => (await import('./commands/findings.js')).findings,
  dossier: async () => (await import('./commands/dossier.js')).dossier,
  export: async () => (await import('./commands/export.js')).exportCommand,
  import: async () => (await import('./commands/import.js')).importCommand,
  replicate: async () => (await import('./commands/replicate.js')).replicate,
  backup: async () => (await import('./commands/backup.js')).backup,
  views: async () => (await import('./commands/views.js')).views,
  segments: async () => (await import('./commands/segments.js')).segments,
  keys: async () => (await import('./commands/keys.js')).keys,
  checkpoint: async () => (await import('./commands/checkpoint.js')).checkpoint,
  verify: async () => (await import('./commands/verify.js')).verifyCommand,
} as const satisfies Readonly<Record<string, () => Promise<Command>>>;
type CommandName = keyof typeof LOADS;

const isCommandName = (name: string): name is CommandName => Object.hasOwn(LOADS, name);

/** What can be typed, in the order of the help. */
export const COMMAND_NAMES: ReadonlyArray<string> = Object.keys(LOADS);

export const commandNamed = async (name: string | undefined): Promise<Command | undefined> =>
  name !== undefined && isCommandName(name) ? LOADS[name]() : undefined;

/** All of them, in the order of the help. */
export const allCommands = (): Promise<ReadonlyArray<Command>> =>
  Promise.all(Object.values(LOADS).map((load) => load()));
