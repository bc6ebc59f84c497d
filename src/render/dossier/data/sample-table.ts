import { column, type Table } from './table.js';

/** Somebody drawn for case reading. */
export interface SampleRow {
  readonly place: number;
  readonly user: string;
}

export const SAMPLE: Table<SampleRow> = {
  name: 'sample',
  about: { nb: 'Utvalget for gjennomlesing', en: 'The sample for case reading' },
  columns: [
    column('place', 'whole', 'nummer i trekningen', 'place in the draw', ({ place }) => place),
    column('user', 'key', 'brukerens pseudonym', "the user's pseudonym", ({ user }) => user),
  ],
};
