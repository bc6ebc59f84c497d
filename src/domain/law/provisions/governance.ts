import { actNamed, whole } from './act.js';

const koml = actNamed('kommuneloven', 'Local Government Act', 'LOV-2018-06-22-83', 'unverified');
const quality = actNamed(
  'forskrift om ledelse og kvalitetsforbedring',
  'Regulation on Management and Quality Improvement',
  'FOR-2016-10-28-1250',
  'unverified',
);

/** How the municipality governs itself, is supervised, and charges. */
export const GOVERNANCE = {
  'koml-25-1': koml('25-1', 'internkontroll', 'internal control'),
  'koml-30-3': koml('30-3', 'tilsynsmyndighetens rett til innsyn', "the supervisor's access"),
  'for-2016-1250-5': quality('5', 'ledelse og kvalitet: ansvaret', 'management and quality: responsibility'),
  'for-2016-1250-6': quality('6', 'ledelse og kvalitet: planlegge', 'management and quality: plan'),
  'for-2016-1250-7': quality('7', 'ledelse og kvalitet: gjennomføre', 'management and quality: carry out'),
  'for-2016-1250-8': quality('8', 'ledelse og kvalitet: evaluere', 'management and quality: evaluate'),
  'for-2016-1250-9': quality('9', 'ledelse og kvalitet: korrigere', 'management and quality: correct'),
  'for-2011-1349': whole(
    'FOR-2011-12-16-1349',
    'Regulation FOR-2011-12-16-1349',
    'FOR-2011-12-16-1349',
    'regulation',
    { nb: 'egenandel for tjenester', en: 'user fees for services' },
  ),
} as const;
