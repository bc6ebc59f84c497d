import { on } from '../window.js';
import { actNamed } from './act.js';

const pbrl = actNamed(
  'pasient- og brukerrettighetsloven',
  "Patients' and Users' Rights Act",
  'LOV-1999-07-02-63',
  'statute',
);

/** What the person can claim: services, a say, consent, appeal. */
export const RIGHTS = {
  'pbrl-2-1-a': pbrl(
    '2-1 a',
    'rett til nødvendige tjenester fra kommunen',
    'right to necessary services from the municipality',
    {
      validity: [{ to: on('2024-05-31') }],
      remark: { nb: 'ble § 2-1 fra 1. juni 2024', en: 'became § 2-1 on 1 June 2024' },
    },
  ),
  'pbrl-2-1': pbrl(
    '2-1',
    'rett til nødvendige tjenester fra kommunen',
    'right to necessary services from the municipality',
    {
      validity: [{ from: on('2024-06-01') }],
      remark: {
        nb: 'var § 2-1 a til og med 31. mai 2024; hva § 2-1 sa før det, er ikke med',
        en: 'was § 2-1 a up to 31 May 2024; what § 2-1 said before that is left out',
      },
    },
  ),
  'pbrl-2-5': pbrl('2-5', 'rett til individuell plan', 'right to an individual plan', {
    remark: {
      nb: 'satt til side av FOR-2020-03-27-462 mens den gjaldt',
      en: 'set aside by FOR-2020-03-27-462 while that was in force',
    },
  }),
  'pbrl-2-7': pbrl(
    '2-7',
    'reglene om enkeltvedtak gjelder for tjenester som ventes å vare lenger enn to uker',
    'rules on individual decisions apply to services expected to last longer than two weeks',
    { textSince: on('2019-07-01'), deadlines: ['two-weeks'] },
  ),
  'pbrl-3-1': pbrl('3-1', 'rett til å medvirke', 'right to take part'),
  'pbrl-3-5': pbrl('3-5', 'informasjon som er gitt, føres i journalen', 'information given is journalled'),
  'pbrl-4-1': pbrl('4-1', 'samtykke, som kan trekkes tilbake', 'consent, which can be withdrawn'),
  'pbrl-4-3': pbrl(
    '4-3',
    'manglende samtykkekompetanse avgjøres begrunnet og skriftlig',
    'lack of competence to consent is decided with reasons and in writing',
  ),
  'pbrl-7-2': pbrl(
    '7-2',
    'klage sendes til den som har avgjort saken, og avgjøres av statsforvalteren',
    'an appeal goes to whoever decided, and is decided by the county governor',
  ),
  'pbrl-7-5': pbrl('7-5', 'fire ukers klagefrist', 'four weeks to appeal', {
    deadlines: ['appeal-patient-rights'],
  }),
} as const;
