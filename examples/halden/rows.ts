import {
  DigitalMastery,
  DigitalReason,
  levelsOfAll,
  OfferForce,
  renderPerson,
  run,
  showDate,
  showStrand,
  Spokesperson,
  type EventOf,
  type ServiceLevel,
} from 'forsvarlig';
import { entriesAbout, historyAbout, levelsOf, paragraphs, refusedBy, timeOf } from '../story/shown.js';
import type { Row, Told } from '../story/story.js';
import { MONDAY, onScreen, SUNDAY } from './happenings.js';
import { countScreens, roleOf, screenVisits } from './levels.js';
import { chosen } from './people.js';

const NAMED = Object.values(chosen).map(({ user }) => user);

const nb = (date: string & EventOf<'OfferMade'>['on']): string => showDate(date, 'nb');

/** What became of an offer, with the days. */
const answer = async (told: Told, user: string): Promise<ReadonlyArray<string>> =>
  (await entriesAbout(told, { user })).flatMap(({ event }) => {
    switch (event.type) {
      case 'OfferMade':
        return [`${OfferForce.keys[event.force].nb} ${nb(event.on)}`];
      case 'OfferAccepted':
        return [
          `ja fra ${Spokesperson.keys[event.acceptedBy].nb} ${nb(event.on)}, i bruk fra ${nb(event.effective)}`,
        ];
      case 'OfferDeclined':
        return [`nei takk ${nb(event.on)}`];
      case 'AcceptanceWithdrawn':
        return [`trukket tilbake ${nb(event.on)}, borte fra ${nb(event.effective)}`];
      default:
        return [];
    }
  });

const inWords = (level: ServiceLevel): string => {
  const parts = level.strands.flatMap(({ form, now }) =>
    'amount' in now && now.amount === 0 ? [] : [showStrand({ ...now, ...form }, 'nb')],
  );
  return parts.join(' + ');
};

const voluntary = async (told: Told): Promise<string> => {
  const levels = new Map(
    [...levelsOfAll(told.population, await timeOf(told, { at: SUNDAY }))].map(({ user, level }) => [
      String(user),
      level,
    ]),
  );
  const lines = await Promise.all(
    NAMED.map(async (user) => {
      const said = await answer(told, user);
      const level = levels.get(user);
      const role = level === undefined || screenVisits(level) === 0 ? 'ingen skjerm' : roleOf(level);
      return [
        `${user}: ${said.length === 0 ? 'ikke tilbudt' : said.join('; ')}`,
        `     nå: ${level === undefined ? 'ingen tjeneste' : inWords(level)} (${role})`,
      ].join('\n');
    }),
  );
  return paragraphs(lines.join('\n'), await historyAbout(told, { user: chosen.withdraws.user }));
};

const suitable = async (told: Told): Promise<string> => {
  const lines = await Promise.all(
    NAMED.map(async (user) => {
      const [made] = await entriesAbout(told, { user }, 'OfferMade');
      if (made?.event.type !== 'OfferMade' || made.event.suitability === undefined)
        return `${user}: ikke tilbudt`;
      const { reasons, manages, training } = made.event.suitability;
      return `${user}: ${reasons.map((reason) => DigitalReason.keys[reason].nb).join(', ')}; klarer det ${DigitalMastery.keys[manages].nb}; opplæring ${training === 'given' ? 'gitt' : 'planlagt'}`;
    }),
  );
  return paragraphs(
    lines.join('\n'),
    refusedBy(told, 'digital-suits'),
    await historyAbout(told, { user: chosen.supplement.user }, 'InformationGiven'),
  );
};

const recommended = async (told: Told): Promise<string> => {
  const lines = await Promise.all(
    NAMED.map(async (user) => {
      const entries = await entriesAbout(
        told,
        { user },
        'ApplicationReceived',
        'ServiceGranted',
        'OfferMade',
      );
      // Renewed every year: the first grant says since when.
      const first = entries.find(({ what }) => what === 'ServiceGranted');
      const kept = entries.filter((entry) => entry.what !== 'ServiceGranted' || entry === first);
      const days = kept.map(({ event }) => {
        if (event.type === 'ApplicationReceived') return `søkte ${nb(event.on)}`;
        if (event.type === 'ServiceGranted') return `hjemmesykepleie fra ${nb(event.effective)}`;
        return event.type === 'OfferMade' ? `${OfferForce.keys[event.force].nb} ${nb(event.on)}` : '';
      });
      return `${user}: ${days.join(', ')}`;
    }),
  );
  return paragraphs(lines.join('\n'), refusedBy(told, 'known-service'));
};

const noticed = async (told: Told): Promise<string> => {
  const { user } = chosen.worsens;
  return paragraphs(
    await levelsOf(told, user, { at: SUNDAY }),
    renderPerson(await run(told.ledger.person(user, { at: SUNDAY }))),
    await historyAbout(told, { user }, 'ConsequenceNoted', 'ServiceChanged', 'ConsequenceHandled'),
  );
};

const DAYS = ['2025-10-31', '2025-11-07', '2025-11-21', '2025-12-05', SUNDAY] as const;

const counted = async (told: Told): Promise<string> => {
  const lines = await Promise.all(
    DAYS.map(async (at) => {
      const asOf = await timeOf(told, { at });
      const { users, visits, instead, onTop } = countScreens(told.population, asOf);
      return `${nb(asOf.at)}: ${users} brukere, ${visits} digitale besøk i uka (${instead} som alternativ, ${onTop} som tillegg)`;
    }),
  );
  const given = await Promise.all(
    onScreen.map(async ({ user }) => {
      const week = await entriesAbout(told, { user }, 'DeliveryRecorded');
      return week.flatMap(({ event }) =>
        event.type === 'DeliveryRecorded' && event.on === MONDAY
          ? event.given.filter(({ mode }) => mode === 'video').map(({ amount }) => amount)
          : [],
      );
    }),
  );
  const { at: monday } = await timeOf(told, { at: MONDAY });
  const sum = given.flat().reduce((total, amount) => total + amount, 0);
  return paragraphs(
    `Etter nivåene:\n${lines.join('\n')}`,
    `Etter det som ble levert i uka fra ${nb(monday)}: ${given.filter((week) => week.length > 0).length} brukere, ${sum} digitale besøk.`,
  );
};

/** What the text says must be seen, row by row. */
export const rows: ReadonlyArray<Row> = [
  { row: 'D1', title: 'Frivillig: tilbud, ja, nei og angrer seg; alternativ eller tillegg', show: voluntary },
  { row: 'D2', title: 'Hvem det passer for, og at alle får opplæring', show: suitable },
  {
    row: 'D3',
    title: 'De som har tjenesten eller har søkt; kommunen vurderer og anbefaler',
    show: recommended,
  },
  { row: 'D4', title: 'Faste tider, og tegn til forverring som ble sett', show: noticed },
  { row: 'D5', title: '30 brukere og 170 besøk i en uke', show: counted },
];
