/** What a command tells that an event of another name keeps: everything but the command's own name and id. */
export const becomes = <T extends string, C extends { readonly command: string; readonly id: string }>(
  type: T,
  command: C,
): Omit<C, 'command' | 'id'> & { readonly type: T } => {
  const { command: _name, id: _id, ...said } = command;
  return { type, ...said };
};
