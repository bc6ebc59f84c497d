import { SIGNING_KEY_COMMAND as COMMAND, SIGNING_KEY_EVENT as EVENT } from '../../examples/signing-key.js';
import { signingKeys, type Case } from '../case.js';

const INTRODUCED = [EVENT.SigningKeyIntroduced];
const RETIRED = [...INTRODUCED, EVENT.SigningKeyRetired];

const NEXT = 'example.no/ledger+1fb40d6f+AYE5dw6oedF1+lYUADXDTorVgWt2xq6G/dWXp0sKMrOU';
const OF_ANOTHER = NEXT.replace('example.no/ledger', 'example.no/other');

export const cases: ReadonlyArray<Case> = [
  signingKeys.yes('the first key is introduced', [], COMMAND.IntroduceSigningKey, INTRODUCED),
  signingKeys.yes(
    'the next is announced while the first still signs',
    INTRODUCED,
    { ...COMMAND.IntroduceSigningKey, id: 'c-next', signingKey: NEXT },
    [{ ...EVENT.SigningKeyIntroduced, signingKey: NEXT }],
  ),
  signingKeys.no('a key is introduced twice', 'signing-key', INTRODUCED, COMMAND.IntroduceSigningKey),
  signingKeys.no('a key that was retired comes back', 'signing-key', RETIRED, COMMAND.IntroduceSigningKey),
  signingKeys.no('a key of another name', 'signing-key', INTRODUCED, {
    ...COMMAND.IntroduceSigningKey,
    signingKey: OF_ANOTHER,
  }),
  signingKeys.no('on a day to come', 'decided-by-today', [], {
    ...COMMAND.IntroduceSigningKey,
    on: '2020-03-21',
  }),
  signingKeys.yes('a key is retired', INTRODUCED, COMMAND.RetireSigningKey, [EVENT.SigningKeyRetired]),
  signingKeys.yes('a key is lost', INTRODUCED, { ...COMMAND.RetireSigningKey, retiredBecause: 'lost' }, [
    { ...EVENT.SigningKeyRetired, retiredBecause: 'lost' },
  ]),
  signingKeys.no('a key that nobody introduced is retired', 'signing-key', [], COMMAND.RetireSigningKey),
  signingKeys.no('a key is retired twice', 'signing-key', RETIRED, COMMAND.RetireSigningKey),
  signingKeys.no('a key is retired before it was introduced', 'days-in-order', INTRODUCED, {
    ...COMMAND.RetireSigningKey,
    on: '2020-03-15',
  }),
];
