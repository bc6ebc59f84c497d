import * as t from 'io-ts';
import { FreeText } from '../values/free-text.js';
import { CommandKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from './actor.js';
import { codeList } from './code-list.js';
import { NoticeChannel, NoticeRecipient } from './decisions.js';

/** What people were told about. */
export const InformationTopic = codeList('InformationTopic', {
  'infection-control': { nb: 'smittevern', en: 'infection control' },
  'open-services': { nb: 'hvilke tilbud som er åpne', en: 'which services are open' },
  'closed-services': { nb: 'hvilke tilbud som er stengt', en: 'which services are closed' },
  'changed-services': { nb: 'endringer i tjenestene', en: 'changes in the services' },
  visiting: { nb: 'regler for besøk', en: 'rules for visits' },
  'unknown-staff': { nb: 'at ukjente ansatte kan komme', en: 'that unknown staff may come' },
  'how-to-reach-us': { nb: 'hvordan komme i kontakt med oss', en: 'how to reach us' },
  'help-for-carers': { nb: 'hjelp til pårørende', en: 'help for carers' },
  'using-digital-tools': { nb: 'opplæring i digitale verktøy', en: 'training in digital tools' },
  vaccination: { nb: 'vaksinering', en: 'vaccination' },
  'right-to-complain': { nb: 'retten til å klage', en: 'the right to complain' },
});
export type InformationTopic = t.TypeOf<typeof InformationTopic>;

/** What is told of an explanation that somebody was given in words they can use. */
export const explanation = {
  decisions: t.readonlyArray(CommandKey),
  on: LocalDate,
  to: NoticeRecipient,
  channel: NoticeChannel,
  words: FreeText,
  apology: t.boolean,
  by: Actor,
} as const;

/** What is told of information given. */
export const information = {
  on: LocalDate,
  topics: t.readonlyArray(InformationTopic),
  to: NoticeRecipient,
  channel: NoticeChannel,
  by: Actor,
} as const;
