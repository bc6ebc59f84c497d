/** What every command has that tells which one it is, and that its event says in another way. */
interface Header {
  readonly command: string;
  readonly version: number;
  readonly id: string;
}

/** What a command states beside its header: the fields that its event keeps word for word. */
export const facts = <C extends Header>({
  command: _command,
  version: _version,
  id: _id,
  ...said
}: C): Omit<C, keyof Header> => said;
