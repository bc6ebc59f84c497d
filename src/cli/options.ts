/** Every option that has a value, whichever command takes it. */
export const TEXT_OPTIONS = [
  'against',
  'and-at',
  'and-known-at',
  'at',
  'catalogue',
  'crisis',
  'criteria',
  'drafts',
  'from',
  'inspection',
  'key',
  'known-at',
  'lang',
  'measure',
  'name',
  'out',
  'reader',
  'role',
  'rule',
  'rules',
  'sample',
  'threads',
  'seed',
  'service',
  'simulate',
  'staff',
  'template',
  'to',
  'unit',
  'user',
] as const;
export type TextOption = (typeof TEXT_OPTIONS)[number];

/** Every option that is a switch. `--help`, which all commands take, is none of them. */
export const FLAGS = [
  'all',
  'atomic-by-person',
  'csv',
  'drop',
  'follow',
  'json',
  'plan',
  'rebuild',
  'reopen',
  'status',
  'verify',
] as const;
export type Flag = (typeof FLAGS)[number];

export type OptionName = TextOption | Flag;

export const isFlag = (name: OptionName): name is Flag => FLAGS.some((flag) => flag === name);
