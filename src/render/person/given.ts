import type { Delivered, DeliveryStanding, StrandDelivered } from '../../domain/views/deliveries.js';
import type { PersonAt } from '../../domain/views/person.js';
import type { Rate } from '../../domain/values/extent.js';
import type { Label, Language } from '../../domain/vocabulary/code-list.js';
import { NoticeRecipient } from '../../domain/vocabulary/decisions.js';
import { InformationTopic } from '../../domain/vocabulary/explanation.js';
import { Task } from '../../domain/vocabulary/services.js';
import { showDate } from '../dates.js';
import { quoted } from '../phrases.js';
import { showAmount, showPortion } from '../portions.js';
import { safeText } from '../safe-text.js';
import { listed, word } from '../words.js';
import { OVERDUE } from './around.js';
import type { Section } from './section.js';

const STANDINGS: Readonly<Record<DeliveryStanding, Label>> = {
  'as-decided': { nb: 'som vedtatt', en: 'as decided' },
  below: { nb: 'MINDRE ENN VEDTATT', en: 'LESS THAN DECIDED' },
  above: { nb: 'mer enn vedtatt', en: 'more than decided' },
  unclear: { nb: 'kan ikke sammenlignes', en: 'not comparable' },
  'not-recorded': { nb: 'levering ikke registrert', en: 'delivery not recorded' },
};

const whole = ({ amount, weeks }: Rate): number => Math.floor(amount / weeks);

const strandLine = (strand: StrandDelivered, language: Language): string => {
  const { unit, mode, decided, given, own, missed, standing, shortfall } = strand;
  const show = (amount: number): string => showAmount(unit, amount, mode, language);
  const from = whole(decided.atLeast);
  const to =
    decided.atMost === undefined ? undefined : Math.ceil(decided.atMost.amount / decided.atMost.weeks);
  const due =
    to === undefined
      ? word('ukjent', 'unknown', language)
      : from === to
        ? show(from)
        : unit === 'visits'
          ? `${from}–${show(to)}`
          : `${show(from)} – ${show(to)}`;
  return [
    `${word('vedtatt', 'decided', language)} ${due}`,
    ...(standing === 'not-recorded' ? [] : [`${word('levert', 'given', language)} ${show(given)}`]),
    ...(own === 0 ? [] : [`${word('takket nei eller borte', 'declined or away', language)} ${show(own)}`]),
    ...(missed === 0 ? [] : [`${word('ikke gjennomført', 'missed', language)} ${show(missed)}`]),
    `${STANDINGS[standing][language]}${shortfall === 0 ? '' : ` (${word('mangler', 'short of', language)} ${show(shortfall)})`}`,
  ].join(', ');
};

const deliveredLines = ({ service, strands, tasksLeft, straddling }: Delivered, language: Language) => [
  ...strands.map((strand) => `${safeText(service)}: ${strandLine(strand, language)}`),
  ...tasksLeft.map(
    ({ task, times }) =>
      `${safeText(service)}: ${word('ikke gjort', 'left undone', language)}: ${Task.keys[task][language]} × ${times}`,
  ),
  ...(straddling === 0
    ? []
    : [
        `${safeText(service)}: ${word('registreringer som går ut over perioden', 'records that reach beyond the period', language)}: ${straddling}`,
      ]),
];

/** What was given of each service against what was decided. */
export const deliveries = ({ delivered }: PersonAt, language: Language): Section => {
  const [first] = delivered;
  const period =
    first === undefined ? '' : `, ${showDate(first.from, language)} – ${showDate(first.to, language)}`;
  return {
    heading: `${word('Levert sammenlignet med vedtatt', 'Given against decided', language)}${period}`,
    lines: delivered.flatMap((one) => deliveredLines(one, language)),
  };
};

/** The promises of service in place of what was not given. */
export const makeUps = ({ makeUps: all }: PersonAt, language: Language): Section => ({
  heading: word('Erstatning for tapt tjeneste', 'Make-up service', language),
  lines: all.map(({ makeUp, owed, due, left, overdue }) => {
    const by = due === undefined ? '' : ` ${word('innen', 'by', language)} ${showDate(due, language)}`;
    const rest =
      left === 0
        ? word('gitt', 'given', language)
        : `${word('gjenstår', 'left', language)} ${showAmount(owed.unit, left, owed.mode, language)}`;
    return `[${safeText(makeUp)}] ${showPortion(owed, language)}${by}: ${rest}${overdue ? ` ${OVERDUE[language]}` : ''}`;
  }),
});

/** What the person was told in plain words. */
export const told = ({ explanations, information }: PersonAt, language: Language): Section => ({
  heading: word('Forklaring og informasjon', 'Explanations and information', language),
  lines: [
    ...explanations.map(({ on, to, words, apology }) => {
      const sorry = apology ? `, ${word('med beklagelse', 'with an apology', language)}` : '';
      return `${showDate(on, language)}, ${NoticeRecipient.keys[to][language]}${sorry}: ${quoted(words.text, language)}`;
    }),
    ...information.map(
      ({ on, to, topics }) =>
        `${showDate(on, language)}, ${NoticeRecipient.keys[to][language]}: ${listed(InformationTopic, topics, language)}`,
    ),
  ],
});
