import { changeDirection } from '../../../vocabulary/measure/direction.js';
import type { EventOf } from '../../../events/event.js';
import { plusDays } from '../../../values/local-date.js';
import { powersOf } from '../../../law/catalogue.js';
import type { CrisisRule, PersonRule } from '../../rule.js';
import type { RuleContext } from '../../rule-context.js';
import { ON_RECORD } from '../../clock.js';

type Adopted = EventOf<'FrameworkMeasureAdopted'>;

/** Only what the municipality itself demands binds anybody: a request, advice or an agreement restricts nobody. */
const binds = ({ force }: Adopted): boolean => force === 'decision' || force === 'requirement';

const isStricter = ({ target }: Adopted): boolean =>
  'changes' in target &&
  target.changes.some(
    (change) =>
      (change.dimension === 'may-visit' || change.dimension === 'movement') &&
      changeDirection(change) === 'less',
  );

/** A crisis power that is named, or one of them among the provisions relied on, or a body outside that gave the order. */
const statesBasis = ({ power, ground, issuedBy }: Adopted, { catalogue }: RuleContext): boolean =>
  issuedBy !== undefined ||
  power?.kind === 'crisis-power' ||
  powersOf(catalogue).some(({ id }) => ground.legalBasis.includes(id));

/** domain.md A7: who visits somebody's own home is a request, never a ban. */
export const VISITORS_AT_HOME: CrisisRule = {
  id: 'private-life.visitors-at-home',
  group: 'private-life',
  severity: 'serious',
  title: {
    nb: 'Besøk i brukernes egne hjem er begrenset ved beslutning',
    en: "Visitors in users' own homes were restricted by decision",
  },
  looksAt: {
    nb: 'Tiltak for mange som binder, og som gjør det strengere hvem som kan besøke brukerne hjemme. Oppfordringer og råd er ingen begrensning, og sykehjem ses det på for seg.',
    en: 'Measures for many that bind, and make it stricter who may visit users at home. Requests and advice restrict nobody, and nursing homes are looked at apart.',
  },
  mend: {
    nb: 'Gjør tiltaket om til en oppfordring, og fortell det til dem det gjelder.',
    en: 'Make it a request, and tell those affected.',
  },
  provisions: ['hol-4-1', 'pbrl-4-1'],
  clock: 'none',
  about: 'crisis',
  find: ({ entries }) =>
    entries.flatMap(({ event, ref }) =>
      event.type === 'FrameworkMeasureAdopted' &&
      event.target.kind === 'visiting' &&
      event.target.sites.includes('users-homes') &&
      binds(event) &&
      isStricter(event)
        ? [
            {
              on: event.effective,
              ...(event.decision === undefined ? {} : { about: event.decision }),
              present: [
                { what: { nb: 'begrensning av besøk hjemme', en: 'a restriction of visitors at home' }, ref },
              ],
              missing: [
                { what: { nb: 'avtale, eller hjemmel i lov', en: 'an agreement, or a basis in law' } },
              ],
            },
          ]
        : [],
    ),
};

export const RESTRICTION_WITHOUT_BASIS: CrisisRule = {
  id: 'private-life.restriction-without-basis',
  group: 'private-life',
  severity: 'serious',
  title: {
    nb: 'Besøk eller bevegelse i institusjon og bofellesskap er begrenset uten oppgitt hjemmel',
    en: 'Visits or movement in institutions and shared housing were restricted with no basis stated',
  },
  looksAt: {
    nb: 'Tiltak for mange som binder, og som gjør det strengere hvem som kan komme på besøk eller hvor beboerne kan være, uten at en fullmakt er navngitt, en beredskapshjemmel er oppgitt eller en myndighet har gitt pålegget. En begrunnet begrensning med hjemmel er ikke med.',
    en: 'Measures for many that bind, and make it stricter who may visit or where residents may be, with no power named, no crisis provision cited, and no order from an authority. A reasoned restriction with a basis is left alone.',
  },
  mend: {
    nb: 'Oppgi hjemmelen, eller opphev begrensningen og vurder den enkelte.',
    en: 'State the basis, or lift the restriction and assess each person.',
  },
  provisions: ['hol-4-1', 'pbrl-4-1'],
  clock: 'none',
  about: 'crisis',
  find: ({ entries }, context) =>
    entries.flatMap(({ event, ref }) => {
      if (event.type !== 'FrameworkMeasureAdopted' || !binds(event) || !isStricter(event)) return [];
      const { target, effective, decision } = event;
      const elsewhere =
        target.kind === 'movement' ||
        (target.kind === 'visiting' && target.sites.some((site) => site !== 'users-homes'));
      return elsewhere && !statesBasis(event, context)
        ? [
            {
              on: effective,
              ...(decision === undefined ? {} : { about: decision }),
              present: [{ what: { nb: 'begrensningen', en: 'the restriction' }, ref }],
              missing: [{ what: { nb: 'navngitt fullmakt eller pålegg', en: 'a named power or order' } }],
            },
          ]
        : [];
    }),
};

/** Somebody's home is where they live: in an own or municipal dwelling and in shared housing, a move needs their yes. */
export const MOVED_BY_DECISION: PersonRule = {
  id: 'private-life.moved-from-home',
  group: 'private-life',
  severity: 'serious',
  title: {
    nb: 'Flyttet fra eget hjem uten avtale eller eget ønske',
    en: 'Moved from their own home with no agreement and no wish of their own',
  },
  looksAt: {
    nb: 'Flyttinger som er bestemt av kommunen alene, for den som bor i egen eller kommunal bolig eller i bofellesskap etter det som var kjent den dagen. Flytting mellom plasser i institusjon vurderes som andre endringer.',
    en: 'Moves decided by the municipality alone, of somebody who by what was known on the day lived in an own or municipal dwelling or in shared housing. Moves between places in institutions are judged as other changes are.',
  },
  mend: {
    nb: 'Avklar hva bruker ønsker, og tilby å flytte tilbake.',
    en: 'Find out what the user wishes, and offer a move back.',
  },
  provisions: ['pbrl-4-1', 'pbrl-3-1', 'hol-4-1'],
  clock: { known: ON_RECORD },
  about: 'person',
  find: ({ ofKind, factsOn }) =>
    ofKind('ResidentMoved').flatMap(({ event, ref }) => {
      if (event.basis !== 'decision') return [];
      // The day of the move may be told of the new dwelling as well.
      const dwelling = factsOn(plusDays(event.effective, -1)).dwelling ?? factsOn(event.effective).dwelling;
      return dwelling !== undefined &&
        dwelling.value !== 'institution' &&
        dwelling.value !== 'no-fixed-dwelling'
        ? [
            {
              on: event.effective,
              about: event.decision,
              present: [
                { what: { nb: 'flyttet ved beslutning', en: 'moved by decision' }, ref },
                {
                  what: { nb: 'bodde i eget hjem', en: 'lived in a home of their own' },
                  ref: dwelling.source,
                },
              ],
              missing: [
                { what: { nb: 'avtale eller eget ønske', en: 'an agreement or a wish of their own' } },
              ],
            },
          ]
        : [];
    }),
};
