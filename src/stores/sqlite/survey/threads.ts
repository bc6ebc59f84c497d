import { Worker } from 'node:worker_threads';
import type { SurveyRequest } from '../../survey.js';
import type { Frame } from './frame.js';
import { cutsOf, joinPieces } from './join.js';
import { Unfit, type Piece } from './piece.js';
import type { SurveyedFile } from './view.js';
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

/** The pieces of a log, each looked at by whichever thread is free, in their order. */
const piecesBy = async (
  threads: ReadonlyArray<Thread>,
  cuts: ReadonlyArray<number>,
  progress: (events: number) => void,
): Promise<ReadonlyArray<Piece>> => {
  const pieces: Piece[] = [];
  let next = 0;
  const work = async (thread: Thread): Promise<void> => {
    for (let i = next; i < cuts.length; i = next) {
      next += 1;
      const [after, to] = [cuts[i - 1] ?? 0, cuts[i] ?? 0];
      pieces[i] = await thread.ask({ task: 'piece', after, to }, (word) => {
        if (word.word === 'read') progress(word.events);
        return word.word === 'piece' ? word.piece : undefined;
      });
    }
  };
  await Promise.all(threads.map(work));
  return pieces;
};

const surveyBy = async (
  framing: Thread,
  others: ReadonlyArray<Thread>,
  request: SurveyRequest,
): Promise<void> => {
  let sound: Promise<boolean> | undefined;
  const frame = await new Promise<Frame>((told, failed) => {
    sound = framing.ask({ task: 'frame' }, (word) => {
      if (word.word === 'frame') told(word.frame);
      return word.word === 'sound' ? word.sound : undefined;
    });
    sound.catch(failed);
  });
  let done = 0;
  const pieces = await piecesBy(others, cutsOf(frame.size, others.length, request.sizes), (events) => {
    done += events;
    request.progress?.(done);
  });
  if ((await sound) !== true) throw new Unfit();
  joinPieces(frame, pieces, request);
};

/**
 * Surveys the log in a file by threads: one asks SQLite for its own check, which takes some third of the time of the rest, while the
 * others share the log between them; the system gives each its turn on the processors. Undefined where no threads can be had, false where something does not fit.
 */
export const surveyByThreads = async (
  file: SurveyedFile,
  request: SurveyRequest,
): Promise<boolean | undefined> => {
  const started = await Promise.allSettled(
    Array.from({ length: request.threads + 1 }, () => startThread(file)),
  );
  const threads = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  try {
    const [framing, ...others] = threads;
    if (framing === undefined || others.length < request.threads) return undefined;
    await surveyBy(framing, others, request);
    return true;
  } catch {
    return false;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
};
