import type { Ref } from '../domain/changes/change.js';
import type { PersonAt } from '../domain/views/person.js';
import { jsonOf, type Json } from './json-value.js';
import { knownAtJson, refJson } from './json.js';

interface Sourced {
  readonly source: Ref | undefined;
}

const withSource = (one: Sourced): object => ({
  ...one,
  source: one.source === undefined ? undefined : refJson(one.source),
});

const withSources = (one: { readonly sources: ReadonlyArray<Ref> }): object => ({
  ...one,
  sources: one.sources.map(refJson),
});

/** A person at a time as data: as in the view, with places in the ledger as other answers write them; unknown is left out. */
export const personJson = (person: PersonAt): Json => {
  const { clock, asOf } = person;
  const { lastContact, unanswered, steps } = clock;
  return jsonOf({
    user: person.user,
    at: asOf.at,
    knownAt: knownAtJson(asOf.knownAt),
    facts: Object.fromEntries(
      Object.entries(person.facts).map(([name, fact]) => [
        name,
        fact === undefined ? undefined : withSource(fact),
      ]),
    ),
    competence: person.competence.map(withSource),
    consents: person.consents.map(withSource),
    contacts: person.contacts.map(withSource),
    plan: person.plan && withSource(person.plan),
    meetings: person.meetings.map(withSource),
    procedure: person.procedure,
    clock: {
      ...clock,
      lastContact: lastContact && withSource(lastContact),
      unanswered: unanswered && withSource(unanswered),
      steps: steps.map(withSource),
    },
    concerns: person.concerns.map(withSources),
    complaints: person.complaints.map(withSources),
    delivered: person.delivered,
    makeUps: person.makeUps.map(withSource),
    consequences: person.consequences.map(withSource),
    explanations: person.explanations.map(withSource),
    information: person.information.map(withSource),
  });
};
