import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { BUILT_IN } from '../../src/domain/law/catalogue.js';
import type { Language } from '../../src/domain/vocabulary/code-list.js';
import { decodeEvent } from '../../src/domain/events/decode.js';
import { eventDetails } from '../../src/render/event-details.js';
import { EVENT } from '../domain/examples/events.js';

const details = (written: unknown, language: Language): ReadonlyArray<string> => {
  const event = decodeEvent(written);
  if (E.isLeft(event) || event.right.type === 'Unknown') throw new Error('not an event of this version');
  return eventDetails(event.right, language, BUILT_IN);
};

describe('what people read', () => {
  test('of a grant: what it is for', () => {
    const granted = { ...EVENT.ServiceGranted, goals: ['safe-at-home', 'self-reliant'] };
    expect(details(granted, 'nb')).toContain('mål: kjenne seg trygg hjemme, klare mest mulig selv');
    expect(details(granted, 'en')).toContain('goals: to be safe at home, to be as self-reliant as possible');
  });

  test('of a meeting: how the user took part, where it was in another form than the others', () => {
    const participation = { user: 'took-part', mode: 'loudspeaker-phone' };
    expect(details({ ...EVENT.GroupMeetingHeld, participation }, 'nb')).toEqual([
      'video',
      'bruker deltok (telefon med høyttaler)',
      'andre: koordinator, fastlege',
    ]);
  });
});
