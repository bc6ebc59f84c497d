import { actNamed, whole, type Entry } from './act.js';

const hpl = actNamed('helsepersonelloven', 'Health Personnel Act', 'LOV-1999-07-02-64', 'statute');
const pjl = actNamed('pasientjournalloven', 'Patient Records Act', 'LOV-2014-06-20-42', 'unverified');

const gdpr = (article: string, nb: string, en: string): Entry => ({
  act: 'personvernforordningen',
  section: `art. ${article}`,
  nb: `personvernforordningen art. ${article}`,
  en: `GDPR art. ${article}`,
  title: { nb, en },
  validity: [{}],
  source: `Regulation (EU) 2016/679 art. ${article}`,
  verified: 'unverified',
  deadlines: [],
});

/** How health personnel work, and what becomes of records and personal data. */
export const RECORDS = {
  'hpl-4': hpl('4', 'forsvarlig yrkesutøvelse', 'professionally sound practice'),
  'hpl-5': hpl('5', 'bruk av medhjelpere', 'use of assistants'),
  'hpl-39': hpl('39', 'plikt til å føre journal', 'duty to keep a record'),
  'hpl-40': hpl(
    '40',
    'hva journalen inneholder, og hvem som har ført den',
    'what the record holds, and its author',
  ),
  'hpl-42': hpl('42', 'retting ved datert tilføyelse', 'correction by dated addition'),
  'hpl-43': hpl('43', 'sletting kan kreves', 'deletion is possible'),
  pasientjournalforskriften: whole(
    'pasientjournalforskriften',
    'Patient Records Regulation',
    'pasientjournalforskriften',
    'regulation',
    { nb: 'logg over innsyn: hvem, enhet, grunnlag, når', en: 'access log: who, unit, ground, when' },
  ),
  'pjl-16': pjl('16', 'om behandling av journalopplysninger', 'on the handling of record data'),
  'pjl-22': pjl('22', 'om behandling av journalopplysninger', 'on the handling of record data'),
  'pjl-25': pjl('25', 'om behandling av journalopplysninger', 'on the handling of record data'),
  'gdpr-6-1-c': gdpr('6(1)(c)', 'rettslig forpliktelse som grunnlag', 'legal obligation as a basis'),
  'gdpr-6-1-e': gdpr(
    '6(1)(e)',
    'oppgave i allmennhetens interesse som grunnlag',
    'task in the public interest as a basis',
  ),
  'gdpr-9-2-h': gdpr(
    '9(2)(h)',
    'helseopplysninger i helse- og sosialtjenester',
    'health data in health and social care',
  ),
  'gdpr-15': gdpr('15', 'rett til innsyn', 'right of access'),
  'gdpr-16': gdpr('16', 'rett til retting', 'right to rectification'),
  'gdpr-17-3': gdpr('17(3)', 'unntak fra retten til sletting', 'exceptions from the right to erasure'),
  'gdpr-32': gdpr('32', 'sikkerhet ved behandlingen', 'security of processing'),
} as const;
