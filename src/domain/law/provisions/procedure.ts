import { actNamed, NEVER, whole } from './act.js';

const fvl = actNamed('forvaltningsloven', 'Public Administration Act', 'LOV-1967-02-10', 'statute');

/** How individual decisions are made, told and appealed. */
export const PROCEDURE = {
  'fvl-11-a': fvl(
    '11 a',
    'foreløpig svar når saken ikke er besvart innen en måned',
    'interim answer where there is none within a month',
    { deadlines: ['interim-answer'] },
  ),
  'fvl-16': fvl('16', 'forhåndsvarsel', 'prior notice'),
  'fvl-17': fvl('17', 'saken er så godt opplyst som mulig', 'the case clarified'),
  'fvl-23': fvl('23', 'skriftlig vedtak', 'decision in writing'),
  'fvl-24': fvl('24', 'begrunnelse for vedtaket', 'decision with reasons'),
  'fvl-25': fvl('25', 'innholdet i begrunnelsen', 'what the reasons contain'),
  'fvl-27': fvl(
    '27',
    'underretning med klagerett, klagefrist og klageinstans',
    'notice with the right of appeal, its deadline and the body',
  ),
  'fvl-29': fvl('29', 'tre ukers klagefrist', 'three weeks to appeal', {
    deadlines: ['appeal-general'],
  }),
  'fvl-33': fvl('33', 'behandling av klagen', 'how an appeal is handled'),
  'fvl-35': fvl('35', 'omgjøring av vedtak', 'alteration of a decision'),
  'fvl-42': fvl('42', 'utsatt iverksetting', 'suspended execution'),
  'fvl-2025': whole(
    'forvaltningsloven 2025 (LOV-2025-06-20-81)',
    'Public Administration Act 2025 (LOV-2025-06-20-81)',
    'LOV-2025-06-20-81',
    'regulation',
    { nb: 'vedtatt; ikrafttredelse ikke kjent', en: 'adopted; entry into force not known' },
    { validity: NEVER },
  ),
} as const;
