import { isLocalDate, type CommandInput, type LocalDate, type PolicyName } from 'forsvarlig';

/** A day written in an example. */
export const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(`no such day: ${text}`);
  return text;
};

/** The policy that says no to something, and what that means here, in the words of the example. */
export interface Expected {
  readonly policy: PolicyName;
  readonly told: string;
}

/**
 * A command and the day on which somebody puts it into the ledger, which is not always the day on which it happened.
 * `refusedBy`: it is tried in vain. Such a command must be refused for the same reason however often the story is told.
 */
export interface Happening {
  readonly recordedOn: LocalDate;
  readonly command: CommandInput;
  readonly refusedBy?: Expected;
}

/** What is put into the ledger on a day, in order. */
export const on = (
  recordedOn: LocalDate,
  ...commands: ReadonlyArray<CommandInput>
): ReadonlyArray<Happening> => commands.map((command) => ({ recordedOn, command }));

/** What somebody tries to record on a day, and which policy refuses it. */
export const inVain = (
  recordedOn: LocalDate,
  policy: PolicyName,
  told: string,
  command: CommandInput,
): Happening => ({ recordedOn, command, refusedBy: { policy, told } });

/** By the day on which it was recorded. What was recorded on one day keeps the order in which it is told. */
export const inOrder = (happenings: ReadonlyArray<Happening>): ReadonlyArray<Happening> =>
  [...happenings].sort((a, b) => (a.recordedOn === b.recordedOn ? 0 : a.recordedOn < b.recordedOn ? -1 : 1));
