import type { AsOf } from '../../../changes/as-of.js';
import type { Ref } from '../../../changes/change.js';
import { plusDays } from '../../../values/local-date.js';
import { complaintsAt, type ComplaintAt } from '../../../views/complaints.js';
import { Remedy } from '../../../vocabulary/complaint.js';
import { LIMITS } from '../../limits.js';
import type { UserFile } from '../../files.js';
import type { Found, PresentEvidence } from '../../finding.js';
import type { PersonRule } from '../../rule.js';
import type { RuleContext } from '../../rule-context.js';
import { ON_RECORD } from '../../clock.js';

const received = (ref: Ref): PresentEvidence => ({
  what: { nb: 'klage mottatt', en: 'complaint received' },
  ref,
});

const each = (
  { entries, ofKind }: UserFile,
  asOf: AsOf,
  { deadlines }: RuleContext,
  find: (complaint: ComplaintAt, ref: Ref) => ReadonlyArray<Found>,
): ReadonlyArray<Found> =>
  (ofKind('ComplaintReceived').length > 0 ? complaintsAt(entries, asOf, deadlines) : []).flatMap(
    (complaint) => {
      const [ref] = complaint.sources;
      const [about] = complaint.decisions;
      return ref === undefined
        ? []
        : find(complaint, ref).map((found) => (about === undefined ? found : { ...found, about }));
    },
  );

export const NO_INTERIM_ANSWER: PersonRule = {
  id: 'complaints.no-interim-answer',
  group: 'complaints',
  severity: 'considerable',
  title: { nb: 'Klage uten foreløpig svar i tide', en: 'A complaint with no interim answer in time' },
  looksAt: {
    nb: 'Klager som verken er besvart, videresendt, trukket eller gitt foreløpig svar innen en måned. Siste dag på lørdag, søndag eller helligdag flyttes til neste virkedag etter en alminnelig regel som ikke er kontrollert.',
    en: 'Complaints neither answered, sent on, withdrawn nor given an interim answer within a month. A last day on a Saturday, Sunday or public holiday moves to the next working day by a general rule that was not verified.',
  },
  mend: {
    nb: 'Svar klageren, og si når svaret kan ventes.',
    en: 'Answer whoever complained, and say when to expect an answer.',
  },
  provisions: ['fvl-11-a'],
  clock: { heard: { deadline: 'interim-answer', rolls: true } },
  about: 'person',
  find: (file, context) =>
    each(file, context.asOf, context, (complaint, ref) => {
      const due = context.deadlines.interimAnswerBy(complaint.received);
      const { acknowledged, answered, forwarded, settled } = complaint;
      const heard = [acknowledged, answered?.on, forwarded, settled].flatMap((on) => on ?? []).sort()[0];
      return (heard ?? context.asOf.at) > due
        ? [
            {
              on: plusDays(due, 1),
              present: [received(ref)],
              missing:
                heard === undefined ? [{ what: { nb: 'foreløpig svar', en: 'an interim answer' }, due }] : [],
            },
          ]
        : [];
    }),
};

export const NOT_PASSED_ON: PersonRule = {
  id: 'complaints.not-passed-on',
  group: 'complaints',
  severity: 'considerable',
  title: {
    nb: 'Klage er ikke sendt videre til Statsforvalteren',
    en: 'A complaint was not sent on to Statsforvalteren',
  },
  looksAt: {
    nb: `Klager som ikke er tatt fullt til følge, og som ikke er sendt videre innen ${LIMITS.complaintForwarded} dager etter svaret. Dagene er et mål for gjennomgangen; loven sier ikke hvor mange. Klager som er trukket, ses det bort fra.`,
    en: `Complaints not granted in full and not sent on within ${LIMITS.complaintForwarded} days of the answer. The days are a yardstick for reading: the law names no number. Complaints withdrawn are left alone.`,
  },
  mend: { nb: 'Send saken til Statsforvalteren nå.', en: 'Send the case to Statsforvalteren now.' },
  provisions: ['pbrl-7-2', 'fvl-33'],
  clock: { forwarded: { days: LIMITS.complaintForwarded } },
  about: 'person',
  find: (file, context) =>
    each(file, context.asOf, context, ({ answered, forwarded, settled, stage }, ref) => {
      if (answered === undefined || answered.answer === 'altered' || stage === 'withdrawn') return [];
      const due = plusDays(answered.on, LIMITS.complaintForwarded);
      return (forwarded ?? settled ?? context.asOf.at) > due
        ? [
            {
              on: plusDays(due, 1),
              present: [received(ref)],
              missing:
                forwarded === undefined
                  ? [
                      {
                        what: {
                          nb: 'oversending til Statsforvalteren',
                          en: 'its sending on to Statsforvalteren',
                        },
                        due,
                      },
                    ]
                  : [],
            },
          ]
        : [];
    }),
};

export const NOT_ANSWERED: PersonRule = {
  id: 'complaints.not-answered',
  group: 'complaints',
  severity: 'considerable',
  title: { nb: 'Klage er ikke besvart', en: 'A complaint was not answered' },
  looksAt: {
    nb: `Klager uten svar fra den som traff vedtaket, ${LIMITS.complaintAnswered} dager etter at de kom. Det er et mål for gjennomgangen, ikke en lovfrist. Foreløpig svar stanser ikke denne klokken.`,
    en: `Complaints with no answer from whoever decided, ${LIMITS.complaintAnswered} days after they came, which is a yardstick for reading and no deadline in law. An interim answer does not stop this clock.`,
  },
  mend: {
    nb: 'Ta stilling til klagen, med begrunnelse.',
    en: 'Take a stand on the complaint, with reasons.',
  },
  provisions: ['fvl-33', 'pbrl-7-2'],
  clock: { answered: { days: LIMITS.complaintAnswered } },
  about: 'person',
  find: (file, context) =>
    each(file, context.asOf, context, ({ answered, settled, received: on }, ref) => {
      const due = plusDays(on, LIMITS.complaintAnswered);
      return (answered?.on ?? settled ?? context.asOf.at) > due
        ? [
            {
              on: plusDays(due, 1),
              present: [received(ref)],
              missing:
                answered === undefined
                  ? [{ what: { nb: 'svar på klagen', en: 'an answer to it' }, due }]
                  : [],
            },
          ]
        : [];
    }),
};

export const REMEDY_NOT_CARRIED_OUT: PersonRule = {
  id: 'complaints.remedy-not-carried-out',
  group: 'complaints',
  severity: 'considerable',
  title: {
    nb: 'Det som ble lovet etter en klage, er ikke gjort',
    en: 'What was promised after a complaint was not done',
  },
  looksAt: {
    nb: 'Løfter som er gitt som svar på en klage, og som ikke er innfridd den dagen de skulle.',
    en: 'Promises made in answer to a complaint and not carried out by their day.',
  },
  mend: {
    nb: 'Gjør det som ble lovet, og si fra til klageren.',
    en: 'Do what was promised, and tell whoever complained.',
  },
  provisions: ['hol-4-1', 'fvl-35'],
  clock: { carriedOut: ON_RECORD },
  about: 'person',
  find: (file, context) =>
    each(file, context.asOf, context, ({ remedies }, ref) =>
      remedies.flatMap(({ remedy, due, carriedOut }): ReadonlyArray<Found> =>
        (carriedOut ?? context.asOf.at) > due
          ? [
              {
                on: plusDays(due, 1),
                present: [received(ref)],
                missing: carriedOut === undefined ? [{ what: Remedy.keys[remedy], due }] : [],
              },
            ]
          : [],
      ),
    ),
};
