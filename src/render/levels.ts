import type {
  AttributeLevel,
  InForce,
  ServiceLevel,
  StrandLevel,
  TaskLevel,
} from '../domain/changes/level.js';
import { BUILT_IN, serviceTypeLabel, type Catalogue } from '../domain/law/catalogue.js';
import { isNothing, type Quantity } from '../domain/values/quantity.js';
import type { LocalDate } from '../domain/values/local-date.js';
import { ATTRIBUTE_LABELS } from '../domain/vocabulary/attributes.js';
import type { Language } from '../domain/vocabulary/code-list.js';
import { Performer, ServiceState, Task } from '../domain/vocabulary/services.js';
import { showDate } from './dates.js';
import { EVENT_LABELS } from './event-labels.js';
import { arrow, NOTHING, showAttribute, showCondition } from './level-parts.js';
import { showTerm } from './phrases.js';
import { showIn } from './quantities.js';
import { safeText } from './safe-text.js';

/** What the user gets of a strand: none while the service is paused, suspended or ended. */
export const received = ({ state }: ServiceLevel, { unit, now }: StrandLevel): Quantity =>
  state.now === 'running' ? now : { unit, amount: 0, weeks: 1 };

const showSome = ({ form }: StrandLevel, quantity: Quantity, language: Language): string =>
  isNothing(quantity) ? NOTHING[language] : showIn(form, quantity, language);

/** How much there is of all strands together, as granted or as received now: `3 besøk i uka + 4 telefonsamtaler i uka`. */
export const showExtent = (
  level: ServiceLevel,
  quantityOf: (strand: StrandLevel) => Quantity,
  language: Language,
): string => {
  const there = level.strands.filter((strand) => !isNothing(quantityOf(strand)));
  return there.length === 0
    ? NOTHING[language]
    : there.map((strand) => showIn(strand.form, quantityOf(strand), language)).join(' + ');
};

const strandLine = (level: ServiceLevel, strand: StrandLevel, language: Language): string => {
  const [granted, now] = [
    showSome(strand, strand.granted, language),
    showSome(strand, received(level, strand), language),
  ];
  return granted === now ? granted : arrow(granted, now);
};

const taskWords = ({ task, necessary, granted, now }: TaskLevel, language: Language): string => {
  const name = Task.keys[task][language];
  const mark = necessary ? (language === 'nb' ? ' (nødvendig)' : ' (necessary)') : '';
  const [was, is] = [Performer.keys[granted][language], Performer.keys[now][language]];
  return `${name}${mark}: ${was === is ? is : arrow(was, is)}`;
};

const attributeWords = ({ attribute, granted, now }: AttributeLevel, language: Language): string => {
  if (now === undefined)
    return `${ATTRIBUTE_LABELS[attribute][language]}: ${language === 'nb' ? 'ikke oppgitt' : 'not stated'}`;
  return granted === undefined || granted === now
    ? showAttribute(attribute, now, language)
    : arrow(showAttribute(attribute, granted, language), showAttribute(attribute, now, language));
};

const measureLine = ({ measure, term }: InForce, at: LocalDate, language: Language): string => {
  const from = `${language === 'nb' ? 'fra' : 'from'} ${showDate(measure.from, language)}`;
  return `${EVENT_LABELS[measure.what][language]} [${safeText(measure.id)}]: ${from}, ${showTerm(term, language, at)}`;
};

/** What a service is called, and its key. */
export const showService = (
  { service, serviceType }: Pick<ServiceLevel, 'service' | 'serviceType'>,
  language: Language,
  catalogue: Catalogue,
): string => `${serviceTypeLabel(catalogue, serviceType, language)} [${safeText(service)}]`;

/** A service on a day, a line each: its state, its strands, who does which task, and the measures in force. */
export const serviceLines = (
  level: ServiceLevel,
  at: LocalDate,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => {
  const nb = language === 'nb';
  return [
    `${showService(level, language, catalogue)}: ${ServiceState.keys[level.state.now][language]}`,
    ...level.strands.map((strand) => `  ${strandLine(level, strand, language)}`),
    ...(level.tasks.length === 0 ? [] : [nb ? '  Oppgaver:' : '  Tasks:']),
    ...level.tasks.map((task) => `    ${taskWords(task, language)}`),
    ...level.attributes.map((attribute) => `  ${attributeWords(attribute, language)}`),
    ...level.conditions.map(
      (condition) => `  ${nb ? 'Vilkår' : 'Term'}: ${showCondition(condition, language)}`,
    ),
    ...(level.inForce.length === 0 ? [] : [nb ? '  Tiltak som gjelder:' : '  Measures in force:']),
    ...level.inForce.map((inForce) => `    ${measureLine(inForce, at, language)}`),
    ...(level.kept ? [nb ? '  Opprettholdt bevisst' : '  Kept on purpose'] : []),
  ];
};

const NONE: ReadonlySet<never> = new Set();

const PENDING: Readonly<Record<Language, string>> = {
  nb: 'AVVENTER BESLUTNING: et tiltak for mange gjelder tjenesten, og for brukeren er ingenting besluttet eller vurdert',
  en: 'WAITS FOR A DECISION: a measure for many touches the service, and nothing is decided or assessed for the user',
};

/**
 * One user's services on a day: granted → now for each strand (one value where they are the same), who does which task,
 * and the measures in force with their end and review, overdue ones marked. `pending` are the services that wait for a decision,
 * as the population's levels tell.
 */
export const renderLevels = (
  levels: ReadonlyArray<ServiceLevel>,
  at: LocalDate,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
  pending: ReadonlySet<ServiceLevel['service']> = NONE,
): string => {
  if (levels.length === 0)
    return language === 'nb'
      ? 'Ingen tjenester var innvilget på dette tidspunktet.\n'
      : 'No services were granted at this time.\n';
  return levels
    .map((level) =>
      [
        ...serviceLines(level, at, language, catalogue),
        ...(pending.has(level.service) ? [`  ${PENDING[language]}`] : []),
      ]
        .map((line) => `${line}\n`)
        .join(''),
    )
    .join('\n');
};
