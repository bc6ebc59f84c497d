import type { Label, Language } from '../../domain/vocabulary/code-list.js';
import type { MeasureChange } from '../../domain/vocabulary/measure/changes.js';
import { changeDirection, type ChangeDirection } from '../../domain/vocabulary/measure/direction.js';
import { Precedence, Rank, type Priority } from '../../domain/vocabulary/measure/priority.js';
import * as scales from '../../domain/vocabulary/measure/scales.js';
import {
  Addition,
  Counted,
  Doer,
  MeasureMeetingMode,
  MeetingPlace,
  MeetingSetting,
  StaffGroup,
  Supply,
} from '../../domain/vocabulary/measure/subjects.js';
import { Vulnerability } from '../../domain/vocabulary/people.js';
import { serviceTypeLabel, type Catalogue } from '../../domain/law/catalogue.js';
import { Task } from '../../domain/vocabulary/services.js';
import { arrow } from '../level-parts.js';
import { showAmount, showHowMany, showDays, showDuration, showHours } from './values.js';

type Dimension = MeasureChange['dimension'];

const DIMENSIONS: Readonly<Record<Dimension, Label>> = {
  'how-often': { nb: 'hvor ofte', en: 'how often' },
  'how-long': { nb: 'omfang i tid', en: 'how long' },
  timing: { nb: 'tidspunkt', en: 'when in the day' },
  days: { nb: 'dager', en: 'days' },
  mode: { nb: 'kontaktform', en: 'mode' },
  place: { nb: 'sted', en: 'place' },
  setting: { nb: 'gruppestørrelse', en: 'setting' },
  doer: { nb: 'hvem som gjør det', en: 'who does it' },
  separation: { nb: 'fordeling av ansatte', en: 'sharing of staff' },
  charge: { nb: 'betaling', en: 'charge' },
  fee: { nb: 'egenandel i måneden', en: 'monthly fee' },
  hours: { nb: 'åpningstid', en: 'opening hours' },
  state: { nb: 'status', en: 'running' },
  scope: { nb: 'omfang av oppgavene', en: 'tasks' },
  'response-time': { nb: 'responstid', en: 'time to respond' },
  deadline: { nb: 'frist', en: 'deadline' },
  use: { nb: 'bruk av plassene', en: 'use of places' },
  admission: { nb: 'inntak', en: 'admission' },
  'may-visit': { nb: 'hvem som kan besøke', en: 'who may visit' },
  'sick-visitors': { nb: 'besøkende med symptomer', en: 'visitors with symptoms' },
  'visit-lasts': { nb: 'besøkets lengde', en: 'length of the visit' },
  movement: { nb: 'bevegelsesfrihet', en: 'own movements' },
  access: { nb: 'håndtering', en: 'handling' },
  mark: { nb: 'merking', en: 'mark' },
  workplace: { nb: 'arbeidssted', en: 'workplace' },
  leave: { nb: 'ferie og fri', en: 'leave' },
  'working-hours': { nb: 'arbeidstid', en: 'working hours' },
  payment: { nb: 'betaling til leverandør', en: 'payment to the provider' },
  numbers: { nb: 'antall', en: 'number of' },
  kept: { nb: 'opprettholdt', en: 'kept' },
  added: { nb: 'i tillegg', en: 'on top' },
  substituted: { nb: 'i stedet', en: 'in its place' },
  priority: { nb: 'prioritering', en: 'order' },
};

const DIRECTIONS: Readonly<Record<Exclude<ChangeDirection, 'same'>, Label>> = {
  less: { nb: 'mindre', en: 'less' },
  more: { nb: 'mer', en: 'more' },
  other: { nb: 'annerledes', en: 'different' },
  unclear: { nb: 'uklar retning', en: 'direction not known' },
};

/** On scales of what people may do less is stricter and more is freer. */
const RESTRICTIONS: ReadonlySet<Dimension> = new Set<Dimension>([
  ...(['may-visit', 'sick-visitors', 'visit-lasts', 'movement', 'access', 'separation'] as const),
  ...(['workplace', 'leave', 'admission'] as const),
]);

const STRICTER: Label = { nb: 'strengere', en: 'stricter' };
const FREER: Label = { nb: 'friere', en: 'freer' };

/** Of ways to do it there are fewer or more: that says nothing of how much is done. */
const WAYS: ReadonlySet<Dimension> = new Set<Dimension>(['mode', 'place', 'setting', 'doer']);

const FEWER_WAYS: Label = { nb: 'færre muligheter', en: 'fewer ways' };
const MORE_WAYS: Label = { nb: 'flere muligheter', en: 'more ways' };

const directionLabel = (dimension: Dimension, direction: Exclude<ChangeDirection, 'same'>): Label => {
  if (direction !== 'less' && direction !== 'more') return DIRECTIONS[direction];
  if (RESTRICTIONS.has(dimension)) return direction === 'less' ? STRICTER : FREER;
  if (WAYS.has(dimension)) return direction === 'less' ? FEWER_WAYS : MORE_WAYS;
  return DIRECTIONS[direction];
};

const showDirection = (change: MeasureChange, language: Language): string => {
  const direction = changeDirection(change);
  return direction === 'same' ? '' : ` (${directionLabel(change.dimension, direction)[language]})`;
};

const list = <K extends string>(
  codes: Readonly<Record<K, Label>>,
  values: ReadonlyArray<K>,
  language: Language,
): string =>
  values.length === 0
    ? language === 'nb'
      ? 'ingen'
      : 'none'
    : values.map((value) => codes[value][language]).join(', ');

const coded = <K extends string>(
  codes: Readonly<Record<K, Label>>,
  { before, after }: { readonly before: K; readonly after: K },
  language: Language,
): string => arrow(codes[before][language], codes[after][language]);

const listed = <K extends string>(
  codes: Readonly<Record<K, Label>>,
  { before, after }: { readonly before: ReadonlyArray<K>; readonly after: ReadonlyArray<K> },
  language: Language,
): string => arrow(list(codes, before, language), list(codes, after, language));

const moved = <A>(
  show: (value: A, language: Language) => string,
  { before, after }: { readonly before: A; readonly after: A },
  language: Language,
): string => arrow(show(before, language), show(after, language));

/** Each with its place: `1. medisiner, 2. stell`. */
const ranked = <K extends string>(
  codes: Readonly<Record<K, Label>>,
  first: ReadonlyArray<K>,
  language: Language,
): string => first.map((code, i) => `${i + 1}. ${codes[code][language]}`).join(', ');

const showThreshold = (
  threshold: NonNullable<Extract<Priority, { readonly among: 'people' }>['threshold']>,
  language: Language,
): string => {
  const nb = language === 'nb';
  switch (threshold.by) {
    case 'rank':
      return `${nb ? 'bare' : 'only'} ${list(Rank.keys, threshold.only, language)}`;
    case 'need':
      return `${nb ? 'bistandsbehov minst' : 'need at least'} ${threshold.atLeast}`;
    case 'vulnerability':
      return `${nb ? 'sårbarhet minst' : 'vulnerability at least'} ${Vulnerability.keys[threshold.atLeast][language]}`;
  }
};

const showOrder = (order: Priority, language: Language, catalogue: Catalogue): string => {
  switch (order.among) {
    case 'services':
      return order.first
        .map((type, i) => `${i + 1}. ${serviceTypeLabel(catalogue, type, language)}`)
        .join(', ');
    case 'tasks':
      return ranked(Task.keys, order.first, language);
    case 'staff':
      return ranked(StaffGroup.keys, order.first, language);
    case 'supplies':
      return ranked(Supply.keys, order.first, language);
    case 'people':
    case 'applicants':
      return [
        ranked(Rank.keys, order.first, language),
        ...(order.threshold === undefined ? [] : [showThreshold(order.threshold, language)]),
      ].join('; ');
  }
};

const KEPT: Readonly<Record<'granted' | 'reduced', Label>> = {
  granted: { nb: 'som innvilget', en: 'as granted' },
  reduced: { nb: 'på redusert nivå', en: 'at a reduced level' },
};

const showGiven = (
  { what, amount, by }: Extract<MeasureChange, { readonly dimension: 'added' | 'substituted' }>,
  language: Language,
): string =>
  [
    Addition.keys[what][language],
    ...(amount === undefined ? [] : [showAmount(amount, language)]),
    ...(by === undefined ? [] : [Doer.keys[by][language]]),
  ].join(', ');

const showValues = (change: MeasureChange, language: Language, catalogue: Catalogue): string => {
  switch (change.dimension) {
    case 'how-often':
    case 'how-long':
      return moved(showAmount, change, language);
    case 'response-time':
    case 'deadline':
    case 'visit-lasts':
      return moved(showDuration, change, language);
    case 'hours':
      return moved(showHours, change, language);
    case 'days':
      return moved(showDays, change, language);
    case 'numbers':
      return `${Counted.keys[change.of][language]} ${moved(showHowMany, change, language)}`;
    case 'fee':
      return arrow(`kr ${change.before.kroner}`, `kr ${change.after.kroner}`);
    case 'mode':
      return listed(MeasureMeetingMode.keys, change, language);
    case 'place':
      return listed(MeetingPlace.keys, change, language);
    case 'setting':
      return listed(MeetingSetting.keys, change, language);
    case 'doer':
      return listed(Doer.keys, change, language);
    case 'timing':
      return coded(scales.MeasureTiming.keys, change, language);
    case 'separation':
      return coded(scales.MeasureSeparation.keys, change, language);
    case 'charge':
      return coded(scales.Charge.keys, change, language);
    case 'state':
      return coded(scales.RunState.keys, change, language);
    case 'scope':
      return coded(scales.TaskScope.keys, change, language);
    case 'use':
      return coded(scales.MeasurePlaceUse.keys, change, language);
    case 'admission':
      return coded(scales.Admission.keys, change, language);
    case 'may-visit':
      return coded(scales.VisitRight.keys, change, language);
    case 'sick-visitors':
      return coded(scales.SickVisitors.keys, change, language);
    case 'movement':
      return coded(scales.Movement.keys, change, language);
    case 'access':
      return coded(scales.AccessWay.keys, change, language);
    case 'mark':
      return coded(scales.MarkState.keys, change, language);
    case 'workplace':
      return coded(scales.WorkFreedom.keys, change, language);
    case 'leave':
      return coded(scales.Leave.keys, change, language);
    case 'working-hours':
      return coded(scales.WorkingHours.keys, change, language);
    case 'payment':
      return coded(scales.ProviderPay.keys, change, language);
    case 'kept':
      return KEPT[change.level][language];
    case 'added':
    case 'substituted':
      return showGiven(change, language);
    case 'priority':
      return `${Precedence.keys[change.order.gives][language]}: ${showOrder(change.order, language, catalogue)}`;
  }
};

/** A change in one line: `hvem som kan besøke: alle kan besøke → bare de nærmeste pårørende (strengere)`. */
export const showChange = (change: MeasureChange, language: Language, catalogue: Catalogue): string => {
  const name = DIMENSIONS[change.dimension][language];
  const separator = change.dimension === 'numbers' ? ' ' : ': ';
  const values = showValues(change, language, catalogue);
  const told = change.dimension === 'added' || change.dimension === 'substituted';
  return `${name}${separator}${values}${told ? '' : showDirection(change, language)}`;
};
