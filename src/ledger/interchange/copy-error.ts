import type { StoreError } from '../../stores/store-error.js';

/** A copy that can't go on where it ends, because it is one of something else. */
export interface NotACopy {
  readonly _tag: 'NotACopy';
  readonly message: string;
}

/** What can go wrong between two ledgers. */
export type CopyError = StoreError | NotACopy;

export const notACopy = (message: string): NotACopy => ({ _tag: 'NotACopy', message });
