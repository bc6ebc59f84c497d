import type { Command } from './command.js';
import { backup } from './commands/backup.js';
import { checkpoint } from './commands/checkpoint.js';
import { compare } from './commands/compare.js';
import { dossier } from './commands/dossier.js';
import { explain } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { findings } from './commands/findings.js';
import { history } from './commands/history.js';
import { importCommand } from './commands/import.js';
import { keys } from './commands/keys.js';
import { levels } from './commands/levels.js';
import { measures } from './commands/measures.js';
import { overview } from './commands/overview.js';
import { person } from './commands/person.js';
import { readings } from './commands/readings.js';
import { record } from './commands/record.js';
import { replicate } from './commands/replicate.js';
import { restoration } from './commands/restoration.js';
import { segments } from './commands/segments.js';
import { staff } from './commands/staff.js';
import { touched } from './commands/touched.js';
import { unit } from './commands/unit.js';
import { verifyCommand } from './commands/verify.js';
import { views } from './commands/views.js';
import { whatif } from './commands/whatif.js';

/** What the command line can be asked to do, in the order of the help. */
export const COMMANDS: ReadonlyArray<Command> = [
  record,
  levels,
  overview,
  history,
  explain,
  person,
  compare,
  readings,
  touched,
  unit,
  staff,
  measures,
  restoration,
  whatif,
  findings,
  dossier,
  exportCommand,
  importCommand,
  replicate,
  backup,
  views,
  segments,
  keys,
  checkpoint,
  verifyCommand,
];

export const commandNamed = (name: string | undefined): Command | undefined =>
  COMMANDS.find((command) => command.name === name);
