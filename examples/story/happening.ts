import { isLocalDate, type CommandInput, type LocalDate, type PolicyName } from 'forsvarlig';

/** A day written in an example. */
export const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(`no such day: ${text}`);
  return text;
};

/**
 * A command and the day on which somebody puts it into the ledger, which is not always the day on which it happened.
 * `refusedBy`: it is tried in vain, and this policy is the one that says no.
 */
export interface Happening {
  readonly recordedOn: LocalDate;
  readonly command: CommandInput;
  readonly refusedBy?: PolicyName;
}

/** What is put into the ledger on a day, in order. */
export const on = (
  recordedOn: LocalDate,
  ...commands: ReadonlyArray<CommandInput>
): ReadonlyArray<Happening> => commands.map((command) => ({ recordedOn, command }));

/** What somebody tries to record on a day, and the policy that refuses it. */
export const inVain = (recordedOn: LocalDate, refusedBy: PolicyName, command: CommandInput): Happening => ({
  recordedOn,
  command,
  refusedBy,
});

/** By the day on which it was recorded. What was recorded on one day keeps the order in which it is told. */
export const inOrder = (happenings: ReadonlyArray<Happening>): ReadonlyArray<Happening> =>
  [...happenings].sort((a, b) => (a.recordedOn === b.recordedOn ? 0 : a.recordedOn < b.recordedOn ? -1 : 1));
