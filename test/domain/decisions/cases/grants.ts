import type { CommandInputOf } from '../../../../src/index.js';
import { COMMAND } from '../../examples/commands.js';
import { EVENT, GRANTED, REGISTERED } from '../../examples/events.js';
import { calls, visits } from '../../examples/parts.js';
import { user, without, type Case } from '../case.js';

type Grant = CommandInputOf<'GrantService'>;

const anew: Grant = { ...COMMAND.GrantService, id: 'c-grant-anew', strands: [visits(10)] };
const anewEvent = { ...EVENT.ServiceGranted, decision: 'c-grant-anew', strands: [visits(10)] };
const malformed = (
  name: string,
  command: Partial<Grant>,
  events = [...REGISTERED, EVENT.ServiceGranted],
): Case => user.no(name, 'well-formed-grant', events, { ...anew, ...command });

/** What a grant must say to be a baseline. */
export const cases: ReadonlyArray<Case> = [
  malformed('a grant without an extent', { strands: [] }),
  malformed('a grant with one form twice', { strands: [visits(7), visits(2)] }),
  malformed('a grant with one task twice', {
    tasks: [{ task: 'meals' }, { task: 'meals', necessary: false }],
  }),
  malformed('a grant with one goal twice', { goals: ['safe-at-home', 'self-reliant', 'safe-at-home'] }),
  malformed('a grant that ends the day before it begins', { effective: '2020-03-02', until: '2020-03-01' }),
  malformed('a service granted again as another kind', { serviceType: 'practical-assistance' }),
  malformed('a grant from the day before the one it follows', { effective: '2020-01-07' }),
  user.yes('a grant for one day', REGISTERED, { ...COMMAND.GrantService, until: '2020-01-08' }, [
    { ...EVENT.ServiceGranted, until: '2020-01-08' },
  ]),
  user.yes('a grant with its goals', REGISTERED, { ...COMMAND.GrantService, goals: ['safe-at-home'] }, [
    { ...EVENT.ServiceGranted, goals: ['safe-at-home'] },
  ]),
  user.yes('a grant from the same day as the one it follows', GRANTED, anew, [anewEvent]),
  user.yes('a grant anew from a later day', GRANTED, { ...anew, effective: '2020-03-21' }, [
    { ...anewEvent, effective: '2020-03-21' },
  ]),
  user.yes('a grant with no end', REGISTERED, without(COMMAND.GrantService, 'until'), [
    without(EVENT.ServiceGranted, 'until'),
  ]),
  user.yes(
    'a grant that takes effect before it is decided gives, and may',
    REGISTERED,
    {
      ...COMMAND.GrantService,
      decided: '2020-01-09',
    },
    [{ ...EVENT.ServiceGranted, decided: '2020-01-09' }],
  ),
  user.yes(
    'the same form in two units, and another form',
    REGISTERED,
    {
      ...COMMAND.GrantService,
      strands: [visits(7), { ...visits(90), unit: 'minutes' }, calls(1)],
    },
    [{ ...EVENT.ServiceGranted, strands: [visits(7), { ...visits(90), unit: 'minutes' }, calls(1)] }],
  ),
  user.yes(
    'an extent that was never written down',
    REGISTERED,
    {
      ...COMMAND.GrantService,
      strands: [{ unit: 'visits', unknown: true, mode: 'in-person' }],
    },
    [{ ...EVENT.ServiceGranted, strands: [{ unit: 'visits', unknown: true, mode: 'in-person' }] }],
  ),
];
