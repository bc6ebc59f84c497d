import type { UnitEvent } from '../../events/event.js';
import type { StaffKey, TeamKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { InfectionVisit } from '../../vocabulary/unit/running.js';
import type { Term } from '../../vocabulary/term.js';
import type { Ref } from '../change.js';
import { having, lacking } from './known.js';

/** An infection team as it stands. */
export interface Team {
  readonly team: TeamKey;
  readonly members: ReadonlyArray<StaffKey>;
  readonly visits: ReadonlyArray<InfectionVisit>;
  readonly effective: LocalDate;
  /** The first day on which it makes visits. */
  readonly operative: LocalDate;
  readonly term: Term;
  readonly because: ReadonlyArray<Ref>;
}

export type Teams = ReadonlyMap<TeamKey, Team>;

/** The teams after one more event. */
export const enterTeams = (teams: Teams, event: UnitEvent, ref: Ref): Teams => {
  switch (event.type) {
    case 'InfectionTeamFormed': {
      const { team, members, visits, effective, operative = effective, term } = event;
      return having(teams, team, { team, members, visits, effective, operative, term, because: [ref] });
    }
    case 'InfectionTeamChanged': {
      const there = teams.get(event.team);
      if (there === undefined) return teams;
      const members = [...there.members.filter((one) => !event.left.includes(one)), ...event.joined];
      return having(teams, event.team, { ...there, members, because: [...there.because, ref] });
    }
    case 'InfectionTeamDissolved':
      return lacking(teams, event.team);
    default:
      return teams;
  }
};
