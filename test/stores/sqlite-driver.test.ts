import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { chooseDriver } from '../../src/stores/sqlite/choose-driver.js';
import { left, right } from '../../src/testing/contract/subject.js';
import { DRIVERS } from './support/scratch.js';

const isolated = async (code: string) => {
  jest.resetModules();
  jest.doMock('better-sqlite3', () => {
    throw Object.assign(new Error('not here'), { code });
  });
  const { chooseDriver: choose } = await import('../../src/stores/sqlite/choose-driver.js');
  return choose;
};

const withoutNodeSqlite = (): void => {
  jest.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
};

describe('the choice of the library for SQLite', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    jest.dontMock('better-sqlite3');
    jest.resetModules();
  });

  it.each(DRIVERS)('is the one asked for: %s', async (driver) => {
    expect((await right(chooseDriver('ledger.db', driver))).name).toBe(driver);
  });

  it('is that of the runtime before the package', async () => {
    expect((await right(chooseDriver('ledger.db', undefined))).name).toBe(DRIVERS[0]);
  });

  it('tells what is needed where there is neither', async () => {
    withoutNodeSqlite();
    const error = await left((await isolated('ERR_MODULE_NOT_FOUND'))('ledger.db', undefined));
    expect(error).toMatchObject({ _tag: 'CannotOpen', location: 'ledger.db' });
    expect(error.message).toContain('needs Node.js >= 22.13 or the optional package better-sqlite3');
    expect(error.message).toContain('is not installed');
  });

  it('tells apart a package that does not load', async () => {
    withoutNodeSqlite();
    const error = await left((await isolated('ERR_DLOPEN_FAILED'))('ledger.db', undefined));
    expect(error._tag).toBe('CannotOpen');
    expect(error.message).toContain('does not load');
  });

  it.each([
    ['was never compiled', new Error('Could not locate the bindings file')],
    ['was compiled for another Node.js', Object.assign(new Error('not here'), { code: 'ERR_DLOPEN_FAILED' })],
  ])('says how to mend a package whose compiled half %s', async (_, thrown) => {
    withoutNodeSqlite();
    jest.resetModules();
    jest.doMock('better-sqlite3', () => ({
      __esModule: true,
      default: jest.fn(() => {
        throw thrown;
      }),
    }));
    const { chooseDriver: choose } = await import('../../src/stores/sqlite/choose-driver.js');
    const error = await left(choose('ledger.db', undefined));
    expect(error._tag).toBe('CannotOpen');
    expect(error.message).toContain('npm rebuild better-sqlite3');
  });

  it('does not fall back on the package where the runtime is asked for', async () => {
    withoutNodeSqlite();
    const error = await left(chooseDriver('ledger.db', 'node'));
    expect(error._tag).toBe('CannotOpen');
    expect(error.message).toContain('has no node:sqlite');
  });

  it('does not ask the runtime where the package is asked for', async () => {
    const ask = jest.spyOn(process, 'getBuiltinModule');
    await left((await isolated('ERR_MODULE_NOT_FOUND'))('ledger.db', 'better-sqlite3'));
    expect(ask).not.toHaveBeenCalledWith('node:sqlite');
  });

  it('holds back the one notice of Node.js 22 about SQLite, and no other warning', async () => {
    const emit = jest.spyOn(process, 'emitWarning').mockReturnValue(undefined);
    const emitWarning = (): unknown => Reflect.get(process, 'emitWarning');
    const before = emitWarning();
    jest.spyOn(process, 'getBuiltinModule').mockImplementation(() => {
      process.emitWarning(
        'SQLite is an experimental feature and might change at any time',
        'ExperimentalWarning',
      );
      process.emitWarning('Something else is old', 'DeprecationWarning');
      return undefined;
    });
    await left(chooseDriver('ledger.db', 'node'));
    expect(emit.mock.calls).toEqual([['Something else is old', 'DeprecationWarning']]);
    expect(emitWarning()).toBe(before);
  });
});
