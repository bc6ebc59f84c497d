import { parentPort, workerData } from 'node:worker_threads';
import type { Connection } from '../driver.js';
import { passesIntegrityCheck } from '../soundness.js';
import type { IdRequest, IdSum } from './id-sum.js';
import { surveyIds } from './ids.js';
import { surveyPiece, type Piece, type Reach } from './piece.js';
import { openFileView, type SurveyedFile } from './view.js';

// A thread that looks at a file: started by threads.ts, which alone speaks with it.

/** What a thread is asked to do. */
export type Task =
  | { readonly task: 'integrity' }
  | { readonly task: 'ids'; readonly ids: IdRequest }
  | { readonly task: 'piece'; readonly reach: Reach; readonly ids: IdRequest };

/** What it says, which is nothing where something does not fit: then it ends with an error. */
export type Word =
  | { readonly word: 'ready' }
  | { readonly word: 'read'; readonly events: number }
  | { readonly word: 'sound'; readonly sound: boolean }
  | { readonly word: 'ids'; readonly sum: IdSum }
  | { readonly word: 'piece'; readonly piece: Piece };

/** How many events are read before it says so. */
const PROGRESS = 10_000;

const isFile = (data: unknown): data is SurveyedFile =>
  typeof data === 'object' && data !== null && 'path' in data && 'driver' in data && 'busyTimeoutMs' in data;

const work = async (port: NonNullable<typeof parentPort>, file: SurveyedFile): Promise<void> => {
  const view = await openFileView(file);
  const say = (word: Word): void => {
    port.postMessage(word);
  };
  let read = 0;
  const progress = (events: number): void => {
    read += events;
    if (read < PROGRESS) return;
    say({ word: 'read', events: read });
    read = 0;
  };
  const answer = (connection: Connection, task: Task): Word => {
    switch (task.task) {
      case 'integrity':
        return { word: 'sound', sound: passesIntegrityCheck(connection) };
      case 'ids':
        return { word: 'ids', sum: surveyIds(connection, task.ids) };
      case 'piece':
        return { word: 'piece', piece: surveyPiece(connection, task.reach, task.ids, progress) };
    }
  };
  port.on('message', (task: Task) => {
    say(view.ask((connection) => answer(connection, task)));
  });
  say({ word: 'ready' });
};

if (parentPort !== null && isFile(workerData)) await work(parentPort, workerData);
