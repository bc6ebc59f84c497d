import type { CodecNode } from '../codec/codec-node.js';
import { COMMANDS, type CommandName } from '../commands/command.js';
import type { Demand, MunicipalPolicy } from './municipal-policy.js';

/** The fields of a command that a demand looks at; one of them is enough for the demand to mean something. */
const fieldsOf = (demand: Demand): ReadonlyArray<string> => {
  switch (demand.kind) {
    case 'review-within-days':
      return ['term', 'next', 'review'];
    case 'max-duration-days':
      return ['term', 'next'];
    case 'assessment-by-role':
      return ['assessment'];
    case 'decided-by-role':
      return ['by'];
    case 'field-present':
      return [demand.field];
  }
};

const declares = (codec: CodecNode, [here, ...rest]: ReadonlyArray<string>): boolean => {
  if (here === undefined) return true;
  if (codec._tag === 'UnionType' || codec._tag === 'Choice')
    return (codec.types ?? []).some((one) => declares(one, [here, ...rest]));
  const fields = { ...codec.required, ...codec.optional };
  const field = Object.hasOwn(fields, here) ? fields[here] : undefined;
  return field !== undefined && declares(field, rest);
};

const has = (name: CommandName, path: string): boolean => declares(COMMANDS[name], path.split('.'));

/** Whether a demand can be made of a command: it has a field that the demand looks at. */
export const concerns = (demand: Demand, name: CommandName): boolean =>
  fieldsOf(demand).some((path) => has(name, path));

/** Whether a command is about a service, whose kind a policy can name. */
export const isAboutService = (name: CommandName): boolean =>
  has(name, 'service') || has(name, 'serviceType') || has(name, 'target');

/** The commands that a policy is about: those it names, or all about a service of which its demand can be made. */
export const commandsOf = ({ appliesTo, demands }: MunicipalPolicy): ReadonlyArray<CommandName> =>
  appliesTo.commands ?? NAMES.filter((name) => isAboutService(name) && concerns(demands, name));

const isName = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
const NAMES = Object.keys(COMMANDS).filter(isName);
