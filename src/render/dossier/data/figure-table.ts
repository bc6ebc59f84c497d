import type { FigureValue } from '../../../domain/dossier/figures/named.js';
import { column, maybe, type Table } from './table.js';

export const FIGURES: Table<FigureValue> = {
  name: 'figures',
  about: { nb: 'Tallene i rapporten', en: 'The figures of the report' },
  columns: [
    column(
      'name',
      'key',
      'navn, som forsvarlig explain forklarer tallet ved',
      'name, by which forsvarlig explain explains it',
      ({ figure }) => figure.name,
    ),
    column('number', 'whole', 'tallet', 'the figure', ({ number }) => number),
    maybe('of', 'whole', 'hvor mange det er i alt', 'how many there are in all', ({ whole }) => whole),
    column(
      'title_nb',
      'text',
      'hva det er, på bokmål',
      'what it is, in bokmål',
      ({ figure }) => figure.title.nb,
    ),
    column(
      'title_en',
      'text',
      'hva det er, på engelsk',
      'what it is, in English',
      ({ figure }) => figure.title.en,
    ),
    column(
      'definition_nb',
      'text',
      'hvordan det er talt, på bokmål',
      'how it is counted, in bokmål',
      ({ figure }) => figure.definition.nb,
    ),
    column(
      'definition_en',
      'text',
      'hvordan det er talt, på engelsk',
      'how it is counted, in English',
      ({ figure }) => figure.definition.en,
    ),
  ],
};
