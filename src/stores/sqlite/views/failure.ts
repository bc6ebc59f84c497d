import type { StoreError } from '../../store-error.js';
import { thrownName } from '../../thrown.js';
import { Damage, sqliteCode } from '../failure.js';

const MEND = 'delete the file: it is made anew from the ledger';

/** Something of another program, or of a newer version of this one, stands where views should be kept. */
export const notViews = (location: string, what: string): StoreError => ({
  _tag: 'CannotOpen',
  location,
  message: `The file ${location} does not hold saved views (${what}) and was left as it is; name another.`,
});

export const newerViews = (location: string, found: number, supported: number): StoreError => ({
  _tag: 'NewerFormat',
  location,
  found,
  supported,
  message: `The saved views ${location} have format ${found}, this version reads ${supported}; use a newer forsvarlig, or none of them.`,
});

/** What went wrong with a file of views, and what to do: whatever it is, the ledger itself is not concerned. */
export const viewError =
  (location: string) =>
  (thrown: unknown): StoreError => {
    const code = sqliteCode(thrown);
    const full = thrown instanceof Damage ? thrown.message : (code?.full ?? thrownName(thrown));
    switch (code?.primary) {
      case 'BUSY':
      case 'LOCKED':
        return {
          _tag: 'StoreBusy',
          location,
          message: `The saved views ${location} are being written by another process; try again when it is done.`,
        };
      case 'CANTOPEN':
      case 'READONLY':
      case 'PERM':
        return {
          _tag: 'CannotOpen',
          location,
          message: `The saved views ${location} can't be opened here (${full}); check the rights on the file and its directory.`,
        };
      case 'CORRUPT':
      case 'NOTADB':
      case 'ERROR':
      case 'CONSTRAINT':
      case 'MISMATCH':
        return {
          _tag: 'StoreDamaged',
          location,
          message: `The saved views ${location} are damaged (${full}); ${MEND}.`,
        };
      default:
        return {
          _tag: 'StoreFailed',
          location,
          code: full,
          message: `The saved views ${location} could not be read or written (${full}); the ledger is whole. Check the disk, or ${MEND}.`,
        };
    }
  };
