import type { Drafts } from '../domain/population/drafts.js';
import type { Touched } from '../domain/population/touched.js';
import type { Evidence } from '../domain/views/truth.js';
import { levelsJson, refJson } from './json.js';
import { jsonOf, type Json } from './json-value.js';

const evidenceJson = ({ about, service, since, sources }: Evidence): Json =>
  jsonOf({ about, service, since, sources: sources.map(refJson) });

/** Who is touched, exempt and to be looked at, with the facts and the events that they are known from. */
export const touchedJson = ({ included, exempted, undetermined, outside, counts }: Touched): Json =>
  jsonOf({
    included: included.map(({ user, services, pending, evidence, unranked }) => ({
      user,
      services: levelsJson(services),
      pending,
      evidence: evidence.map(evidenceJson),
      unranked,
    })),
    exempted: exempted.map(({ user, exemption, reason, evidence, unranked }) => ({
      user,
      exemption,
      reason,
      evidence: evidence.map(evidenceJson),
      unranked,
    })),
    undetermined,
    outside,
    counts: counts.map(({ by, value = null, ...count }) => ({ by, value, ...count })),
  });

/** The drafts with what each lacks, and the services without one. */
export const draftsJson = ({ drafts, undrafted }: Drafts): Json => jsonOf({ drafts, undrafted });

/** A draft as one line of a file of commands: refused as it stands, and recorded when what it lacks is put in. */
export const draftLine = ({ command }: Drafts['drafts'][number]): string => `${JSON.stringify(command)}\n`;
