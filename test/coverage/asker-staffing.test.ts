import { describe, expect, test } from '@jest/globals';
import { without } from '../domain/decisions/case.js';
import { COMMAND } from '../domain/examples/commands.js';
import { ADOPTED, DECLARED, EVENT, GRANTED } from '../domain/examples/events.js';
import { serviceLeader } from '../domain/examples/parts.js';
import { crisis, employee, level, person, summary } from './around.js';

describe('Asker, securing health personnel, 19 March 2020', () => {
  test('B1: the crisis leadership decides which services are given priority, on its own mandate', () => {
    crisis(DECLARED).when(COMMAND.AdoptFrameworkMeasure).then([EVENT.FrameworkMeasureAdopted]);
    crisis(DECLARED)
      .when({ ...COMMAND.AdoptFrameworkMeasure, by: serviceLeader })
      .thenRejected({ policy: 'crisis-mandate' });
    crisis(DECLARED)
      .when({ ...COMMAND.AdoptFrameworkMeasure, by: without(serviceLeader, 'mandate') })
      .thenRejected({ policy: 'mandate' });
  });

  test('B2: health personnel come from elsewhere, with their qualification', () => {
    employee().when(COMMAND.RedeployStaff).then([EVENT.StaffRedeployed]);
    expect(EVENT.StaffRedeployed.qualification).toBe('health-worker');
  });

  test('B3: necessary care stays when care is limited, and tasks that can wait are postponed', () => {
    person().when(COMMAND.LimitCareToNecessary).then([EVENT.CareLimitedToNecessary]);
    const { tasks } = level([...GRANTED, EVENT.CareLimitedToNecessary], 'nursing', '2020-03-16');
    expect(tasks.filter(({ now }) => now === 'service').map(({ task }) => task)).toEqual([
      'medication',
      'check-in',
    ]);
    person()
      .when({ ...COMMAND.LimitCareToNecessary, keeps: [] })
      .thenRejected({ policy: 'necessary-care' });
  });

  test('B4: a measure for many moves nobody, whoever it touches is pending, and each decision has an assessment', () => {
    const many = [...GRANTED, EVENT.CrisisDeclared, EVENT.FrameworkMeasureAdopted];
    expect(level(many, 'nursing', '2020-03-16').strands[0]?.now).toEqual({
      unit: 'visits',
      amount: 7,
      weeks: 1,
    });
    expect(summary(many, 'home-nursing', '2020-03-16')).toMatchObject({ pending: 1, reduced: 0 });
    expect(summary([...many, EVENT.VisitsReduced], 'home-nursing', '2020-03-16')).toMatchObject({
      ...{ pending: 0, reduced: 1 },
    });
    person()
      .when(without(COMMAND.ReduceVisits, 'assessment'))
      .thenRejected({ policy: 'individual-assessment' });
  });

  test('B5: places in 24-hour care are what a measure can be aimed at', () => {
    const target = {
      kind: 'places',
      services: ['short-stay-other'],
      changes: [{ dimension: 'use', before: 'ordinary', after: 'reserved' }],
    } as const;
    crisis(ADOPTED)
      .when({ ...COMMAND.AdoptFrameworkMeasure, measure: 'places', target })
      .then([{ ...EVENT.FrameworkMeasureAdopted, measure: 'places', target }]);
  });
});
