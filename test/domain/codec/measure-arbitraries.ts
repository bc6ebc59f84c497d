import fc from 'fast-check';

const counts = fc.integer({ min: 0, max: 1_000 });
const NONE = fc.constant({ limit: 'none' });
const UNKNOWN = fc.constant({ unknown: true });
const units = fc.constantFrom('minutes', 'hours', 'days', 'weeks');

/** Values of the scalars in which measures for many are written, by name. */
export const MEASURE_SCALARS = (
  quantities: fc.Arbitrary<unknown>,
): Readonly<Record<string, fc.Arbitrary<unknown>>> => ({
  AmountForMany: fc.oneof(
    quantities,
    fc.record({ own: fc.constantFrom('none', 'less', 'granted', 'more') }),
    fc.record({ percentOfGranted: fc.integer({ min: 0, max: 500 }) }),
  ),
  HowMany: fc.oneof(
    fc.record({ exactly: counts }),
    fc.record({ atLeast: counts }),
    counts.map((atLeast) => ({ atLeast, atMost: atLeast + 1 })),
    fc.record({ atMost: counts }),
    NONE,
    UNKNOWN,
  ),
  Duration: fc.oneof(
    fc.record({ amount: counts, in: units }),
    fc.record({ atMost: counts, in: units }),
    NONE,
    UNKNOWN,
  ),
  Kroner: counts,
  Days: fc.integer({ min: 1, max: 365 }),
  Hours: fc.oneof(
    fc.record({ open: fc.constantFrom('closed', 'usual', 'unknown') }),
    fc.constant({ periods: [{ days: ['monday', 'friday'], from: '09:00', to: '15:30' }] }),
  ),
});
