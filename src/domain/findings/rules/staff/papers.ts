import { asKnownNow } from '../../../changes/as-of.js';
import type { LocalDate } from '../../../values/local-date.js';
import { staffAt } from '../../../views/staff.js';
import { Missing } from '../../../vocabulary/staff.js';
import type { StaffFile } from '../../files.js';
import type { Found } from '../../finding.js';
import type { StaffRule } from '../../rule.js';
import { ON_RECORD } from '../../clock.js';

/**
 * What somebody lacked on the first day in another unit, and on later days until it was there or they went back: each paper is found
 * once for each time that they were sent.
 */
const lacking = ({ entries }: StaffFile, paper: Missing, at: LocalDate): ReadonlyArray<Found> =>
  entries.flatMap(({ event, ref }): ReadonlyArray<Found> => {
    if (event.type !== 'StaffRedeployed' && event.type !== 'VolunteerPlaced') return [];
    if (event.effective > at) return [];
    const [standing] = staffAt(entries, asKnownNow(event.effective));
    if (standing?.away?.event.decision !== event.decision || !standing.missing.includes(paper)) return [];
    return [
      {
        on: event.effective,
        about: event.decision,
        present: [{ what: { nb: 'første dag i en annen enhet', en: 'first day in another unit' }, ref }],
        missing: [{ what: Missing.keys[paper], due: event.effective }],
      },
    ];
  });

export const NO_IDENTITY_CARD: StaffRule = {
  id: 'staff.no-identity-card',
  group: 'staff',
  severity: 'considerable',
  title: { nb: 'Omdisponert uten ID-kort', en: 'Redeployed without an identity card' },
  looksAt: {
    nb: 'Omdisponerte og frivillige som møter brukere, på første dag i ny enhet. Den som ikke møter brukere, trenger ikke kort.',
    en: 'Staff redeployed and volunteers who meet users, on their first day in the new unit. Who meets no users needs no card.',
  },
  mend: { nb: 'Utsted ID-kort, og si fra til brukerne.', en: 'Issue a card, and tell the users.' },
  provisions: ['hol-4-1', 'for-2016-1250-7'],
  clock: { firstDay: ON_RECORD },
  about: 'staff',
  find: (file, { asOf }) => lacking(file, 'identity-card', asOf.at),
};

export const NO_POLICE_CERTIFICATE: StaffRule = {
  id: 'staff.no-police-certificate',
  group: 'staff',
  severity: 'considerable',
  title: { nb: 'Politiattest er ikke registrert', en: 'No police certificate on record' },
  looksAt: {
    nb: 'Omdisponerte og frivillige som møter brukere, på første dag i ny enhet. Attesten kan være vist ved ansettelse uten at det er registrert her.',
    en: 'Staff redeployed and volunteers who meet users, on their first day in the new unit. The certificate may have been shown when they were employed, and not recorded here.',
  },
  mend: {
    nb: 'Kontroller personalmappen, og registrer at attesten er vist.',
    en: 'Check the file on the employee, and record that it was shown.',
  },
  provisions: ['hol-5-4'],
  clock: { firstDay: ON_RECORD },
  about: 'staff',
  find: (file, { asOf }) => lacking(file, 'police-certificate', asOf.at),
};

export const NO_COMPETENCE_CHECK: StaffRule = {
  id: 'staff.no-competence-check',
  group: 'staff',
  severity: 'considerable',
  title: { nb: 'Kompetansen er ikke vurdert for oppgavene', en: 'Competence was not checked for the tasks' },
  looksAt: {
    nb: 'Omdisponerte og frivillige som møter brukere, der kompetansen ikke var vurdert på første dag i ny enhet.',
    en: 'Staff redeployed and volunteers who meet users, whose competence was not checked by their first day in the new unit.',
  },
  mend: {
    nb: 'Vurder kompetansen, og gi opplæring og veiledning.',
    en: 'Check the competence, train and supervise.',
  },
  provisions: ['hol-4-1', 'hpl-4', 'for-2016-1250-7'],
  clock: { firstDay: ON_RECORD },
  about: 'staff',
  find: (file, { asOf }) => lacking(file, 'competence-check', asOf.at),
};
