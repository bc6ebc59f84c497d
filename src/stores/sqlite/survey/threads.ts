import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { SurveyRequest } from '../../survey.js';
import type { Connection } from '../driver.js';
import { readFrame } from './frame.js';
import { newIdKey } from './id-sum.js';
import { cutsFor, cutsOf, joining } from './join.js';
import { surveyPages, type Piece } from './piece.js';
import { Unfit } from './unfit.js';
import { openFileView, type FileView, type SurveyedFile } from './view.js';
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

type PieceTask = Extract<Task, { readonly task: 'piece' }>;

/** How many pages are read here before others have their turn: some milliseconds. */
const PAGES_A_TURN = 8;

const pieceHere = async (
  connection: Connection,
  { reach, ids }: PieceTask,
  progress: (events: number) => void,
  goesOn: () => boolean,
): Promise<Piece> => {
  const pages = surveyPages(connection, reach, ids);
  for (let read = 1; ; read += 1) {
    const page = pages.next();
    if (page.done === true) return page.value;
    progress(page.value);
    if (read % PAGES_A_TURN === 0) await turn();
    if (!goesOn()) throw new Unfit();
  }
};

/** Does everything that is to be asked of a log, each thing in whichever thread is free, and joins the pieces as they come. */
const surveyTogether = async (
  view: FileView,
  threads: ReadonlyArray<Promise<Thread>>,
  { threads: all, sizes, tell, progress: tellProgress }: SurveyRequest,
): Promise<void> => {
  const frame = view.ask(readFrame);
  const join = joining(frame, { sizes, tell });
  const cuts = cutsOf(frame.size, cutsFor(frame.size, all), sizes);
  const ids = { indexed: frame.indexed, key: newIdKey() };
  const pieces = cuts
    .map((to, i): PieceTask => ({ task: 'piece', reach: { after: cuts[i - 1] ?? 0, to }, ids }))
    .values();
  // What can't be divided, which only other threads do: it would hold up whatever else this one has to do. They begin with it, so
  // that nobody waits for it in the end.
  const whole = new Array<Task>({ task: 'ids', ids }, { task: 'integrity' }).values();
  let done = 0;
  const progress = (events: number): void => {
    done += events;
    tellProgress?.(done);
  };
  let goesOn = true;

  const workThere = async (starting: Promise<Thread>): Promise<void> => {
    const thread = await starting;
    const next = (): Task | undefined => whole.next().value ?? pieces.next().value;
    for (let task = next(); goesOn && task !== undefined; task = next()) {
      const last = await thread.ask(task, (word) => {
        if (word.word === 'read') progress(word.events);
        return word.word === 'ready' || word.word === 'read' ? undefined : word;
      });
      if (last.word === 'piece') join.take(last.piece);
      else if (last.word === 'ids') join.takeIds(last.sum);
      else if (!last.sound) throw new Unfit();
    }
  };
  const workHere = (): Promise<void> =>
    view.askMeanwhile(async (connection) => {
      for (const task of pieces) join.take(await pieceHere(connection, task, progress, () => goesOn));
    });
  // Where one fails the others stop, and nothing is left going on when this has.
  const orStop = (work: Promise<void>): Promise<void> =>
    work.catch((thrown: unknown) => {
      goesOn = false;
      throw thrown;
    });
  const ended = await Promise.allSettled([...threads.map(workThere), workHere()].map(orStop));
  if (ended.some(({ status }) => status === 'rejected')) throw new Unfit();
  join.end();
};

/**
 * Surveys the log in a file by several threads, of which this is one, and which share it and SQLite's own check between them.
 * Undefined where no threads can be had, false where something does not fit.
 */
export const surveyByThreads = async (
  file: SurveyedFile,
  request: SurveyRequest,
): Promise<boolean | undefined> => {
  const starting = Array.from({ length: request.threads - 1 }, () => startThread(file));
  // Asked for at once, so that none is rejected while nobody listens.
  const started = Promise.allSettled(starting);
  const fits = await openFileView(file)
    .then((view) =>
      surveyTogether(view, starting, request).finally(() => {
        view.close();
      }),
    )
    .then(
      () => true,
      () => false,
    );
  const ended = await started;
  await Promise.all(ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value.end()] : [])));
  return ended.some(({ status }) => status === 'rejected') ? undefined : fits;
};
