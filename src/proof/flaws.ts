import type { Flaw, FlawKind, FlawPlace } from './flaw.js';
import type { CheckpointRefusal } from './checkpoint.js';

/** As many are named; beyond them they are counted only. */
const MOST_NAMED = 1_000;

/** What was found wrong, in the order found. */
export interface Flaws {
  readonly add: (flaw: FlawKind, place: FlawPlace, detail?: string) => void;
  /** A checkpoint, or another signed note, that counts for nothing. */
  readonly refuse: (refusal: CheckpointRefusal, file: string) => void;
  readonly named: () => ReadonlyArray<Flaw>;
  readonly count: () => number;
}

export const flawList = (): Flaws => {
  const named: Flaw[] = [];
  let count = 0;
  const add: Flaws['add'] = (flaw, place, detail) => {
    count += 1;
    if (count <= MOST_NAMED) named.push({ flaw, ...place, ...(detail === undefined ? {} : { detail }) });
  };
  return {
    add,
    refuse: (refusal, file) => {
      switch (refusal._tag) {
        case 'Malformed':
          add('malformed', { file, line: refusal.line }, refusal.message);
          return;
        case 'NotSigned':
          add('not-signed', { file }, `signed by ${refusal.signers.join(', ')}`);
          return;
        case 'BadSignature':
          add('bad-signature', { file }, `${refusal.signer.name}+${refusal.signer.id}`);
          return;
        case 'OtherOrigin':
          add(
            'other-origin',
            { file },
            `a checkpoint of ${refusal.origin}, signed by ${refusal.signer.name}`,
          );
          return;
      }
    },
    named: () => named,
    count: () => count,
  };
};
