import { isNothing } from '../domain/values/quantity.js';
import { strandKey, type Strand } from '../domain/values/strand.js';
import {
  ATTRIBUTE_LABELS,
  ATTRIBUTES,
  ServiceTerm,
  type AttributeName,
  type AttributeValue,
  type ServiceCondition,
} from '../domain/vocabulary/attributes.js';
import type { Label, Language } from '../domain/vocabulary/code-list.js';
import { Party } from '../domain/vocabulary/initiative.js';
import type { LevelPart } from '../domain/vocabulary/level-part.js';
import { Performer, ServiceState, Task } from '../domain/vocabulary/services.js';
import { showStrand } from './quantities.js';

/** From one value to the next. */
export const arrow = (before: string, after: string): string => `${before} → ${after}`;

export const NOTHING: Readonly<Record<Language, string>> = { nb: 'ingenting', en: 'nothing' };

const showStrands = (strands: ReadonlyArray<Strand>, language: Language): string => {
  const there = strands.filter((strand) => !isNothing(strand));
  return there.length === 0
    ? NOTHING[language]
    : there.map((strand) => showStrand(strand, language)).join(' + ');
};

/** Strands that are the same on both sides tell nothing, unless that is all there is to tell. */
const moved = (
  before: ReadonlyArray<Strand>,
  after: ReadonlyArray<Strand>,
  language: Language,
): readonly [ReadonlyArray<Strand>, ReadonlyArray<Strand>] => {
  const written = (strands: ReadonlyArray<Strand>): ReadonlySet<string> =>
    new Set(strands.map((strand) => `${strandKey(strand)} ${showStrand(strand, language)}`));
  const without = (strands: ReadonlyArray<Strand>, others: ReadonlySet<string>): ReadonlyArray<Strand> =>
    strands.filter((strand) => !others.has(`${strandKey(strand)} ${showStrand(strand, language)}`));
  const [was, is] = [without(before, written(after)), without(after, written(before))];
  return was.length + is.length === 0 ? [before, after] : [was, is];
};

const showStrandMove = (
  before: ReadonlyArray<Strand>,
  after: ReadonlyArray<Strand>,
  language: Language,
): string => {
  const [was, is] = moved(before, after, language);
  // What comes on top has nothing before it, and what goes away nothing after.
  return arrow(showStrands(was, language), showStrands(is, language));
};

const valueLabel = (attribute: AttributeName, value: AttributeValue['value'], language: Language): string => {
  const codes: Readonly<Record<string, Label>> = ATTRIBUTES[attribute].keys;
  return codes[value]?.[language] ?? value;
};

/** An attribute and its value: `tidspunkt: uten fast tidspunkt`. */
export const showAttribute = (
  attribute: AttributeName,
  value: AttributeValue['value'],
  language: Language,
): string => `${ATTRIBUTE_LABELS[attribute][language]}: ${valueLabel(attribute, value, language)}`;

/** A term on which a service happens and whom it binds: `bare etter avtale (bruker)`. */
export const showCondition = ({ condition, binds }: ServiceCondition, language: Language): string =>
  `${ServiceTerm.keys[condition][language]} (${Party.keys[binds][language]})`;

const showConditionMoves = (
  before: ReadonlyArray<ServiceCondition>,
  after: ReadonlyArray<ServiceCondition>,
  language: Language,
): ReadonlyArray<string> => {
  const among = (one: ServiceCondition, list: ReadonlyArray<ServiceCondition>): boolean =>
    list.some(({ condition, binds }) => condition === one.condition && binds === one.binds);
  const [gained, lost] = language === 'nb' ? ['vilkår', 'vilkår bortfalt'] : ['term', 'term lifted'];
  return [
    ...after.filter((one) => !among(one, before)).map((one) => `${gained}: ${showCondition(one, language)}`),
    ...before.filter((one) => !among(one, after)).map((one) => `${lost}: ${showCondition(one, language)}`),
  ];
};

/** A change of level, one line a dimension that it is about: `7 besøk i uka → 3 besøk i uka`, `dusj: tjenesten → pårørende`. */
export const showMove = (
  before: LevelPart | undefined,
  after: LevelPart | undefined,
  language: Language,
): ReadonlyArray<string> => {
  const lines: string[] = [];
  if (before?.strands !== undefined || after?.strands !== undefined)
    lines.push(showStrandMove(before?.strands ?? [], after?.strands ?? [], language));
  for (const { task, by } of after?.tasks ?? []) {
    const was = before?.tasks?.find((share) => share.task === task)?.by;
    if (was !== by)
      lines.push(
        `${Task.keys[task][language]}: ${arrow(
          was === undefined ? NOTHING[language] : Performer.keys[was][language],
          Performer.keys[by][language],
        )}`,
      );
  }
  for (const { attribute, value } of after?.attributes ?? []) {
    const was = before?.attributes?.find((one) => one.attribute === attribute)?.value;
    if (was !== value)
      lines.push(
        was === undefined
          ? showAttribute(attribute, value, language)
          : arrow(showAttribute(attribute, was, language), valueLabel(attribute, value, language)),
      );
  }
  if (before?.conditions !== undefined || after?.conditions !== undefined)
    lines.push(...showConditionMoves(before?.conditions ?? [], after?.conditions ?? [], language));
  if (before?.state !== undefined && after?.state !== undefined && before.state !== after.state)
    lines.push(arrow(ServiceState.keys[before.state][language], ServiceState.keys[after.state][language]));
  return lines;
};
