import { Worker } from 'node:worker_threads';
import type { SurveyRequest } from '../../survey.js';
import { readFrame, type Frame } from './frame.js';
import { cutsFor, cutsOf, joinPieces } from './join.js';
import { Unfit, type Piece } from './piece.js';
import { openFileView, type SurveyedFile } from './view.js';
import type { Task, Word } from './worker.js';

/** A thread, asked one thing after the other. */
interface Thread {
  /** Answers with each word that `until` does not take, and is done with the one it takes. */
  readonly ask: <A>(task: Task, until: (word: Word) => A | undefined) => Promise<A>;
  readonly end: () => Promise<unknown>;
}

/** Rejects where no thread can be had: the program was put in one file, or its runtime has none. */
const startThread = (file: SurveyedFile): Promise<Thread> =>
  new Promise((started, failed) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: file });
    let heard: (word: Word) => void = ({ word }) => {
      if (word === 'ready') started(thread);
    };
    let lost: (error: unknown) => void = failed;
    const thread: Thread = {
      ask: (task, until) =>
        new Promise((resolve, reject) => {
          lost = reject;
          heard = (word) => {
            const answer = until(word);
            if (answer !== undefined) resolve(answer);
          };
          worker.postMessage(task);
        }),
      end: () => worker.terminate(),
    };
    worker.on('message', (word: Word) => {
      heard(word);
    });
    worker.on('error', (error) => {
      lost(error);
    });
    worker.on('exit', () => {
      lost(new Unfit());
    });
  });

/** What is to be asked of a log, in the order in which it is begun. */
const tasksFor = (frame: Frame, { threads, sizes }: SurveyRequest): ReadonlyArray<Task> => {
  const cuts = cutsOf(frame.size, cutsFor(frame.size, threads), sizes);
  // What can't be divided is begun first, so that nobody waits for it in the end.
  return [
    { task: 'ids' },
    { task: 'integrity' },
    ...cuts.map((to, i): Task => ({ task: 'piece', after: cuts[i - 1] ?? 0, to })),
  ];
};

/** The pieces of a log, in their order, once everything was asked, each thing of whichever thread was free. */
const piecesBy = async (
  threads: ReadonlyArray<Thread>,
  tasks: ReadonlyArray<Task>,
  progress: (events: number) => void,
): Promise<ReadonlyArray<Piece>> => {
  const pieces: Piece[] = [];
  let next = 0;
  const work = async (thread: Thread): Promise<void> => {
    for (let task = tasks[next]; task !== undefined; task = tasks[next]) {
      next += 1;
      const last = await thread.ask(task, (word) => {
        if (word.word === 'read') progress(word.events);
        return word.word === 'sound' || word.word === 'piece' ? word : undefined;
      });
      if (last.word === 'piece') pieces.push(last.piece);
      else if (!last.sound) throw new Unfit();
    }
  };
  await Promise.all(threads.map(work));
  return pieces.sort((a, b) => a.whole.end - b.whole.end);
};

const frameOf = async (file: SurveyedFile): Promise<Frame> => {
  const view = await openFileView(file);
  try {
    return view.ask(readFrame);
  } finally {
    view.close();
  }
};

/**
 * Surveys the log in a file by threads, which share it and SQLite's own check between them.
 * Undefined where no threads can be had, false where something does not fit.
 */
export const surveyByThreads = async (
  file: SurveyedFile,
  request: SurveyRequest,
): Promise<boolean | undefined> => {
  const starting = Promise.allSettled(Array.from({ length: request.threads }, () => startThread(file)));
  // Read here, while they start.
  const frame = await frameOf(file).catch(() => undefined);
  const threads = (await starting).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  try {
    if (threads.length < request.threads) return undefined;
    if (frame === undefined) return false;
    let done = 0;
    const pieces = await piecesBy(threads, tasksFor(frame, request), (events) => {
      done += events;
      request.progress?.(done);
    });
    joinPieces(frame, pieces, request);
    return true;
  } catch {
    return false;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
};
