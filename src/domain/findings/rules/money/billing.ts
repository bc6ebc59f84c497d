import { levelAt } from '../../../changes/level.js';
import { timelineOf } from '../../../changes/timeline.js';
import { turnsIn } from '../../../changes/turns.js';
import type { Ref } from '../../../changes/change.js';
import type { EventOf } from '../../../events/event.js';
import { END_OF_TIME } from '../../../values/instant.js';
import { plusDays, type LocalDate } from '../../../values/local-date.js';
import type { Label } from '../../../vocabulary/code-list.js';
import type { UserFile } from '../../files.js';
import type { PersonRule } from '../../rule.js';
import { ON_RECORD } from '../../clock.js';

/** Why nothing, or less, was to be paid on a day of a period; undefined where the fee was due on all of them. */
const notDue = (
  { timelines }: UserFile,
  { service, from, until }: EventOf<'FeeCharged'>,
): { readonly day: LocalDate; readonly what: Label; readonly ref: Ref | undefined } | undefined => {
  const timeline = timelineOf(timelines, service);
  if (timeline === undefined) return undefined;
  for (const day of turnsIn(timeline, from, until)) {
    const level = levelAt(timeline, { at: day, knownAt: END_OF_TIME });
    if (level === undefined) continue;
    if (level.state.now !== 'running')
      return {
        day,
        what: { nb: 'tjenesten ble ikke gitt fra', en: 'the service was not given from' },
        ref: level.state.because.at(-1),
      };
    const waived = level.attributes.find(({ attribute, now }) => attribute === 'fee' && now === 'waived');
    if (waived !== undefined)
      return {
        day,
        what: { nb: 'egenandelen var frafalt fra', en: 'the fee was waived from' },
        ref: waived.because.at(-1),
      };
  }
  return undefined;
};

/** FOR-2011-12-16-1349. */
export const PAUSED_SERVICE_BILLED: PersonRule = {
  id: 'money.paused-service-billed',
  group: 'money',
  severity: 'considerable',
  title: {
    nb: 'Det er krevd egenandel for dager da tjenesten ikke ble gitt',
    en: 'A fee was charged for days on which the service was not given',
  },
  looksAt: {
    nb: 'Fakturert egenandel for perioder der tjenesten var satt på pause, stanset eller avsluttet, eller egenandelen frafalt. Er noe av den samme perioden betalt tilbake, er det ingenting å finne. Færre besøk er ingen pause: der gjelder kommunens egne satser.',
    en: "Fees charged for periods in which the service was paused, suspended or ended, or the fee waived. Where something was paid back for days of the same period, there is nothing to find. Fewer visits are no pause: there the municipality's own rates hold.",
  },
  mend: {
    nb: 'Regn ut hva som ikke skulle vært betalt, og betal det tilbake.',
    en: 'Work out what was not due, and pay it back.',
  },
  provisions: ['for-2011-1349'],
  clock: { paused: ON_RECORD, resumed: ON_RECORD },
  about: 'person',
  find: (file) =>
    file.ofKind('FeeCharged').flatMap(({ event, ref }) => {
      const free = notDue(file, event);
      if (free === undefined) return [];
      const refunded = file
        .ofKind('FeeRefunded')
        .some(
          ({ event: { service, from, until } }) =>
            service === event.service && from <= event.until && until >= event.from,
        );
      return refunded
        ? []
        : [
            {
              on: event.on,
              service: event.service,
              about: event.act,
              present: [
                { what: { nb: 'egenandel fakturert', en: 'fee charged' }, ref },
                // The event that stopped the service, and not the bill for it.
                { what: free.what, day: free.day, ref: free.ref ?? ref },
              ],
              missing: [{ what: { nb: 'tilbakebetaling', en: 'a refund' } }],
            },
          ];
    }),
};

/** Days in which a refund may have its reasons from a complaint. */
const REMEDY_DAYS = 60;

export const REFUND_UNEXPLAINED: PersonRule = {
  id: 'money.refund-unexplained',
  group: 'money',
  severity: 'minor',
  title: { nb: 'Tilbakebetaling uten forklaring', en: 'A refund without an explanation' },
  looksAt: {
    nb: `Egenandel som er betalt tilbake uten at det står hvorfor. Et løfte om tilbakebetaling som svar på en klage i løpet av de siste ${REMEDY_DAYS} dagene er forklaring nok.`,
    en: `Fees paid back with nothing said of why. A promise to refund in answer to a complaint in the last ${REMEDY_DAYS} days is explanation enough.`,
  },
  mend: { nb: 'Skriv hvorfor, og fortell det til bruker.', en: 'Write down why, and tell the user.' },
  provisions: ['for-2011-1349', 'koml-25-1'],
  clock: { promised: { days: REMEDY_DAYS } },
  about: 'person',
  find: ({ ofKind }) =>
    ofKind('FeeRefunded').flatMap(({ event, ref }) => {
      if (event.reasons !== undefined) return [];
      const promised = ofKind('RemedyPromised').some(
        ({ event: { remedy, on } }) =>
          remedy === 'fee-refunded' && on <= event.on && on >= plusDays(event.on, -REMEDY_DAYS),
      );
      return promised
        ? []
        : [
            {
              on: event.on,
              service: event.service,
              about: event.act,
              present: [{ what: { nb: 'betalt tilbake', en: 'paid back' }, ref }],
              missing: [{ what: { nb: 'begrunnelse', en: 'reasons' } }],
            },
          ];
    }),
};
