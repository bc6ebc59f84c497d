import type { Ref } from '../../../changes/change.js';
import { plusDays, type LocalDate } from '../../../values/local-date.js';
import type { ServiceKey } from '../../../values/keys.js';
import { isNothing } from '../../../values/quantity.js';
import type { LevelPart } from '../../../vocabulary/level-part.js';
import type { DecisionCase } from '../../decision-case.js';
import type { UserFile } from '../../files.js';
import type { Found } from '../../finding.js';
import { heldOn } from '../../reassessed.js';
import type { DecisionRule, PersonRule } from '../../rule.js';
import { ON_RECORD } from '../../clock.js';

const DIGITAL: ReadonlyArray<string> = ['video', 'sensor'];
const NONE: readonly [] = [];

const comesBy = (mode: string, { strands = NONE }: LevelPart): boolean =>
  strands.some((strand) => strand.mode === mode && !isNothing(strand));

/** Whether a decision brings contact by screen or sensor that was not there before. */
const goesDigital = ({ event }: DecisionCase): boolean =>
  'after' in event && DIGITAL.some((mode) => comesBy(mode, event.after) && !comesBy(mode, event.before));

interface Consented {
  readonly from: LocalDate;
  readonly given: Ref;
  /** The first day on which it was in force no more. */
  readonly withdrawn: { readonly on: LocalDate; readonly ref: Ref } | undefined;
}

/** The consents to digital service that are for a service, or for all. */
const consentsTo = ({ ofKind }: UserFile, service: ServiceKey): ReadonlyArray<Consented> =>
  ofKind('ConsentGiven').flatMap(({ event, ref }): ReadonlyArray<Consented> => {
    if (event.matter !== 'digital-service') return [];
    if (event.service !== undefined && event.service !== service) return [];
    const back = ofKind('ConsentWithdrawn').find((one) => one.event.consent === event.consent);
    return [{ from: event.on, given: ref, withdrawn: back && { on: back.event.on, ref: back.ref } }];
  });

const inForceOn =
  (day: LocalDate) =>
  ({ from, withdrawn }: Consented): boolean =>
    from <= day && (withdrawn === undefined || withdrawn.on > day);

/** domain.md D1: wholly voluntary. An accepted offer and an own wish are acceptances themselves. */
export const DIGITAL_WITHOUT_CONSENT: DecisionRule = {
  id: 'digital.without-consent',
  group: 'digital',
  severity: 'considerable',
  title: {
    nb: 'Digital oppfølging uten samtykke',
    en: 'Digital follow-up without consent',
  },
  looksAt: {
    nb: 'Vedtak som innfører skjerm eller sensor, uten at det var registrert samtykke til digital tjeneste den dagen de fikk virkning. Tilbud som er akseptert, og brukers eget ønske, er samtykke i seg selv. Telefon er ikke digital tjeneste her.',
    en: "Decisions that bring screen or sensor with no consent to digital service recorded on the day they took effect. Offers accepted and the user's own wish are consent themselves. The phone is no digital service here.",
  },
  mend: {
    nb: 'Spør bruker, og gi tjenesten på en annen måte hvis svaret er nei.',
    en: 'Ask the user, and give the service in another way if the answer is no.',
  },
  provisions: ['pbrl-4-1', 'pbrl-3-1'],
  clock: { consented: ON_RECORD, withdrawn: ON_RECORD },
  about: 'decision',
  scope: { forces: ['decision'] },
  find: (decision, file) =>
    goesDigital(decision) && !consentsTo(file, decision.service).some(inForceOn(decision.effective))
      ? [
          {
            on: decision.effective,
            service: decision.service,
            about: decision.id,
            present: [{ what: { nb: 'digital oppfølging', en: 'digital follow-up' }, ref: decision.ref }],
            missing: [
              {
                what: { nb: 'samtykke til digital tjeneste', en: 'consent to digital service' },
                due: decision.effective,
              },
            ],
          },
        ]
      : [],
};

/** A digital visit given after the consent to it was withdrawn, or a decision that still holds without it. */
export const DIGITAL_AFTER_WITHDRAWAL: PersonRule = {
  id: 'digital.after-withdrawal',
  group: 'digital',
  severity: 'considerable',
  title: {
    nb: 'Digital oppfølging etter at samtykket er trukket',
    en: 'Digital follow-up after consent was withdrawn',
  },
  looksAt: {
    nb: 'Besøk på skjerm eller med sensor som er gitt etter at samtykket ble trukket, og vedtak om slik oppfølging som fortsatt gjelder dagen etter. Nytt samtykke teller.',
    en: 'Screen or sensor visits given after the consent was withdrawn, and decisions on such follow-up that still hold on the day after. A new consent counts.',
  },
  mend: {
    nb: 'Avslutt den digitale oppfølgingen, og gi tjenesten på en annen måte.',
    en: 'End the digital follow-up, and give the service in another way.',
  },
  provisions: ['pbrl-4-1'],
  clock: { visited: ON_RECORD, lifted: { days: 1 } },
  about: 'person',
  find: (file, { asOf }) => {
    if (file.ofKind('ConsentWithdrawn').length === 0) return [];
    return file.timelines.flatMap(({ service }) => {
      const consents = consentsTo(file, service);
      const ended = consents.flatMap(({ withdrawn }) => (withdrawn === undefined ? [] : [withdrawn]));
      const lacksOn = (day: LocalDate): { readonly on: LocalDate; readonly ref: Ref } | undefined =>
        consents.some(inForceOn(day)) ? undefined : ended.filter(({ on }) => on < day).at(-1);
      const withdrawn = (ref: Ref) => ({ what: { nb: 'samtykket trukket', en: 'consent withdrawn' }, ref });
      const visits = file.ofKind('DeliveryRecorded').flatMap(({ event, ref }): ReadonlyArray<Found> => {
        if (event.service !== service) return [];
        const lacking = lacksOn(event.on);
        return lacking !== undefined &&
          event.given.some(({ mode, amount }) => DIGITAL.includes(mode) && amount > 0)
          ? [
              {
                on: event.on,
                service,
                present: [
                  withdrawn(lacking.ref),
                  { what: { nb: 'digital oppfølging', en: 'digital follow-up' }, ref },
                ],
                missing: [{ what: { nb: 'nytt samtykke', en: 'a new consent' } }],
              },
            ]
          : [];
      });
      const decisions = file.decisions
        .filter((decision) => decision.service === service && goesDigital(decision))
        .flatMap((decision) =>
          ended.slice(-1).flatMap(({ on, ref }): ReadonlyArray<Found> => {
            const day = plusDays(on, 1);
            return day <= asOf.at && heldOn(decision, day) && lacksOn(day) !== undefined
              ? [
                  {
                    on: day,
                    service,
                    about: decision.id,
                    present: [
                      withdrawn(ref),
                      {
                        what: { nb: 'vedtak om digital oppfølging', en: 'decision on digital follow-up' },
                        ref: decision.ref,
                      },
                    ],
                    missing: [
                      { what: { nb: 'vedtak om en annen form', en: 'a decision on another form' }, due: on },
                    ],
                  },
                ]
              : [];
          }),
        );
      return [...decisions, ...visits];
    });
  },
};
