/** What can go wrong in a store. Messages name files and codes, never the content of an event. */
export type StoreError =
  | { readonly _tag: 'CannotOpen'; readonly location: string; readonly message: string }
  | { readonly _tag: 'NotALedger'; readonly location: string; readonly message: string }
  | {
      readonly _tag: 'NewerFormat';
      readonly location: string;
      readonly found: number;
      readonly supported: number;
      readonly message: string;
    }
  | { readonly _tag: 'StoreBusy'; readonly location: string; readonly message: string }
  | { readonly _tag: 'ReadOnly'; readonly location: string; readonly message: string }
  | { readonly _tag: 'StoreClosed'; readonly message: string }
  | {
      readonly _tag: 'StoreDamaged';
      readonly location: string;
      /** The first position that does not fit, where one can be named. */
      readonly position?: number;
      readonly message: string;
    }
  | {
      /** A database did not answer: the append may be recorded or not. Appending the same again finds out. */
      readonly _tag: 'OutcomeUnknown';
      readonly location: string;
      readonly code: string;
      readonly message: string;
    }
  | {
      readonly _tag: 'StoreFailed';
      readonly location: string;
      readonly code: string;
      readonly message: string;
    };
