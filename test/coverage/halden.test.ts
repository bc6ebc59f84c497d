import { describe, expect, test } from '@jest/globals';
import { consentsAt } from '../../src/index.js';
import { without } from '../domain/decisions/case.js';
import { COMMAND } from '../domain/examples/commands.js';
import { EVENT, GRANTED } from '../domain/examples/events.js';
import { assessment } from '../domain/examples/parts.js';
import { at } from '../domain/views/told.js';
import { entriesOfThese, level, person, summary, type Events } from './around.js';

const offered = [...GRANTED, EVENT.OfferMade];
const accepted = [...offered, EVENT.OfferAccepted];

describe('Halden, digital home nursing, 2025', () => {
  test('D1: digital home nursing is offered, moves nothing before it is accepted, and can be taken back', () => {
    person().when(COMMAND.MakeOffer).then([EVENT.OfferMade]);
    person(offered).when(COMMAND.AcceptOffer).then([EVENT.OfferAccepted]);
    person(offered).when(COMMAND.DeclineOffer).then([EVENT.OfferDeclined]);
    person(accepted).when(COMMAND.WithdrawAcceptance).then([EVENT.AcceptanceWithdrawn]);
    const screen = (events: Events) =>
      level(events, 'nursing', '2020-03-20').strands.filter(({ form }) => form.mode === 'video').length;
    expect([screen(offered), screen(accepted)]).toEqual([0, 1]);
    const consents = consentsAt(entriesOfThese([...GRANTED, EVENT.ConsentGiven]), at('2020-03-12'));
    expect(consents).toMatchObject([{ matter: 'digital-service' }]);
    person([...GRANTED, EVENT.ConsentGiven])
      .when(COMMAND.WithdrawConsent)
      .then([EVENT.ConsentWithdrawn]);
  });

  test('D2: it is offered to whom it suits, with training for everybody', () => {
    person().when(without(COMMAND.MakeOffer, 'suitability')).thenRejected({ policy: 'digital-suits' });
    person()
      .when({
        ...COMMAND.MakeOffer,
        suitability: { reasons: [], manages: 'alone', training: 'planned' },
      })
      .thenRejected({ policy: 'digital-suits' });
  });

  test('D3: it is offered to those who have the service, after an assessment', () => {
    person(GRANTED.slice(0, 1)).when(COMMAND.MakeOffer).thenRejected({ policy: 'known-service' });
    person()
      .when({ ...COMMAND.MakeOffer, assessment: { ...assessment, on: '2020-03-14' } })
      .thenRejected({ policy: 'digital-suits' });
  });

  test('D4: a fixed time is agreed, and deterioration that is noticed is recorded and handled', () => {
    const { links: _, ...change } = COMMAND.ChangeService;
    const { links: __, ...changed } = EVENT.ServiceChanged;
    person()
      .when({ ...change, changes: [{ dimension: 'timing', to: 'guaranteed' }] })
      .then([
        {
          ...changed,
          before: { attributes: [] },
          after: { attributes: [{ attribute: 'timing', value: 'guaranteed' }] },
        },
      ]);
    const history = [...GRANTED, EVENT.VisitsReduced];
    person(history).when(COMMAND.NoteConsequence).then([EVENT.ConsequenceNoted]);
    person([...history, EVENT.ConsequenceNoted])
      .when(COMMAND.HandleConsequence)
      .then([EVENT.ConsequenceHandled]);
  });

  test('D5: how many have it, and how many screen visits a week that is', () => {
    const { totals, replaced } = summary(accepted, 'home-nursing', '2020-03-20');
    expect(replaced).toBe(1);
    expect(totals.map(({ now: { mode, known } }) => [mode, known])).toEqual([
      ['in-person', { amount: 5, weeks: 1 }],
      ['video', { amount: 4, weeks: 1 }],
    ]);
  });
});
