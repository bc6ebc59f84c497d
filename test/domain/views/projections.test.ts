import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  isInstant,
  POPULATION,
  readEvent,
  STAFF,
  type DomainEvent,
  type Projection,
} from '../../../src/index.js';
import { partCodec } from '../../../src/ledger/views/parts.js';
import { EVENT } from '../examples/events.js';

const recordedAt = 1_584_090_000_000;

const known = (example: unknown): DomainEvent => {
  const event = readEvent(JSON.stringify(example));
  if (event.type === 'Unknown' || event.type === 'Unreadable') throw new Error('no event of this library');
  return event;
};

/** What a projection would save of each example of an event, alone in its ledger: the texts of its parts. */
const savedOf = <P, S>(projection: Projection<P, S>): Readonly<Record<string, unknown>> => {
  const codec = partCodec(projection);
  if (!isInstant(recordedAt)) throw new Error('no instant');
  const ref = { position: 1, id: '00000000-0000-8000-8000-000000000001', recordedAt };
  return Object.fromEntries(
    Object.entries(EVENT).map(([name, example]) => [
      name,
      projection
        .take({ ref, event: known(example) }, () => undefined)
        .map(([key, part]) => {
          const json = codec.write(part);
          // It passes where it is read back, and is the same then.
          expect({ name, read: codec.read(json) }).toEqual({ name, read: part });
          const parsed: unknown = JSON.parse(json);
          return [key, parsed];
        }),
    ]),
  );
};

const golden = (file: string): Readonly<Record<string, unknown>> => {
  const parsed: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return { ...(typeof parsed === 'object' ? parsed : {}) };
};

/** Adds what is missing, and changes nothing. */
const writeMissing = (file: string, saved: Readonly<Record<string, unknown>>): void => {
  const all = Object.entries({ ...saved, ...golden(file) }).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = all.map(([name, parts]) => `  ${JSON.stringify(name)}: ${JSON.stringify(parts)}`);
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
};

/**
 * What stands in a file of views is only right as long as the same events make the same parts. These files hold what they make, for
 * every event. Where one differs, the projection needs another version, and the file of that version is written with
 * `GOLDEN=write npx jest test/domain`. An event that is new is added to the file in the same way.
 */
describe('what a projection saves of each event', () => {
  test.each([
    ['population', savedOf(POPULATION), POPULATION.version],
    ['staff', savedOf(STAFF), STAFF.version],
  ])('is what its version has always saved: %s', (name, saved, version) => {
    const file = join(__dirname, '../../golden-views', `${name}.v${version}.json`);
    if (process.env['GOLDEN'] === 'write') writeMissing(file, saved);
    const held = golden(file);
    const missing = Object.keys(saved).filter((event) => !(event in held));
    if (missing.length > 0)
      throw new Error(
        `${missing.join(', ')}: new here? GOLDEN=write npx jest test/domain writes what is missing`,
      );
    expect(saved).toEqual(held);
  });
});
