import { describe, expect, test } from '@jest/globals';
import type { CommandInput, CommandInputOf } from 'forsvarlig';
import { crisis } from '../../examples/asker-2020/crisis.js';
import { measuresOf13March } from '../../examples/asker-2020/measures-13-march.js';
import { measuresOf19March } from '../../examples/asker-2020/measures-19-march.js';
import type { Planned } from '../../examples/asker-2020/planned.js';

type Adoption = CommandInputOf<'AdoptFrameworkMeasure'>;

const isAdoption = (command: CommandInput): command is Adoption =>
  command.command === 'AdoptFrameworkMeasure';

const adoptions = (planned: ReadonlyArray<Planned>): ReadonlyArray<Adoption> =>
  planned.map(({ command }) => command).filter(isAdoption);

const all = [...adoptions(measuresOf13March()), ...adoptions(measuresOf19March())];

const named = (measure: string): Adoption => {
  const found = all.find((adoption) => adoption.measure === measure);
  if (found === undefined) throw new Error(`no such measure: ${measure}`);
  return found;
};

const opensFor = ({ target }: Adoption): ReadonlyArray<string> =>
  'opensFor' in target ? target.opensFor : [];

describe('the measures of 13 March 2020', () => {
  test('are eight, decided and in effect on that day', () => {
    const adopted = adoptions(measuresOf13March());
    expect(adopted.map(({ measure, decided, effective }) => [measure, decided, effective])).toEqual(
      [
        'infection-team',
        'visits-by-closest-kin',
        'visits-assessed',
        'only-necessary-care',
        'tasks-to-kin',
        'support-contact-reduced',
        'respite-reduced',
        'redeployment',
      ].map((measure) => [measure, '2020-03-13', '2020-03-13']),
    );
  });

  test('let the infection team be at work from Monday 16 March', () => {
    expect(named('infection-team')).toMatchObject({
      force: 'decision',
      target: { kind: 'staff' },
      operative: '2020-03-16',
    });
    expect(all.filter(({ operative }) => operative !== undefined)).toHaveLength(1);
  });

  test('ask for visits by the closest kin only, and do not forbid others', () => {
    const asked = named('visits-by-closest-kin');
    expect(asked).toMatchObject({ force: 'request', target: { kind: 'visiting' } });
    expect(asked.ground.legalBasis).toBeUndefined();
  });

  test.each([
    ['visits-assessed', ['VisitsReduced', 'VisitsReplaced']],
    ['only-necessary-care', ['CareLimitedToNecessary']],
    ['tasks-to-kin', ['TaskHandedOver']],
    ['support-contact-reduced', ['SupportContactReduced', 'SupportContactSuspended', 'SupportContactKept']],
    ['respite-reduced', ['RespiteReduced', 'RespitePaused']],
  ])('%s is a decision that opens for %j', (measure, kinds) => {
    expect(named(measure).force).toBe('decision');
    expect(opensFor(named(measure))).toEqual(kinds);
  });
});

describe('the measures of 19 March 2020', () => {
  test.each([
    ['services-prioritised', 'warning', 'services'],
    ['health-personnel-appeal', 'request', 'staff'],
    ['24-hour-care-places', 'decision', 'places'],
  ])('%s is a %s about %s', (measure, force, kind) => {
    expect(named(measure)).toMatchObject({ force, target: { kind }, decided: '2020-03-19' });
  });

  test('open for no reduction of anybody', () => {
    expect(adoptions(measuresOf19March()).flatMap(opensFor)).toEqual([]);
  });
});

describe('all of them', () => {
  test('rest on the mandate of the crisis leadership, and end on a condition with a review', () => {
    for (const { by, term } of all) {
      expect(by.mandate?.kind).toBe('crisis-leadership');
      expect(term?.until).toBeUndefined();
      expect(term?.condition).toBeDefined();
      expect(term?.review).toMatch(/^2020-(03-27|04-02)$/);
    }
  });

  test('name between them the purposes that were published', () => {
    const purposes = new Set(all.flatMap(({ ground }) => ground.purposes ?? []));
    for (const purpose of ['protect-vulnerable', 'shield-staff', 'limit-infection', 'cope-with-staffing'])
      expect(purposes).toContain(purpose);
  });

  test('come after the declaration, in the second phase of the outbreak', () => {
    const [declared, ...rest] = crisis().map(({ command }) => command);
    expect(declared).toMatchObject({
      command: 'DeclareCrisis',
      organisation: 'asker-kommune',
      phase: { scale: 'outbreak-phase', step: 2 },
    });
    expect(rest.slice(0, -1).every(isAdoption)).toBe(true);
  });
});
