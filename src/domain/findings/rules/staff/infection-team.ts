import { enterTeams, type Teams } from '../../../changes/unit/teams.js';
import { holdsOn } from '../../../changes/unit/places.js';
import type { UnitEvent } from '../../../events/event.js';
import { UNIT_EVENTS } from '../../../events/unit/unit-events.js';
import type { StaffKey, UnitKey } from '../../../values/keys.js';
import type { LocalDate } from '../../../values/local-date.js';
import type { Ref } from '../../../changes/change.js';
import type { FileEntry } from '../../file-entry.js';
import type { PersonRule } from '../../rule.js';
import type { RuleContext } from '../../rule-context.js';
import { ON_RECORD } from '../../clock.js';

const isOfUnit = (entry: FileEntry): entry is { readonly event: UnitEvent; readonly ref: Ref } =>
  Object.hasOwn(UNIT_EVENTS, entry.event.type);

/** The teams of a unit that were out on a day. */
const teamsOn = (
  unit: UnitKey,
  day: LocalDate,
  { units }: RuleContext,
): ReadonlyArray<ReadonlyArray<StaffKey>> => {
  const teams = (units.get(unit)?.entries ?? [])
    .filter(isOfUnit)
    .filter(({ event }) => !('effective' in event) || event.effective <= day)
    .reduce<Teams>((book, { event, ref }) => enterTeams(book, event, ref), new Map());
  return [...teams.values()]
    .filter((team) => holdsOn(team, day) && team.operative <= day)
    .map(({ members }) => members);
};

/** domain.md A6: where there is an infection team, nobody else makes infection visits. */
export const VISIT_BY_ANOTHER_TEAM: PersonRule = {
  id: 'staff.infection-visit-by-others',
  group: 'staff',
  severity: 'considerable',
  title: {
    nb: 'Smittebesøk av andre enn smitteteamet',
    en: 'An infection visit by others than the infection team',
  },
  looksAt: {
    nb: 'Smittebesøk på dager da kommunen hadde et smitteteam i drift. Er den som kom, kjent, må vedkommende være medlem av et team; ellers må enheten ha et team. Før teamet er i drift, og der kommunen ikke har noe team, er det ingenting å finne.',
    en: 'Infection visits on days when the municipality had an infection team out. Where it is known who came, they must be a member of a team; otherwise the unit must have one. Before a team is out, and where there is none, there is nothing to find.',
  },
  mend: {
    nb: 'La smitteteamet ta besøkene, og vurder smitterisiko for bruker og ansatt.',
    en: 'Let the infection team make the visits, and assess the risk for the user and the member of staff.',
  },
  provisions: ['hol-4-1', 'for-2016-1250-7'],
  clock: { operative: ON_RECORD, ended: ON_RECORD },
  about: 'person',
  find: ({ ofKind }, context) =>
    ofKind('DeliveryRecorded').flatMap(({ event, ref }) => {
      if (event.kind !== 'infection-visit') return [];
      const { on, by, service } = event;
      const everywhere = [...context.units.keys()].flatMap((unit) => teamsOn(unit, on, context));
      if (everywhere.length === 0) return [];
      const { person, unit } = by;
      const fits =
        person === undefined
          ? teamsOn(unit, on, context).length > 0
          : everywhere.some((members) => members.includes(person));
      return fits
        ? []
        : [
            {
              on,
              service,
              present: [{ what: { nb: 'smittebesøk', en: 'an infection visit' }, ref }],
              missing: [
                {
                  what: {
                    nb: 'at den som kom, er med i smitteteamet',
                    en: 'that who came is of the infection team',
                  },
                },
              ],
            },
          ];
    }),
};
