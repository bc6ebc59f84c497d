import { describe, expect, test } from '@jest/globals';
import { CORRECTABLE_COMMANDS } from '../../../src/domain/commands/correctable.js';
import { CORRECTABLE_EVENTS } from '../../../src/domain/events/correctable.js';
import { COMMANDS, EVENTS } from '../../../src/index.js';

/** The kinds that are about a service user and stand in their stream. */
const ofUsers = (kinds: Readonly<Record<string, { readonly required: object }>>): ReadonlyArray<string> =>
  Object.entries(kinds).flatMap(([name, { required }]) => ('user' in required ? [name] : []));

describe('what is recorded about a user can be corrected', () => {
  test('each event but the corrections themselves', () => {
    expect(ofUsers(EVENTS).filter((name) => !['EntryCorrected', 'EntryRedacted'].includes(name))).toEqual(
      Object.keys(CORRECTABLE_EVENTS),
    );
  });

  test('by each command but the corrections themselves', () => {
    expect(ofUsers(COMMANDS).filter((name) => !['CorrectEntry', 'RedactEntry'].includes(name))).toEqual(
      Object.keys(CORRECTABLE_COMMANDS),
    );
  });
});
