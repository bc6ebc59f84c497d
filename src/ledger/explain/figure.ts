import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { figureFold, type FigureExplanation } from '../../domain/dossier/figures/explain-figure.js';
import { figureNamed } from '../../domain/dossier/figures/named.js';
import { personDossier, type PersonQuestions } from '../../domain/dossier/person-dossier.js';
import { isInPeriod, mayBeAbout, type DossierScope } from '../../domain/dossier/scope.js';
import { RULES } from '../../domain/findings/built-in.js';
import type { Finding } from '../../domain/findings/finding.js';
import { judgementBy } from '../../domain/findings/judge.js';
import { ruleContext } from '../../domain/findings/surroundings.js';
import type { UserKey } from '../../domain/values/keys.js';
import { levelsUnder, populationOf } from '../../domain/views/population.js';
import type { EventStore } from '../../stores/event-store.js';
import { everybodyIn, type Everybody } from '../everybody.js';
import type { FindingsOptions } from '../findings.js';
import type { LedgerError } from '../ledger-error.js';

const NO_SUCH_FIGURE: LedgerError = {
  _tag: 'NotFound',
  message:
    'no figure has this name; the names stand with the figures of a dossier and in its data/figures.csv, for example services.home-nursing.full',
};

/** Explains a figure of a dossier with this scope among everybody who was read. */
export const figureAmong =
  (
    everybody: Everybody,
    name: string,
    scope: DossierScope,
    { rules = RULES, ...settings }: Omit<FindingsOptions, 'user' | 'progress'>,
  ): TaskEither<LedgerError, FigureExplanation> =>
  async () => {
    const { asOf } = scope;
    const figure = figureNamed(name, scope);
    if (figure === undefined) return E.left(NO_SUCH_FIGURE);
    const { users, others, entriesOf } = everybody;
    const context = ruleContext(others, asOf, settings);
    const judgement = judgementBy(figure.ofFinding === undefined ? [] : rules, context);
    const questions: PersonQuestions = {
      ...{ scope, context, judge: judgement.user },
      levelsOf: levelsUnder(populationOf(others), asOf),
    };
    const fold = figureFold(figure, asOf);
    const taken = new Set<UserKey>();
    for (const user of users.keys()) {
      if (!mayBeAbout(scope, user)) continue;
      const entries = await entriesOf(user)();
      if (E.isLeft(entries)) return entries;
      const one = personDossier(user, entries.right, questions);
      if (one === undefined) continue;
      taken.add(user);
      fold.take(one);
    }
    const around =
      scope.user === undefined
        ? [
            ...[...context.staff.values()].flatMap(judgement.staff),
            ...[...context.units.values()].flatMap(judgement.unit),
            ...[...context.crises.values()].flatMap(judgement.crisis),
          ]
        : [];
    const isShown = ({ subject, on }: Finding): boolean =>
      isInPeriod(scope, on) && (!('user' in subject) || taken.has(subject.user));
    for (const finding of [...judgement.finish(), ...around]) if (isShown(finding)) fold.found(finding);
    const [failed] = judgement.failures();
    return failed === undefined
      ? E.right(fold.finish())
      : E.left({ _tag: 'NotFound', message: failed.message });
  };

/**
 * Explains a figure of a dossier with this scope: everybody is gone through as for the dossier, and what the figure counts is kept. Rules
 * are gone by only where it counts findings.
 */
export const figureExplanationOver = (
  store: EventStore,
  name: string,
  scope: DossierScope,
  { progress, ...options }: Omit<FindingsOptions, 'user'>,
): TaskEither<LedgerError, FigureExplanation> =>
  figureNamed(name, scope) === undefined
    ? TE.left(NO_SUCH_FIGURE)
    : pipe(
        everybodyIn(store, progress),
        TE.flatMap((everybody) => figureAmong(everybody, name, scope, options)),
      );
