import { daysBetween, plusDays } from '../../../values/local-date.js';
import type { Mode } from '../../../values/strand.js';
import { ContactOutcome, EscalationStep } from '../../../vocabulary/contact.js';
import { contactClock, contactsIn, type ContactAt } from '../../../views/contact-clock.js';
import { contactDue, procedureOn, type DatedProcedure } from '../../../law/contact-procedure.js';
import type { AsOf } from '../../../changes/as-of.js';
import type { UserFile } from '../../files.js';
import type { Found } from '../../finding.js';
import type { PersonRule } from '../../rule.js';
import { ON_RECORD } from '../../clock.js';

const unreachedFrom = (
  { entries, ofKind }: UserFile,
  procedures: ReadonlyArray<DatedProcedure>,
  { at, knownAt }: AsOf,
): ReadonlyArray<Found> => {
  const attempts = ofKind('ContactAttempted').flatMap(({ event }) =>
    event.on <= at && !ContactOutcome.keys[event.outcome].reached ? [event.on] : [],
  );
  const firsts = new Set(
    [...new Set(attempts)].filter(
      (on) =>
        contactClock(entries, procedureOn(procedures, on), { at: on, knownAt }).unanswered?.since === on,
    ),
  );
  return [...firsts].flatMap((since) => {
    // What was to be done about it was what held when it began.
    const procedure = procedureOn(procedures, since);
    return procedure.steps.flatMap(({ step, afterDays }): ReadonlyArray<Found> => {
      const due = plusDays(since, afterDays);
      const day = plusDays(due, 1);
      if (day > at) return [];
      // As its last day ended: that the user was reached on the next one does not undo that the step was left out.
      const { unanswered, steps } = contactClock(entries, procedure, { at: due, knownAt });
      if (unanswered?.since !== since) return [];
      if (!steps.some((one) => one.step === step && one.doneOn === undefined)) return [];
      return [
        {
          on: day,
          which: step,
          present: [
            {
              what: { nb: 'forsøk uten svar fra', en: 'attempts without an answer from' },
              day: since,
              ref: unanswered.source,
            },
          ],
          missing: [{ what: EscalationStep.keys[step], due }],
        },
      ];
    });
  });
};

/** domain.md G4: a clock runs when a user does not answer, and each step has its day. */
export const STEPS_SKIPPED: PersonRule = {
  id: 'follow-up.steps-skipped',
  group: 'follow-up',
  severity: 'serious',
  title: {
    nb: 'Bruker svarte ikke, og trinn i prosedyren er ikke gjort i tide',
    en: 'The user did not answer, and steps of the procedure were not taken in time',
  },
  looksAt: {
    nb: 'Forsøk på kontakt som ingen svarte på, mot kommunens egen prosedyre slik den gjaldt da forsøkene begynte: hvert trinn på sin dag, til bruker er nådd eller sett. Besøk og samtaler regnes som kontakt.',
    en: "Attempts that nobody answered, against the municipality's own procedure as it held when they began: each step by its day, until the user is reached or seen. Visits and talks count as contact.",
  },
  mend: {
    nb: 'Finn ut hvordan det går med bruker nå, og registrer det som gjøres.',
    en: 'Find out how the user is now, and record what is done.',
  },
  provisions: ['hol-4-1', 'for-2016-1250-7'],
  clock: { step: ON_RECORD, procedure: ON_RECORD },
  about: 'person',
  find: (file, { procedures, asOf }) =>
    file.ofKind('ContactAttempted').length > 0 ? unreachedFrom(file, procedures, asOf) : [],
};

/** A record in which neither visits nor attempts are kept says nothing of silence: a call with a notice is not all there was. */
const keepsContacts = ({ ofKind }: UserFile): boolean =>
  ofKind('ContactAttempted').length > 0 ||
  ofKind('DeliveryRecorded').some(({ event }) => event.kind === 'ordinary');

const SPOKEN: ReadonlySet<Mode> = new Set(['in-person', 'phone', 'video']);

/** One record of several visits over some weeks stands for contact all along, where they came often enough for it. */
const spread = (
  { ofKind }: UserFile,
  procedures: ReadonlyArray<DatedProcedure>,
  { at }: AsOf,
): ReadonlyArray<ContactAt> =>
  ofKind('DeliveryRecorded').flatMap(({ event, ref }): ReadonlyArray<ContactAt> => {
    if (event.until === undefined) return [];
    const { on, until, given } = event;
    const { longestSilence } = procedureOn(procedures, on);
    const days = daysBetween(on, until) + 1;
    const visits = given.reduce(
      (sum, { unit, mode, amount }) => sum + (unit === 'visits' && SPOKEN.has(mode) ? amount : 0),
      0,
    );
    if (on > at || visits === 0 || days / visits > longestSilence) return [];
    return Array.from({ length: Math.ceil(days / longestSilence) }, (_, i) => ({
      on: plusDays(on, i * longestSilence),
      source: ref,
    })).filter((contact) => contact.on <= at);
  });

/** domain.md G3: nobody had been in touch with a user for months, and nobody had noticed. */
export const SILENT: PersonRule = {
  id: 'follow-up.no-contact',
  group: 'follow-up',
  severity: 'serious',
  title: {
    nb: 'Ingen kontakt med bruker over lang tid',
    en: 'No contact with the user for a long time',
  },
  looksAt: {
    nb: 'Tiden mellom besøk, samtaler og møter i registeret, for brukere med en tjeneste som fortsatt er innvilget, mot det lengste som kommunens prosedyre tillot på den tiden; en ny prosedyre teller fra den dagen den tok til å gjelde. Besøk som er registrert samlet for en periode, teller for hele perioden når de kom tett nok. Bare der ordinære besøk eller kontaktforsøk blir registrert: et register uten slikt sier ingenting om stillhet.',
    en: "The time between visits, talks and meetings in the record, for users with a service still granted, against the longest that the municipality's procedure allowed at the time; a new one counts from the day on which it came to hold. Visits recorded together for a period count for all of it where they came often enough. Only where ordinary visits or attempts are recorded: a record without them says nothing of silence.",
  },
  mend: {
    nb: 'Ta kontakt nå, og følg prosedyren hvis bruker ikke svarer.',
    en: 'Make contact now, and follow the procedure if the user does not answer.',
  },
  provisions: ['hol-4-1', 'for-2016-1250-7'],
  clock: { silence: ON_RECORD },
  about: 'person',
  find: (file, { procedures, asOf }) => {
    if (!keepsContacts(file)) return [];
    const { entries, timelines } = file;
    const contacts = [...contactsIn(entries, asOf), ...spread(file, procedures, asOf)].sort((a, b) =>
      a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
    );
    const granted = (day: typeof asOf.at): boolean =>
      timelines.some(
        ({ grants, ends }) =>
          grants.some(
            ({ grant }) => grant.from <= day && (grant.until === undefined || grant.until >= day),
          ) && !ends.some(({ last }) => last < day),
      );
    return contacts.flatMap(({ on, source }, i): ReadonlyArray<Found> => {
      const due = contactDue(procedures, on);
      const next = contacts[i + 1]?.on;
      if (due >= asOf.at || (next !== undefined && next <= due) || !granted(plusDays(due, 1))) return [];
      return [
        {
          on: plusDays(due, 1),
          present: [{ what: { nb: 'siste kontakt', en: 'last contact' }, day: on, ref: source }],
          missing: [{ what: { nb: 'kontakt med bruker', en: 'contact with the user' }, due }],
        },
      ];
    });
  },
};
