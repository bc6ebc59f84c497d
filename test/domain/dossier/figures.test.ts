import { describe, expect, test } from '@jest/globals';
import {
  asKnownNow,
  BUILT_IN,
  chartDays,
  figureFold,
  figureNamed,
  figuresOf,
  judgementBy,
  overviewFold,
  personDossier,
  populationOf,
  RULES,
  ruleContext,
  type DossierScope,
  type Entry,
  type Finding,
  type PersonDossier,
} from '../../../src/index.js';
import { levelsUnder } from '../../../src/domain/views/population.js';
import { ASKER_HOME_SERVICE } from '../../examples/twins/asker-home-service.js';
import { ASKER_STAFFING } from '../../examples/twins/asker-staffing.js';
import { GRUE } from '../../examples/twins/grue.js';
import { HALDEN } from '../../examples/twins/halden.js';
import { HAMAR } from '../../examples/twins/hamar.js';
import { recorded } from '../../examples/twins/recorded.js';
import { day } from '../../render/small-world.js';

const PAIRS = [ASKER_HOME_SERVICE, ASKER_STAFFING, GRUE, HAMAR, HALDEN];

/** Everybody in some entries as a dossier tells them, and what is found beside them. */
const told = (
  entries: ReadonlyArray<Entry>,
  scope: DossierScope,
  catalogue = BUILT_IN,
): { readonly people: ReadonlyArray<PersonDossier>; readonly around: ReadonlyArray<Finding> } => {
  const context = ruleContext(entries, scope.asOf, { catalogue });
  const judgement = judgementBy(RULES, context);
  const levelsOf = levelsUnder(populationOf(entries), scope.asOf);
  const users = new Set(entries.flatMap(({ event }) => ('user' in event ? [event.user] : [])));
  const people = [...users].flatMap((user) => {
    const own = entries.filter(({ event }) => 'user' in event && event.user === user);
    return personDossier(user, own, { scope, context, judge: judgement.user, levelsOf }) ?? [];
  });
  const around = [
    ...judgement.finish(),
    ...[...context.staff.values()].flatMap(judgement.staff),
    ...[...context.units.values()].flatMap(judgement.unit),
    ...[...context.crises.values()].flatMap(judgement.crisis),
  ];
  return { people, around };
};

const scopeOn = (at: string): DossierScope => ({
  asOf: asKnownNow(day(at)),
  sample: { size: 0, seed: '' },
});

describe.each(PAIRS.map((pair) => [pair.story.name, pair] as const))(
  'the figures of a dossier: %s',
  (_, { story, twin, alsoOn }) => {
    test.each([story.askedOn, ...alsoOn])(
      'are each as much as what is counted when it is explained: %s',
      async (at) => {
        const scope = scopeOn(at);
        const { people, around } = told(await recorded(story, twin), scope, story.catalogue);
        const fold = overviewFold(scope, chartDays(day('2020-03-01'), scope.asOf.at));
        people.forEach(fold.take);
        around.forEach(fold.found);
        const figures = figuresOf(fold.finish(), scope);
        const explained = figures.map(({ figure: { name } }) => {
          const figure = figureNamed(name, scope);
          if (figure === undefined) throw new Error(`no figure is called ${name}`);
          const one = figureFold(figure, scope.asOf);
          people.forEach(one.take);
          around.forEach(one.found);
          return one.finish();
        });
        expect(explained.map(({ name, number }) => [name, number])).toEqual(
          figures.map(({ figure: { name }, number }) => [name, number]),
        );
        const wholes = figures.flatMap(({ whole }, i) =>
          whole === undefined ? [] : [[explained[i]?.name, whole, explained[i]?.whole]],
        );
        expect(wholes).toEqual(wholes.map(([name, whole]) => [name, whole, whole]));
        expect(new Set(explained.map(({ name }) => name)).size).toBe(figures.length);
        expect(explained.filter(({ number }) => number > 0).length).toBeGreaterThan(10);
      },
    );
  },
);

describe('what a figure counts', () => {
  test('names the people, and the events that made each level what it is', async () => {
    const { story } = ASKER_HOME_SERVICE;
    const entries = await recorded(story);
    const scope = scopeOn(story.askedOn);
    const figure = figureNamed('services.all.less', scope);
    if (figure === undefined) throw new Error('no such figure');
    const fold = figureFold(figure, scope.asOf);
    told(entries, scope, story.catalogue).people.forEach(fold.take);
    const { counted, number } = fold.finish();
    expect(number).toBeGreaterThan(0);
    const events = new Map(entries.map(({ event, ref }) => [ref.id, event]));
    for (const { user, refs } of counted) {
      expect(refs.map(({ id }) => events.get(id)?.type)).toContain('ServiceGranted');
      expect(refs.length).toBeGreaterThan(1);
      for (const { id } of refs) expect(events.get(id)).toMatchObject({ user });
    }
  });

  test.each(['services.home-nursing.best', 'need.all.7', 'share.2020-02-30', 'findings.', 'services', 'x.y'])(
    'is asked by names that there are: %s is none',
    (name) => {
      expect(figureNamed(name, scopeOn('2020-06-30'))).toBeUndefined();
    },
  );
});
