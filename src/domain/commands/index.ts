// Commands: what is asked to be recorded, and the functions that make them.

export * from './constructors-corrections.js';
export * from './constructors.js';
export { SERVICE_COMMANDS } from './service-commands.js';
export * from './constructors-crisis.js';
export * from './constructors-assessment.js';
export * from './constructors-facts.js';
export * from './constructors-story.js';
export * from './constructors-place.js';
export * from './constructors-billing.js';
export * from './constructors-staff.js';
export * from './constructors-unit.js';
export * from './constructors-access.js';
export * from './constructors-signing-key.js';
export {
  COMMANDS,
  parseCommand,
  type Command,
  type CommandInput,
  type CommandInputOf,
  type CommandName,
  type CommandOf,
  type CrisisCommand,
  type InspectionCommand,
  type ReadingCommand,
  type SigningKeyCommand,
  type CrisisStreamCommand,
  type StaffCommand,
  type StaffStreamCommand,
  type UnitCommand,
  type UnitStreamCommand,
  type UserCommand,
  type WrittenCommand,
  type NotACommand,
} from './command.js';
export { type CorrectableCommand } from './correctable.js';
