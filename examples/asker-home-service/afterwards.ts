import {
  endFrameworkMeasure,
  freeText,
  plusDays,
  restoreService,
  reviewDecision,
  reviewFrameworkMeasure,
  type CommandInput,
} from 'forsvarlig';
import { CRISIS, crisisLeadership } from '../asker-2020/leadership.js';
import { day, on, type Happening } from '../story/happening.js';
import { leader, until } from './parts.js';

type Condition = Parameters<typeof until>[0];

const MAY = day('2020-05-11');
const EVERY_DAYS = 14;

/** The measures for many: which are over when operation is normal, and which go on. */
const MEASURES: ReadonlyArray<{
  readonly measure: string;
  readonly condition: Condition;
  readonly over: boolean;
}> = [
  { measure: 'infection-team', condition: 'infection-advice-lifted', over: false },
  { measure: 'visits-by-closest-kin', condition: 'infection-advice-lifted', over: false },
  { measure: 'visits-assessed', condition: 'operation-normalised', over: true },
  { measure: 'only-necessary-care', condition: 'operation-normalised', over: true },
  { measure: 'tasks-to-kin', condition: 'operation-normalised', over: true },
  { measure: 'support-contact-reduced', condition: 'activities-reopened', over: false },
  { measure: 'respite-reduced', condition: 'operation-normalised', over: true },
  { measure: 'redeployment', condition: 'staffing-restored', over: true },
];

const measuresReviewed = (at: string, next: string, reasons: string): ReadonlyArray<Happening> =>
  on(
    day(at),
    ...MEASURES.map(({ measure, condition }) =>
      reviewFrameworkMeasure({
        ...{ id: `home:review-${measure}:${at}`, crisis: CRISIS, measure, by: crisisLeadership },
        ...{ on: day(at), outcome: 'upheld', next: { condition, review: day(next) } },
        reasons: freeText(reasons),
      }),
    ),
  );

const ended: ReadonlyArray<Happening> = on(
  MAY,
  ...MEASURES.filter(({ over }) => over).map(({ measure }) =>
    endFrameworkMeasure({
      ...{ id: `home:end-${measure}`, crisis: CRISIS, measure, by: crisisLeadership },
      ...{ decided: MAY, effective: MAY, reasons: freeText('Driften er normal igjen.') },
    }),
  ),
);

interface Reviewed {
  readonly user: string;
  readonly service: string;
  readonly decision: string;
  readonly condition: Condition;
  readonly reasons: string;
}

const reviewed = ({ user, service, decision, condition, reasons }: Reviewed, at: string): CommandInput =>
  reviewDecision({
    ...{ id: `home:${user}:review-${decision}:${at}`, user, service, by: leader },
    ...{ reviews: `home:${user}:${decision}`, on: day(at), outcome: 'upheld' },
    next: until(condition, plusDays(day(at), EVERY_DAYS)),
    reasons: freeText(reasons),
  });

const everyTwoWeeks = (one: Reviewed, ...days: ReadonlyArray<string>): ReadonlyArray<Happening> =>
  days.flatMap((at) => on(day(at), reviewed(one, at)));

const nursing = { service: 'home-nursing', condition: 'operation-normalised' } as const;

/** Each decision is assessed anew every two weeks. Nobody reviewed a03, a06 and a07. */
const reviews: ReadonlyArray<Happening> = [
  ...everyTwoWeeks(
    { ...nursing, user: 'a01', decision: 'replace', reasons: 'Telefonen virker, og bruker tar medisinen.' },
    ...['2020-03-27', '2020-04-10', '2020-04-24', '2020-05-08'],
  ),
  ...everyTwoWeeks(
    { ...nursing, user: 'a04', decision: 'limit', reasons: 'Huden er fin. Det går en stund til.' },
    ...['2020-03-27', '2020-04-10', '2020-04-24', '2020-05-08'],
  ),
  ...everyTwoWeeks(
    {
      ...{ ...nursing, user: 'a04', decision: 'strangers', condition: 'staffing-restored' },
      reasons: 'Bruker kjenner dem som kommer nå.',
    },
    ...['2020-04-01', '2020-04-15', '2020-04-29'],
  ),
  ...everyTwoWeeks(
    {
      ...{ user: 'a09', service: 'respite', decision: 'reduce', condition: 'operation-normalised' },
      reasons: 'De hjemme greier det fortsatt.',
    },
    ...['2020-04-01', '2020-04-15', '2020-04-29'],
  ),
  ...on(
    day('2020-03-31'),
    ...['kin-stockings', 'kin-shower'].map((decision) =>
      reviewDecision({
        ...{ id: `home:a05:review-${decision}`, user: 'a05', service: 'home-nursing', by: leader },
        ...{ reviews: `home:a05:${decision}`, on: day('2020-03-31'), outcome: 'upheld' },
        next: { until: day('2020-04-17') },
        reasons: freeText('Datteren vil fortsette ut perioden.'),
      }),
    ),
  ),
];

const restored = (
  user: string,
  service: string,
  decisions: ReadonlyArray<string>,
  reasons: string,
): CommandInput =>
  restoreService({
    ...{ id: `home:${user}:restore`, user, service, by: leader, decided: MAY, effective: MAY },
    ...{ lifts: decisions.map((one) => `home:${user}:${one}`), reasons: freeText(reasons) },
  });

/** Reviews that were held, and one service after the other taken up again. */
export const afterwards: ReadonlyArray<Happening> = [
  ...measuresReviewed('2020-03-27', '2020-04-10', 'Like mange er borte fra jobb som for to uker siden.'),
  ...measuresReviewed('2020-04-10', '2020-05-08', 'Flere er tilbake, men ikke mange nok.'),
  ...measuresReviewed('2020-05-08', '2020-06-05', 'Noe av dette avsluttes fra mandag.'),
  ...reviews,
  ...ended,
  ...on(
    MAY,
    restored('a01', 'home-nursing', ['replace'], 'Driften er normal igjen. Alle besøkene er hjemme.'),
    restored(
      'a04',
      'home-nursing',
      ['limit', 'strangers'],
      'Driften er normal igjen. Dusj og sengeskift tas opp igjen.',
    ),
    restored('a09', 'respite', ['reduce'], 'Driften er normal igjen.'),
  ),
];
