import { describe, expect, test } from '@jest/globals';
import { withInspectionEvent, type InspectionStanding } from '../../../src/domain/changes/inspection.js';
import { storyOf, UserKey } from '../../../src/index.js';
import { coveredAsPerson, coveredByInspection, coveredByUnit } from '../../../src/ledger/reader/coverage.js';
import { EVENT, RESPITE } from '../../domain/examples/events.js';
import { day, entriesOf, type Written } from '../../render/small-world.js';

// Whom an inspection, a unit and a person's own access cover, each limit from both sides.

const key = (text: string): UserKey => {
  if (!UserKey.is(text)) throw new Error("a test's own key is none");
  return text;
};
const story = (...more: ReadonlyArray<Written>) =>
  storyOf(
    entriesOf([EVENT.ServiceUserRegistered, EVENT.ServiceGranted, ...more].map((event) => ({ ...event }))),
  );

const inspectionOf = (changed: Written, closed?: string): InspectionStanding => {
  const events = [
    { ...EVENT.InspectionOpened, ...changed },
    ...(closed === undefined ? [] : [{ ...EVENT.InspectionClosed, on: closed }]),
  ];
  let standing: InspectionStanding | undefined;
  for (const { event } of entriesOf(events)) {
    if (event.type === 'InspectionOpened' || event.type === 'InspectionClosed')
      standing = withInspectionEvent(standing, event);
  }
  if (standing === undefined) throw new Error("a test's own inspection was never opened");
  return standing;
};

const EVERYONE = { scope: { kind: 'everyone' } };
const USER = key(EVENT.ServiceUserRegistered.user);
const covered = (
  inspection: InspectionStanding,
  {
    of = story(),
    user = USER,
    asked = '2020-03-20',
    today = '2020-04-01',
  }: { of?: ReturnType<typeof story>; user?: UserKey; asked?: string; today?: string } = {},
) => coveredByInspection(user, of, inspection, day(asked), day(today));

describe('an inspection covers', () => {
  test('nobody before the day it is opened or after the last day it may read, and everybody from the one to the other', () => {
    const inspection = inspectionOf(EVERYONE);
    const on = (today: string) => covered(inspection, { today });
    expect(on('2020-03-15')).toEqual({ why: 'not-open' });
    expect(on('2020-03-16')).toMatchObject({ only: undefined });
    expect(on('2020-06-30')).toMatchObject({ only: undefined });
    expect(on('2020-07-01')).toEqual({ why: 'not-open' });
  });

  test('nobody once it is closed, on that day already', () => {
    expect(covered(inspectionOf(EVERYONE, '2020-04-01'))).toEqual({ why: 'not-open' });
  });

  test('no day before its period or after it', () => {
    const inspection = inspectionOf(EVERYONE);
    const at = (asked: string) => covered(inspection, { asked });
    expect(at('2020-02-29')).toEqual({ why: 'outside-period' });
    expect(at('2020-03-01')).toMatchObject({ period: { from: '2020-03-01', until: '2020-03-01' } });
    expect(at('2020-03-31')).toMatchObject({ period: { from: '2020-03-01', until: '2020-03-31' } });
    expect(at('2020-04-01')).toEqual({ why: 'outside-period' });
  });

  test('of some users these and nobody else', () => {
    const inspection = inspectionOf({ scope: { kind: 'users', users: [USER] } });
    expect(covered(inspection)).toMatchObject({ only: undefined });
    expect(covered(inspection, { user: key('u-other') })).toEqual({ why: 'outside-scope' });
  });

  test('of some units who is served there on the day asked about, and nobody of whom no unit is known', () => {
    const inspection = inspectionOf({ scope: { kind: 'units', units: ['home-care-north'] } });
    const served = (unit: string, on = '2020-03-10') => story({ ...EVENT.CircumstancesRecorded, on, unit });
    expect(covered(inspection, { of: served('home-care-north') })).toMatchObject({
      servedBy: 'home-care-north',
    });
    expect(covered(inspection, { of: served('home-care-south') })).toEqual({ why: 'outside-scope' });
    expect(covered(inspection, { of: served('home-care-north', '2020-03-21') })).toEqual({
      why: 'outside-scope',
    });
    expect(covered(inspection)).toEqual({ why: 'outside-scope' });
  });

  test('of some services who has one of them, shown by these alone', () => {
    const ofNursing = inspectionOf({ scope: { kind: 'services', services: ['home-nursing'] } });
    const both = story(RESPITE);
    const found = covered(ofNursing, { of: both });
    expect(found).toMatchObject({ services: ['home-nursing'] });
    expect('only' in found && [...(found.only ?? [])]).toEqual([EVENT.ServiceGranted.service]);
    const ofRespite = inspectionOf({ scope: { kind: 'services', services: [RESPITE.serviceType] } });
    expect(covered(ofRespite, { of: both })).toMatchObject({ services: [RESPITE.serviceType] });
    expect(covered(ofRespite)).toEqual({ why: 'outside-scope' });
  });

  test('of some services nobody who has none of them yet', () => {
    const inspection = inspectionOf({ scope: { kind: 'services', services: [RESPITE.serviceType] } });
    const from = (effective: string) => story({ ...RESPITE, decided: '2020-03-02', effective });
    expect(covered(inspection, { of: from('2020-03-21') })).toEqual({ why: 'outside-scope' });
    expect(covered(inspection, { of: from('2020-03-20') })).toMatchObject({
      services: [RESPITE.serviceType],
    });
  });

  test('of some services nobody whose only one of them has ended', () => {
    const inspection = inspectionOf({ scope: { kind: 'services', services: ['home-nursing'] } });
    const endedAfter = (last: string) => story({ ...EVENT.ServiceEnded, decided: '2020-03-02', last });
    expect(covered(inspection, { of: endedAfter('2020-03-19') })).toEqual({ why: 'outside-scope' });
    expect(covered(inspection, { of: endedAfter('2020-03-20') })).toMatchObject({
      services: ['home-nursing'],
    });
  });
});

describe('beside inspections', () => {
  test('a unit covers whom it serves today', () => {
    const served = story({ ...EVENT.CircumstancesRecorded, on: '2020-03-10', unit: 'home-care-north' });
    const [unit] = served.entries.flatMap(({ event }) =>
      event.type === 'CircumstancesRecorded' && event.unit !== undefined ? [event.unit] : [],
    );
    if (unit === undefined) throw new Error('no unit');
    expect(coveredByUnit(served, unit, day('2020-03-10'))).toMatchObject({ servedBy: 'home-care-north' });
    expect(coveredByUnit(served, unit, day('2020-03-09'))).toEqual({ why: 'outside-scope' });
    expect(coveredByUnit(story(), unit, day('2020-03-10'))).toEqual({ why: 'outside-scope' });
  });

  test('a person covers that person alone', () => {
    expect(coveredAsPerson(USER, USER)).toEqual({ only: undefined, period: undefined });
    expect(coveredAsPerson(key('u-other'), USER)).toEqual({ why: 'outside-scope' });
  });
});
