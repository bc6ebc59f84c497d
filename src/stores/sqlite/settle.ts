import type { Connection } from './driver.js';

/** What every connection needs; `trusted_schema` because an inspector opens files made by others. */
export const settle = (connection: Connection, busyTimeoutMs: number): void => {
  connection.exec(`
    PRAGMA busy_timeout = ${Math.max(Math.floor(busyTimeoutMs), 0)};
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;`);
};
