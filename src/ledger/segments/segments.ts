import { availableParallelism } from 'node:os';
import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import type { Timelines } from '../../domain/changes/timeline.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { PersonalLevel } from '../../domain/views/population.js';
import type { ServiceSummary } from '../../domain/views/service-summary.js';
import type { EventStore } from '../../stores/event-store.js';
import type { SegmentFolder } from '../../stores/segments/segment-folder.js';
import { UNFIT, type Unfit } from '../../stores/views/view-store.js';
import type { LedgerError } from '../ledger-error.js';
import { imagesIn, type Images } from './chain.js';
import { blocksOf } from './fold.js';
import { keepSegments, standingOf, type KeepSegmentsOptions, type SegmentStanding } from './keep.js';
import { stopped, type SegmentOptions } from './options.js';
import { growthBy, type Pack } from './growth.js';
import { keptOpen, type Opened } from './opened.js';
import { personIn, planFor, type Plan } from './plan.js';
import { SIZES, type SegmentSizes } from './sizes.js';
import { eachBlock } from './sum-up.js';
import { threadsOver } from './threads.js';

/** How a question about everybody is asked. */
export interface EverybodyOptions extends SegmentOptions {
  /**
   * How many threads read segments, or the rows of a ledger in a file, beside this one; 0 for none. Left out, as many as there are
   * processors, where there is enough to read. The answer is the same.
   */
  readonly threads?: number;
}

/** Everybody summed up by kind of service. */
export interface Summaries {
  /** By kind of service, in the order of the national codes. */
  readonly services: ReadonlyArray<ServiceSummary>;
  /** How many events the ledger had when it was asked. */
  readonly events: number;
  /** Events of kinds that this version of the library does not know, by name. */
  readonly unknown: ReadonlyMap<string, number>;
}

/** Takes levels, some people's at a time. What it returns is waited for. */
export type TakeLevels = (levels: ReadonlyArray<PersonalLevel>) => Promise<void> | void;

/** What a ledger is read from in place of its rows, as far as it goes. */
export interface Segments {
  /** `Unfit` where what lies there is not what was written: then the ledger itself has to be read. */
  readonly summaries: (asOf: AsOf, options?: EverybodyOptions) => TaskEither<LedgerError, Summaries | Unfit>;
  readonly eachLevel: (
    asOf: AsOf,
    take: TakeLevels,
    options?: SegmentOptions,
  ) => TaskEither<LedgerError, Omit<Summaries, 'services'> | Unfit>;
  /**
   * The timelines of one person as far as they matter for levels of that day; undefined of somebody of whom no segment has anything. `Unfit` also where it takes less to read the
   * person's stream, as long as few were asked about.
   */
  readonly person: (user: UserKey, asOf: AsOf) => TaskEither<LedgerError, Timelines | undefined | Unfit>;
  readonly keep: (options?: KeepSegmentsOptions) => TaskEither<LedgerError, SegmentStanding>;
  readonly standing: TaskEither<LedgerError, SegmentStanding>;
  /** Ends threads and closes files. Who asks again opens them again. */
  readonly close: () => Promise<void>;
}

/** Fewer events are read sooner than threads begin. */
const ENOUGH = 1_000_000;

/** To open segments takes as long as to read the streams of some hundred people. */
const WORTH_OPENING = 100;

const threadsFor = ({ events }: Plan, threads: number | undefined): number =>
  threads ?? (events < ENOUGH ? 0 : availableParallelism());

/** The segments of a store, in a folder; `grownBy` says how they are brought up to date beside questions, if they are. */
export const segmentsOver = (
  store: EventStore,
  folder: SegmentFolder,
  sizes: SegmentSizes = SIZES,
  grownBy?: (here: Pack) => Pack,
): Segments => {
  const open = keptOpen(store, folder);
  const threads = threadsOver(folder.path);

  /** Does something with images that are opened for this alone, of which some come and go meanwhile. */
  const withImages = async <A>(work: (images: Images) => Promise<A>): Promise<A> => {
    const images = imagesIn(folder, store);
    try {
      return await work(images);
    } finally {
      images.close();
    }
  };

  const keep = (options: KeepSegmentsOptions): Promise<E.Either<LedgerError, SegmentStanding>> =>
    withImages((images) => keepSegments(store, folder, images, sizes, options));

  const packHere: Pack = async (signal) => {
    const kept = await keep({ signal });
    return E.isRight(kept) || kept.left._tag === 'Stopped';
  };

  const growth = grownBy && growthBy(grownBy(packHere), 2 ** sizes.small);

  const withOpened = async <A>(
    work: (opened: Opened) => Promise<E.Either<LedgerError, A | Unfit>>,
  ): Promise<E.Either<LedgerError, A | Unfit>> => {
    const done = await open.use(async (opened) => {
      const worked = await work(opened);
      growth?.consider(opened.tail.events());
      return worked;
    });
    if (growth !== undefined && E.isRight(done) && done.right === UNFIT) {
      const head = await store.seal.head()();
      if (E.isRight(head)) growth.consider(head.right.size);
    }
    return done;
  };

  const withPlan = <A>(
    asOf: AsOf,
    options: SegmentOptions,
    work: (plan: Plan) => Promise<E.Either<LedgerError, A | Unfit>>,
  ): Promise<E.Either<LedgerError, A | Unfit>> =>
    withOpened(async (opened) => {
      const plan = await planFor(opened, asOf, options);
      if (E.isLeft(plan)) return plan;
      return plan.right === UNFIT ? E.right(UNFIT) : work(plan.right);
    });

  let askedOfOne = 0;

  return {
    summaries:
      (asOf, options = {}) =>
      () =>
        withPlan(asOf, options, async (plan) => {
          const { events, unknown } = plan;
          const services = await threads.sumUp(plan, asOf, threadsFor(plan, options.threads), options);
          if (E.isLeft(services)) return services;
          return E.right(services.right === UNFIT ? UNFIT : { services: services.right, events, unknown });
        }),

    person: (user, asOf) => async () => {
      askedOfOne += 1;
      return open.isOpen() || askedOfOne > WORTH_OPENING
        ? withOpened((opened) => personIn(opened, user, asOf))
        : E.right(UNFIT);
    },

    eachLevel:
      (asOf, take, options = {}) =>
      () =>
        withPlan(asOf, options, async (plan) => {
          const { users, events, unknown } = plan;
          const count = blocksOf(users.length);
          const blocks = Array.from({ length: count }, (_, block) => block);
          let done = 0;
          const read = await eachBlock(plan, asOf, blocks, async (levels) => {
            await take(levels);
            done += 1;
            options.progress?.(done, count);
            return options.signal?.aborted === true ? stopped() : E.right(undefined);
          });
          if (E.isLeft(read)) return read;
          return E.right(read.right === UNFIT ? UNFIT : { events, unknown });
        }),

    keep:
      (options = {}) =>
      () =>
        keep(options),

    standing: () =>
      withImages(async (images) => {
        const head = await store.seal.head()();
        if (E.isLeft(head)) return head;
        const chain = await images.chain();
        if (E.isLeft(chain)) return chain;
        const { segments, standings } = chain.right;
        return E.right(standingOf(segments, standings, head.right.size));
      }),

    close: async () => {
      await growth?.close();
      open.close();
      await threads.close();
    },
  };
};
