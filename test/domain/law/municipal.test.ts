import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import {
  catalogueWith,
  crisisDecider,
  staffDecider,
  userDecider,
  type Catalogue,
  type Command,
  type Decider,
  type DomainEvent,
  type EventOf,
  type WrittenAdditions,
} from '../../../src/index.js';
import { given, type Asked, type Written } from '../../../src/testing/given.js';
import { COMMAND } from '../examples/commands.js';
import { ADOPTED, DECLARED, EVENT, GRANTED, REDUCED, REGISTERED } from '../examples/events.js';
import { assessment, staffing, stated, TODAY } from '../examples/parts.js';
import { without } from '../decisions/case.js';

type Term = Written<EventOf<'VisitsReduced'>>['term'];
type Policy = NonNullable<WrittenAdditions['policies']>[number];

const catalogueOf = (additions: Omit<WrittenAdditions, 'version'>): Catalogue => {
  const catalogue = catalogueWith({ version: 1, ...additions });
  if (E.isLeft(catalogue)) throw new Error(catalogue.left.message);
  return catalogue.right;
};

const policy = (appliesTo: Policy['appliesTo'], demands: Policy['demands']): Catalogue =>
  catalogueOf({
    policies: [
      {
        id: 'ours',
        nb: 'Slik gjør vi det.',
        en: 'That is how we do it.',
        appliesTo,
        demands,
        provisions: ['hol-4-1'],
      },
    ],
  });

const asking = <C extends Command, S, Event extends DomainEvent>(
  decider: Decider<C, S, Event>,
  events: ReadonlyArray<Written<Event>>,
  catalogue: Catalogue,
  command: Asked<C>,
) => given(decider, events, { today: TODAY, crises: ADOPTED, catalogue }).when(command);

const REFUSED = { policy: 'municipal:ours', why: 'That is how we do it.', provisions: ['hol-4-1'] } as const;

const free = without(COMMAND.ReduceVisits, 'derivesFrom');
const freeEvent = without(EVENT.VisitsReduced, 'derivesFrom');
const first = free.effective;

/** What becomes of a reduction of visits with another term. */
const reducing = (catalogue: Catalogue, term: Term) => ({
  isRefused: () => {
    asking(userDecider, GRANTED, catalogue, { ...free, term }).thenRejected(REFUSED);
  },
  isTaken: () => {
    asking(userDecider, GRANTED, catalogue, { ...free, term }).then([{ ...freeEvent, term }]);
  },
});

describe('a municipal policy', () => {
  const aim = { commands: ['ReduceVisits'] } as const;

  test('can demand a review or an end within some days', () => {
    expect(first).toBe('2020-03-16');
    const fortnight = policy(aim, { kind: 'review-within-days', days: 14 });
    reducing(fortnight, { review: '2020-03-30' }).isTaken();
    reducing(fortnight, { review: '2020-03-31' }).isRefused();
    reducing(fortnight, { until: '2020-03-30' }).isTaken();
    reducing(fortnight, { until: '2020-03-31' }).isRefused();
    reducing(fortnight, { until: '2020-04-30', review: '2020-03-20' }).isTaken();
  });

  test('can demand an end after some days at most', () => {
    const fortnight = policy(aim, { kind: 'max-duration-days', days: 14 });
    reducing(fortnight, { until: '2020-03-29' }).isTaken();
    reducing(fortnight, { until: '2020-03-30' }).isRefused();
    reducing(fortnight, { review: '2020-03-20' }).isRefused();
  });

  test('can demand who assessed', () => {
    expect(free.assessment).toMatchObject({ by: 'nurse' });
    const term = stated.term;
    reducing(policy(aim, { kind: 'assessment-by-role', roles: ['nurse', 'physician'] }), term).isTaken();
    reducing(policy(aim, { kind: 'assessment-by-role', roles: ['physician'] }), term).isRefused();
  });

  test('can demand who decides', () => {
    const term = stated.term;
    reducing(policy(aim, { kind: 'decided-by-role', roles: ['service-leader'] }), term).isTaken();
    reducing(policy(aim, { kind: 'decided-by-role', roles: ['municipal-director'] }), term).isRefused();
  });

  test('can demand a field that may be left out, and what is inside it', () => {
    const term = stated.term;
    reducing(policy(aim, { kind: 'field-present', field: 'assessment.facts.text' }), term).isTaken();
    asking(userDecider, GRANTED, policy(aim, { kind: 'field-present', field: 'assessment.user' }), {
      ...free,
      assessment: without(assessment, 'user'),
    }).thenRejected(REFUSED);
    asking(
      userDecider,
      GRANTED,
      policy(aim, { kind: 'field-present', field: 'derivesFrom' }),
      free,
    ).thenRejected(REFUSED);
  });

  test('is asked after the policies of the library', () => {
    asking(userDecider, GRANTED, policy(aim, { kind: 'decided-by-role', roles: ['physician'] }), {
      ...free,
      by: without(free.by, 'mandate'),
    }).thenRejected({ policy: 'mandate' });
  });

  test('is about the commands that it names and no others', () => {
    const others = policy({ commands: ['PauseRespite'] }, { kind: 'decided-by-role', roles: ['physician'] });
    reducing(others, stated.term).isTaken();
  });

  test('can be about services of a kind, whatever is decided on them', () => {
    const nursing = policy(
      { serviceTypes: ['home-nursing'] },
      { kind: 'decided-by-role', roles: ['physician'] },
    );
    reducing(nursing, stated.term).isRefused();
    asking(userDecider, REGISTERED, nursing, COMMAND.GrantService).thenRejected(REFUSED);
    asking(userDecider, REDUCED, nursing, COMMAND.RestoreService).thenRejected(REFUSED);
    asking(userDecider, GRANTED, nursing, COMMAND.PauseRespite).then([EVENT.RespitePaused]);
    asking(userDecider, [], nursing, COMMAND.RegisterServiceUser).then([EVENT.ServiceUserRegistered]);
  });

  test('can be about a kind of service and a command at once', () => {
    const both = policy(
      { serviceTypes: ['practical-assistance'], commands: ['ReduceVisits'] },
      { kind: 'decided-by-role', roles: ['physician'] },
    );
    reducing(both, stated.term).isTaken();
  });

  test('binds staff and crisis leadership too', () => {
    asking(
      staffDecider,
      [],
      policy({ commands: ['RedeployStaff'] }, { kind: 'max-duration-days', days: 1 }),
      COMMAND.RedeployStaff,
    ).thenRejected(REFUSED);
    asking(
      crisisDecider,
      DECLARED,
      policy({ serviceTypes: ['home-nursing'] }, { kind: 'review-within-days', days: 1 }),
      COMMAND.AdoptFrameworkMeasure,
    ).thenRejected(REFUSED);
  });

  test('looks at the next term that a review gives', () => {
    const short = policy({ commands: ['ReviewDecision'] }, { kind: 'review-within-days', days: 7 });
    const next = { review: '2020-05-01' };
    asking(userDecider, REDUCED, short, { ...COMMAND.ReviewDecision, next }).thenRejected(REFUSED);
  });
});

describe("a municipality's own codes", () => {
  const ours = catalogueOf({
    serviceTypes: [{ id: 'night-patrol', like: 'home-nursing', nb: 'Nattpatrulje', en: 'Night patrol' }],
    provisions: [
      {
        ...{ id: 'own-rule', act: 'Reglement', nb: 'reglementet', en: 'the rules', source: 'Sak 1' },
        title: { nb: 'hvem som kan', en: 'who may' },
        validity: [{ from: '2020-03-13' }],
      },
    ],
  });
  const granted = GRANTED.map((event) =>
    event.type === 'ServiceGranted' && event.serviceType === 'home-nursing'
      ? { ...event, serviceType: 'night-patrol' }
      : event,
  );
  const ground = { ...staffing, legalBasis: ['hol-3-2-6-a', 'own-rule'] };

  test('can be granted and reduced as the national kind that they are like', () => {
    asking(userDecider, REGISTERED, ours, { ...COMMAND.GrantService, serviceType: 'night-patrol' }).then([
      { ...EVENT.ServiceGranted, serviceType: 'night-patrol' },
    ]);
    asking(userDecider, granted, ours, { ...free, ground }).then([{ ...freeEvent, ground }]);
  });

  test('hold on the days of their law', () => {
    const decided = { ...free, decided: '2020-03-12', ground };
    asking(userDecider, granted, ours, {
      ...decided,
      assessment: { ...assessment, on: '2020-03-12' },
    }).thenRejected({ policy: 'legal-basis', provisions: ['own-rule'] });
  });
});
