import { actNamed } from './act.js';

const hol = actNamed(
  'helse- og omsorgstjenesteloven',
  'Health and Care Services Act',
  'LOV-2011-06-24-30',
  'statute',
);

/** What the municipality must provide, and how. */
export const CARE = {
  'hol-3-1': hol('3-1', 'nødvendige helse- og omsorgstjenester', 'necessary health and care services'),
  'hol-3-2-6-a': hol('3-2 første ledd nr. 6 a', 'helsetjenester i hjemmet', 'health services at home', {
    english: '3-2 first paragraph no. 6 a',
  }),
  'hol-3-2-6-b': hol(
    '3-2 første ledd nr. 6 b',
    'personlig assistanse med praktisk bistand og støttekontakt',
    'personal assistance, practical aid and support contact',
    { english: '3-2 first paragraph no. 6 b' },
  ),
  'hol-3-2-6-c': hol('3-2 første ledd nr. 6 c', 'plass i institusjon', 'place in an institution', {
    english: '3-2 first paragraph no. 6 c',
  }),
  'hol-3-5': hol('3-5', 'øyeblikkelig hjelp', 'acute help'),
  'hol-3-6': hol('3-6', 'avlastning og støtte til pårørende', 'respite and support for carers'),
  'hol-3-8': hol('3-8', 'brukerstyrt personlig assistanse', 'user-controlled personal assistance'),
  'hol-4-1': hol('4-1', 'forsvarlige tjenester', 'professionally sound services'),
  'hol-5-2': hol('5-2', 'beredskapsplan', 'contingency plan'),
  'hol-5-4': hol('5-4', 'politiattest', 'police certificate'),
  'hol-5-10': hol('5-10', 'pasientjournal og informasjonssystemer', 'records and information systems'),
  'hol-7-1': hol('7-1', 'individuell plan', 'individual plan', {
    remark: {
      nb: 'satt til side av FOR-2020-03-27-462 mens den gjaldt',
      en: 'set aside by FOR-2020-03-27-462 while that was in force',
    },
  }),
  'hol-7-2': hol('7-2', 'koordinator', 'coordinator'),
  'hol-12-3-a': hol('12-3 a', 'varsel om alvorlige hendelser', 'alert about serious events'),
} as const;
