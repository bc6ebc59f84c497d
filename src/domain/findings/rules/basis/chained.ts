import { individualDecisionRequired } from '../../../law/individual-decision.js';
import type { ServiceKey } from '../../../values/keys.js';
import { daysBetween, plusDays, type LocalDate } from '../../../values/local-date.js';
import { DEADLINE_RULES } from '../../../law/deadline-rules.js';
import type { DecisionCase } from '../../decision-case.js';
import { actsOf, isAskedFor, mattered } from '../../decided-act.js';
import { lacking, there } from '../../evidence.js';
import type { UserFile } from '../../files.js';
import type { Found } from '../../finding.js';
import type { PersonRule } from '../../rule.js';
import type { RuleContext } from '../../rule-context.js';
import { TWO_WEEKS as LAW_TWO_WEEKS } from '../../clock.js';

/** Days between two decisions on the same service that don't break a chain. */
const GAP = 3;

const { days: TWO_WEEKS } = DEADLINE_RULES['two-weeks'].span;

/** A decision that needed no individual decision because it was short, on the days on which it held so far. */
interface Link {
  readonly decision: DecisionCase;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const isShort = (decision: DecisionCase): boolean =>
  decision.force === 'decision' &&
  (decision.direction === 'less' || decision.direction === 'other') &&
  decision.individualDecision.because === 'two-weeks-or-less' &&
  !isAskedFor(decision);

const isCovered = ({ serviceType, decided }: DecisionCase, { catalogue }: RuleContext): boolean =>
  serviceType !== undefined &&
  individualDecisionRequired({ serviceType, expectedDays: 'open-ended', decidedOn: decided }, catalogue)
    .required === 'yes';

const linksOf = ({ decisions }: UserFile, context: RuleContext): ReadonlyMap<ServiceKey, Link[]> => {
  const links = new Map<ServiceKey, Link[]>();
  for (const decision of decisions) {
    if (!isShort(decision) || !mattered(decision) || !isCovered(decision, context)) continue;
    const { at } = context.asOf;
    const { service, effective: from, heldUntil } = decision;
    const to = heldUntil === undefined || heldUntil > at ? at : heldUntil;
    if (to < from) continue;
    const link = { decision, from, to };
    const there = links.get(service);
    if (there === undefined) links.set(service, [link]);
    else there.push(link);
  }
  return links;
};

/** Whether what took the chain past two weeks was told of as an individual decision, with the right of appeal. */
const isHandledAsOne = (link: Link, file: UserFile, { catalogue }: RuleContext): boolean =>
  actsOf(link.decision, file, catalogue).some(({ notices }) =>
    notices.some(({ event }) => event.kind === 'notice-of-decision' && event.appealRightStated),
  );

const foundIn = (
  chain: ReadonlyArray<Link>,
  last: Link,
  on: LocalDate,
  { at }: RuleContext['asOf'],
): Found => ({
  on,
  service: last.decision.service,
  about: last.decision.id,
  present: chain.flatMap(({ decision, from, to }) => [
    there(`gjaldt fra ${from} til ${to}`, `held from ${from} to ${to}`, decision.ref),
    ...decision.extensions
      .filter(({ event }) => event.decided <= at)
      .map(({ ref }) => there('forlenget', 'prolonged', ref)),
  ]),
  missing: [lacking('enkeltvedtak', 'an individual decision', plusDays(on, -1))],
});

const chainsIn = (links: ReadonlyArray<Link>, file: UserFile, context: RuleContext): ReadonlyArray<Found> => {
  const found: Found[] = [];
  let [chain, held, until, past]: [Link[], number, LocalDate | undefined, boolean] = [
    [],
    0,
    undefined,
    false,
  ];
  for (const link of [...links].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (until === undefined || daysBetween(until, link.from) > GAP + 1)
      [chain, held, until, past] = [[], 0, undefined, false];
    chain.push(link);
    const from = until !== undefined && link.from <= until ? plusDays(until, 1) : link.from;
    const days = Math.max(0, daysBetween(from, link.to) + 1);
    if (!past && held + days > TWO_WEEKS && !isHandledAsOne(link, file, context)) {
      past = true;
      found.push(foundIn(chain, link, plusDays(from, TWO_WEEKS - held), context.asOf));
    }
    held += days;
    if (until === undefined || link.to > until) until = link.to;
  }
  return found;
};

/** Settled reading 7: chains count as they became. */
export const CHAINED: PersonRule = {
  id: 'basis.chained',
  group: 'basis',
  severity: 'serious',
  title: {
    nb: 'Korte vedtak etter hverandre som til sammen varte over 14 dager',
    en: 'Short decisions in a row that together lasted longer than 14 days',
  },
  looksAt: {
    nb: `Vedtak om samme tjeneste som hver var ventet å vare 14 dager eller mindre, med forlengelser, og med høyst ${GAP} dager imellom. Det er de dagene de faktisk gjaldt, som telles; ble kjeden brutt eller opphevet før den femtende dagen, er det ikke noe funn. Heller ikke om det siste leddet ble underrettet om som enkeltvedtak med klagerett.`,
    en: `Decisions on the same service that were each expected to last 14 days or less, with what prolonged them, and with at most ${GAP} days in between. The days on which they did hold are counted; a chain that was broken or lifted before the fifteenth day is no finding, and neither is one whose last link was told of as an individual decision with the right of appeal.`,
  },
  mend: {
    nb: 'Vurder bruker på nytt, og treff enkeltvedtak for hele tiden tiltaket har vart og skal vare.',
    en: 'Assess the user anew, and make an individual decision for all the time that it has lasted and is to last.',
  },
  provisions: ['pbrl-2-7', 'fvl-23', 'fvl-27'],
  clock: { held: LAW_TWO_WEEKS, apart: { days: GAP } },
  about: 'person',
  find: (file, context) =>
    [...linksOf(file, context).values()].flatMap((links) => chainsIn(links, file, context)),
};
