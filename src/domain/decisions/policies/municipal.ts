import type { Catalogue } from '../../law/catalogue.js';
import type { BoundPolicy, Demand } from '../../law/municipal-policy.js';
import type { Command } from '../../commands/command.js';
import { daysBetween, type LocalDate } from '../../values/local-date.js';
import type { ServiceType } from '../../vocabulary/services.js';
import type { StatedTerm } from '../../vocabulary/term.js';
import { allowed, reject, type Ruling } from '../rejection.js';

/** The term that a command states: its own, the next one after a review, or the review of a service that is kept. */
const termOf = (command: Command): StatedTerm | undefined => {
  if ('term' in command) return command.term;
  if ('next' in command) return command.next;
  return 'review' in command ? { review: command.review } : undefined;
};

const firstDayOf = (command: Command): LocalDate | undefined => {
  if ('effective' in command) return command.effective;
  return 'on' in command ? command.on : undefined;
};

const isThere = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

/** What stands at the end of a way of field names; undefined where the way ends before. */
const at = (value: unknown, [here, ...rest]: ReadonlyArray<string>): unknown => {
  if (here === undefined) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, here)) return undefined;
  return at(Reflect.get(value, here), rest);
};

/** What would make it right; undefined where the demand is met. */
const unmet = (demand: Demand, command: Command): string | undefined => {
  const [term, first] = [termOf(command), firstDayOf(command)];
  switch (demand.kind) {
    case 'review-within-days': {
      if (term === undefined || first === undefined) return undefined;
      const days = [term.review, term.until].flatMap((day) =>
        day === undefined ? [] : [daysBetween(first, day)],
      );
      return days.some((n) => n <= demand.days)
        ? undefined
        : `state a review or an end at most ${demand.days} days after the first day`;
    }
    case 'max-duration-days': {
      if (term === undefined || first === undefined) return undefined;
      return term.until !== undefined && daysBetween(first, term.until) < demand.days
        ? undefined
        : `state term.until, at most ${demand.days} days with the first one counted`;
    }
    case 'assessment-by-role': {
      const assessment = 'assessment' in command ? command.assessment : undefined;
      return assessment === undefined || demand.roles.includes(assessment.by)
        ? undefined
        : `let it be assessed by ${demand.roles.join(' or ')}`;
    }
    case 'decided-by-role':
      return 'by' in command && !demand.roles.includes(command.by.role)
        ? `let it be decided by ${demand.roles.join(' or ')}`
        : undefined;
    case 'field-present':
      return isThere(at(command, demand.field.split('.'))) ? undefined : `state ${demand.field}`;
  }
};

const isAbout = (policy: BoundPolicy, command: Command, serviceTypes: ReadonlyArray<ServiceType>): boolean =>
  policy.binds.includes(command.command) &&
  (policy.appliesTo.serviceTypes?.some((id) => serviceTypes.includes(id)) ?? true);

/** The municipality's own policies, asked after those of the library. `serviceTypes`: the kinds of service it is about. */
export const municipal = (
  command: Command,
  serviceTypes: ReadonlyArray<ServiceType>,
  { policies }: Catalogue,
): Ruling => {
  for (const policy of policies) {
    if (!isAbout(policy, command, serviceTypes)) continue;
    const mend = unmet(policy.demands, command);
    if (mend !== undefined) return reject(`municipal:${policy.id}`, policy.en, mend, policy.provisions);
  }
  return allowed;
};
