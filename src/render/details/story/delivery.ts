import type { EventOf } from '../../../domain/events/event.js';
import type { Language } from '../../../domain/vocabulary/code-list.js';
import { ConsequenceHandling, ConsequenceKind, DeliveryKind } from '../../../domain/vocabulary/delivery.js';
import { Task } from '../../../domain/vocabulary/services.js';
import { showDate } from '../../dates.js';
import { quoted } from '../../phrases.js';
import { showMissed, showPortion } from '../../portions.js';
import { safeText } from '../../safe-text.js';
import { listed, word } from '../../words.js';

export const delivered = (
  { kind, given, missed, until, tasks, makesUp }: EventOf<'DeliveryRecorded'>,
  language: Language,
): ReadonlyArray<string> => [
  `${DeliveryKind.keys[kind][language]}${makesUp === undefined ? '' : ` [${safeText(makesUp)}]`}`,
  ...(until === undefined
    ? []
    : [`${word('til og med', 'up to and including', language)} ${showDate(until, language)}`]),
  ...(given.length === 0
    ? []
    : [`${word('gitt', 'given', language)}: ${given.map((one) => showPortion(one, language)).join(', ')}`]),
  ...(missed.length === 0
    ? []
    : [
        `${word('ikke gitt', 'not given', language)}: ${missed.map((one) => showMissed(one, language)).join(', ')}`,
      ]),
  ...(tasks === undefined || tasks.done.length === 0
    ? []
    : [`${word('gjort', 'done', language)}: ${listed(Task, tasks.done, language)}`]),
  ...(tasks === undefined || tasks.left.length === 0
    ? []
    : [`${word('ikke gjort', 'left undone', language)}: ${listed(Task, tasks.left, language)}`]),
];

export const makeUpPromised = (
  { makeUp, owed, due }: EventOf<'MakeUpPromised'>,
  language: Language,
): ReadonlyArray<string> => {
  const by = due === undefined ? '' : ` ${word('innen', 'by', language)} ${showDate(due, language)}`;
  return [`${showPortion(owed, language)}${by} [${safeText(makeUp)}]`];
};

export const noted = (
  { consequence, kind, words }: EventOf<'ConsequenceNoted'>,
  language: Language,
): ReadonlyArray<string> => [
  `${ConsequenceKind.keys[kind][language]} [${safeText(consequence)}]`,
  ...(words === undefined ? [] : [quoted(words.text, language)]),
];

export const handled = (
  { consequence, handling }: EventOf<'ConsequenceHandled'>,
  language: Language,
): ReadonlyArray<string> => [`${listed(ConsequenceHandling, handling, language)} [${safeText(consequence)}]`];
