import { COMMAND } from '../../examples/commands.js';
import { EVENT, GRANTED, REGISTERED } from '../../examples/events.js';
import { PLACE_COMMAND, PLACE_EVENT } from '../../examples/place.js';
import { STAFF_COMMAND, STAFF_EVENT } from '../../examples/staff.js';
import { staff, user, without, type Case } from '../case.js';

const VOLUNTEER = [STAFF_EVENT.StaffVolunteered] as const;
const PLACED = [...VOLUNTEER, STAFF_EVENT.VolunteerPlaced] as const;
const REDEPLOYED = [EVENT.StaffRedeployed] as const;
const CARDED = [STAFF_EVENT.IdentityCardIssued] as const;
const ABSENT = [STAFF_EVENT.StaffAbsent] as const;
const TURNED_DOWN = { ...STAFF_EVENT.PoliceCertificateShown, accepted: false } as const;
const place = STAFF_COMMAND.PlaceVolunteer;
const ahead = { on: '2020-03-21' } as const;
const noDay = { users: true } as const;

const PLAIN: ReadonlyArray<Case> = [
  staff.yes('at its plainest', [], STAFF_COMMAND.VolunteerStaff, [STAFF_EVENT.StaffVolunteered]),
  staff.yes('at its plainest', VOLUNTEER, place, [STAFF_EVENT.VolunteerPlaced]),
  staff.yes('at its plainest', PLACED, STAFF_COMMAND.EndVolunteerPlacement, [
    STAFF_EVENT.VolunteerPlacementEnded,
  ]),
  staff.yes('at its plainest', VOLUNTEER, STAFF_COMMAND.EndVolunteering, [STAFF_EVENT.VolunteeringEnded]),
  staff.yes('at its plainest', REDEPLOYED, STAFF_COMMAND.ExtendRedeployment, [
    STAFF_EVENT.RedeploymentExtended,
  ]),
  staff.yes('at its plainest', [], STAFF_COMMAND.RecordQualification, [STAFF_EVENT.QualificationRecorded]),
  staff.yes('at its plainest', [], STAFF_COMMAND.CheckCompetence, [STAFF_EVENT.CompetenceChecked]),
  staff.yes('at its plainest', [], STAFF_COMMAND.IssueIdentityCard, [STAFF_EVENT.IdentityCardIssued]),
  staff.yes('at its plainest', CARDED, STAFF_COMMAND.ReturnIdentityCard, [STAFF_EVENT.IdentityCardReturned]),
  staff.yes('at its plainest', [], STAFF_COMMAND.ShowPoliceCertificate, [STAFF_EVENT.PoliceCertificateShown]),
  staff.yes('at its plainest', [], STAFF_COMMAND.GiveTraining, [STAFF_EVENT.TrainingGiven]),
  staff.yes('at its plainest', [], STAFF_COMMAND.RecordAbsence, [STAFF_EVENT.StaffAbsent]),
  staff.yes('at its plainest', ABSENT, STAFF_COMMAND.EndAbsence, [STAFF_EVENT.AbsenceEnded]),
];

const AHEAD: ReadonlyArray<Case> = [
  staff.no('on a day to come', 'decided-by-today', [], { ...STAFF_COMMAND.VolunteerStaff, ...ahead }),
  staff.no('on a day to come', 'decided-by-today', PLACED, {
    ...STAFF_COMMAND.EndVolunteerPlacement,
    ...ahead,
  }),
  staff.no('on a day to come', 'decided-by-today', VOLUNTEER, {
    ...STAFF_COMMAND.EndVolunteering,
    ...ahead,
  }),
  staff.no('on a day to come', 'decided-by-today', [], { ...STAFF_COMMAND.RecordQualification, ...ahead }),
  staff.no('on a day to come', 'decided-by-today', [], { ...STAFF_COMMAND.CheckCompetence, ...ahead }),
  staff.no('on a day to come', 'decided-by-today', [], { ...STAFF_COMMAND.IssueIdentityCard, ...ahead }),
  staff.no('on a day to come', 'decided-by-today', CARDED, {
    ...STAFF_COMMAND.ReturnIdentityCard,
    ...ahead,
  }),
  staff.no('on a day to come', 'decided-by-today', [], { ...STAFF_COMMAND.ShowPoliceCertificate, ...ahead }),
  staff.no('on a day to come', 'decided-by-today', [], { ...STAFF_COMMAND.GiveTraining, ...ahead }),
  staff.no('on a day to come', 'decided-by-today', ABSENT, { ...STAFF_COMMAND.EndAbsence, ...ahead }),
  staff.no('noted on a day to come', 'decided-by-today', [], { ...STAFF_COMMAND.RecordAbsence, ...ahead }),
];

const VOLUNTEERS: ReadonlyArray<Case> = [
  staff.no('twice', 'volunteer', VOLUNTEER, { ...STAFF_COMMAND.VolunteerStaff, id: 'c-again' }),
  staff.no('available until before the first day', 'volunteer', [], {
    ...STAFF_COMMAND.VolunteerStaff,
    availableUntil: '2020-03-15',
  }),
  staff.no('placed without having volunteered', 'volunteer', [], place),
  staff.no('placed the day before being available', 'volunteer', VOLUNTEER, {
    ...place,
    effective: '2020-03-15',
  }),
  staff.no('placed the day after being available', 'volunteer', VOLUNTEER, {
    ...place,
    effective: '2020-07-01',
    term: { until: '2020-07-31' },
  }),
  staff.no('placed while redeployed', 'redeployment', [...VOLUNTEER, ...REDEPLOYED], place),
  staff.no('redeployed while placed', 'redeployment', PLACED, COMMAND.RedeployStaff),
  staff.no('returned as if redeployed', 'redeployment', PLACED, COMMAND.ReturnStaff),
  staff.no('without an identity card', 'id-card', VOLUNTEER, without(place, 'idCardIssued')),
  staff.yes('with a card that was issued before', [...VOLUNTEER, ...CARDED], without(place, 'idCardIssued'), [
    STAFF_EVENT.VolunteerPlaced,
  ]),
  staff.no('to users, with no police certificate', 'police-certificate', VOLUNTEER, {
    ...place,
    contact: noDay,
  }),
  staff.no('to users, with a certificate from the second day', 'police-certificate', VOLUNTEER, {
    ...place,
    contact: { users: true, policeCertificateShown: '2020-03-17' },
  }),
  staff.yes(
    'to users, with a certificate recorded before',
    [...VOLUNTEER, STAFF_EVENT.PoliceCertificateShown],
    { ...place, contact: noDay },
    [{ ...STAFF_EVENT.VolunteerPlaced, contact: { users: true, policeCertificateShown: '2020-03-16' } }],
  ),
  staff.no(
    'to users, with a certificate that was not accepted',
    'police-certificate',
    [...VOLUNTEER, TURNED_DOWN],
    place,
  ),
  staff.yes(
    'to work without users, with no certificate',
    VOLUNTEER,
    { ...place, contact: { users: false } },
    [{ ...STAFF_EVENT.VolunteerPlaced, contact: { users: false } }],
  ),
  staff.no('a placement ended that never began', 'volunteer', VOLUNTEER, STAFF_COMMAND.EndVolunteerPlacement),
  staff.no('a placement ended the day before it began', 'volunteer', PLACED, {
    ...STAFF_COMMAND.EndVolunteerPlacement,
    on: '2020-03-15',
  }),
  staff.no('ended without having begun', 'volunteer', [], STAFF_COMMAND.EndVolunteering),
  staff.no(
    'placed after volunteering ended',
    'volunteer',
    [...VOLUNTEER, STAFF_EVENT.VolunteeringEnded],
    place,
  ),
  staff.no(
    'a placement ended that went with the volunteering',
    'volunteer',
    [...PLACED, STAFF_EVENT.VolunteeringEnded],
    STAFF_COMMAND.EndVolunteerPlacement,
  ),
];

const PAPERS: ReadonlyArray<Case> = [
  staff.yes(
    'redeployed with a card that was issued before',
    CARDED,
    without(COMMAND.RedeployStaff, 'idCardIssued'),
    [EVENT.StaffRedeployed],
  ),
  staff.no(
    'redeployed with a card that was handed in',
    'id-card',
    [...CARDED, STAFF_EVENT.IdentityCardReturned],
    without(COMMAND.RedeployStaff, 'idCardIssued'),
  ),
  staff.yes(
    'redeployed to users, without a certificate: left for a finding',
    [],
    { ...COMMAND.RedeployStaff, userContact: true },
    [{ ...EVENT.StaffRedeployed, userContact: true }],
  ),
  staff.yes(
    'redeployed with the certificate that was recorded before',
    [STAFF_EVENT.PoliceCertificateShown],
    { ...COMMAND.RedeployStaff, userContact: true, competenceChecked: '2020-03-16' },
    [
      {
        ...EVENT.StaffRedeployed,
        userContact: true,
        policeCertificateShown: '2020-03-16',
        competenceChecked: '2020-03-16',
      },
    ],
  ),
  staff.no(
    'redeployed to users, with a certificate that was not accepted',
    'police-certificate',
    [TURNED_DOWN],
    {
      ...COMMAND.RedeployStaff,
      userContact: true,
    },
  ),
  staff.no('with a check of competence from the second day', 'competence-check', [], {
    ...COMMAND.RedeployStaff,
    competenceChecked: '2020-03-17',
  }),
  staff.no('a check of nothing', 'competence-check', [], { ...STAFF_COMMAND.CheckCompetence, tasks: [] }),
  staff.no('training in nothing', 'competence-check', [], { ...STAFF_COMMAND.GiveTraining, topics: [] }),
  staff.no('a second card', 'id-card', CARDED, { ...STAFF_COMMAND.IssueIdentityCard, id: 'c-again' }),
  staff.no('a card that has expired', 'id-card', [], {
    ...STAFF_COMMAND.IssueIdentityCard,
    validUntil: '2020-03-15',
  }),
  staff.no('no card to hand in', 'id-card', [], STAFF_COMMAND.ReturnIdentityCard),
  staff.no('a card handed in before it was issued', 'id-card', CARDED, {
    ...STAFF_COMMAND.ReturnIdentityCard,
    on: '2020-03-15',
  }),
  staff.no('extended without being redeployed', 'redeployment', [], STAFF_COMMAND.ExtendRedeployment),
  staff.no('extended with no end and no review', 'end-or-review', REDEPLOYED, {
    ...STAFF_COMMAND.ExtendRedeployment,
    term: {},
  }),
  staff.no('extended from before it began', 'redeployment', REDEPLOYED, {
    ...STAFF_COMMAND.ExtendRedeployment,
    decided: '2020-03-15',
    effective: '2020-03-15',
  }),
];

const AWAY: ReadonlyArray<Case> = [
  staff.yes('absent while redeployed', REDEPLOYED, STAFF_COMMAND.RecordAbsence, [STAFF_EVENT.StaffAbsent]),
  staff.yes('sent back while absent', [...REDEPLOYED, ...ABSENT], COMMAND.ReturnStaff, [EVENT.StaffReturned]),
  staff.no('absent twice', 'absence', ABSENT, { ...STAFF_COMMAND.RecordAbsence, id: 'c-again' }),
  staff.no('absent again before being back', 'absence', [...ABSENT, STAFF_EVENT.AbsenceEnded], {
    ...STAFF_COMMAND.RecordAbsence,
    effective: '2020-03-19',
  }),
  staff.yes(
    'absent again on the day back',
    [...ABSENT, STAFF_EVENT.AbsenceEnded],
    { ...STAFF_COMMAND.RecordAbsence, cause: 'own-child', effective: '2020-03-20' },
    [{ ...STAFF_EVENT.StaffAbsent, cause: 'own-child', effective: '2020-03-20' }],
  ),
  staff.no('absent until before the first day', 'absence', [], {
    ...STAFF_COMMAND.RecordAbsence,
    expectedUntil: '2020-03-16',
  }),
  staff.no('back without having been away', 'absence', [], STAFF_COMMAND.EndAbsence),
  staff.no('back before being away', 'absence', ABSENT, { ...STAFF_COMMAND.EndAbsence, on: '2020-03-16' }),
];

const move = PLACE_COMMAND.MoveResident;
const stay = PLACE_COMMAND.StayHomeLonger;
const MOVED = [...REGISTERED, PLACE_EVENT.ResidentMoved] as const;
const WAITING = [...GRANTED, PLACE_EVENT.HomeStayProlonged] as const;
const lawless = { cause: 'infection', purposes: ['free-capacity'], reasons: { text: 'Room.' } } as const;

const HOME: ReadonlyArray<Case> = [
  user.yes('at its plainest', REGISTERED, move, [PLACE_EVENT.ResidentMoved]),
  user.yes('at its plainest', GRANTED, stay, [PLACE_EVENT.HomeStayProlonged]),
  user.yes('at its plainest', WAITING, PLACE_COMMAND.EndHomeStay, [PLACE_EVENT.HomeStayEnded]),
  user.no('nobody known', 'known-user', [], move),
  user.no('without an assessment', 'individual-assessment', REGISTERED, without(move, 'assessment')),
  user.no('until further notice', 'end-or-review', REGISTERED, without(move, 'term')),
  user.no('by decision, with no provision', 'legal-basis', REGISTERED, { ...move, ground: lawless }),
  user.yes('by own wish, with no provision', REGISTERED, { ...move, basis: 'own-wish', ground: lawless }, [
    { ...PLACE_EVENT.ResidentMoved, basis: 'own-wish', ground: { ...lawless, legalBasis: [] } },
  ]),
  user.no('to where the user is', 'place-as-stated', REGISTERED, { ...move, to: move.from }),
  user.no('from where the user is not', 'place-as-stated', MOVED, { ...move, id: 'c-again' }),
  user.yes(
    'to another kind of place in the same unit',
    REGISTERED,
    { ...move, to: { at: 'place', unit: 'nursing-home-east', kind: 'long-stay' } },
    [
      {
        ...PLACE_EVENT.ResidentMoved,
        to: { at: 'place', unit: 'nursing-home-east', kind: 'long-stay' },
      },
    ],
  ),
  user.no('back before the last move', 'days-in-order', MOVED, {
    ...move,
    id: 'c-back',
    from: move.to,
    to: move.from,
    effective: '2020-03-15',
  }),
  user.no('meanwhile with a service that was not granted', 'known-service', REGISTERED, stay),
  user.no('waiting twice', 'home-stay', WAITING, { ...stay, id: 'c-again' }),
  user.no('waiting from after it took effect', 'days-in-order', GRANTED, { ...stay, since: '2020-03-17' }),
  user.no('ended without having waited', 'home-stay', GRANTED, PLACE_COMMAND.EndHomeStay),
  user.no('ended on a day to come', 'decided-by-today', WAITING, { ...PLACE_COMMAND.EndHomeStay, ...ahead }),
];

/** Staff and their papers; where users live or stay. */
export const cases: ReadonlyArray<Case> = [...PLAIN, ...AHEAD, ...VOLUNTEERS, ...PAPERS, ...AWAY, ...HOME];
