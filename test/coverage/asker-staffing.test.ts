import { describe, expect, test } from '@jest/globals';
import { staffAt } from '../../src/index.js';
import { without } from '../domain/decisions/case.js';
import { COMMAND } from '../domain/examples/commands.js';
import { FEWER_VISITS } from '../domain/examples/crisis-commands.js';
import { ADOPTED, DECLARED, EVENT, GRANTED, REGISTERED } from '../domain/examples/events.js';
import { serviceLeader } from '../domain/examples/parts.js';
import { at } from '../domain/views/told.js';
import {
  crisis,
  employee,
  entriesOfThese,
  level,
  person,
  summary,
  unit,
  unitOn,
  type Events,
} from './around.js';

describe('Asker, securing health personnel, 19 March 2020', () => {
  test('B1: the crisis leadership decides which services are given priority, on its own mandate', () => {
    crisis(DECLARED).when(COMMAND.AdoptFrameworkMeasure).then([EVENT.FrameworkMeasureAdopted]);
    crisis(DECLARED)
      .when({ ...COMMAND.AdoptFrameworkMeasure, by: serviceLeader })
      .thenRejected({ policy: 'crisis-mandate' });
    crisis(DECLARED)
      .when({ ...COMMAND.AdoptFrameworkMeasure, by: without(serviceLeader, 'mandate') })
      .thenRejected({ policy: 'mandate' });
  });

  test('B1: the crisis leadership is appointed with its powers, meets, and takes advice', () => {
    crisis(DECLARED).when(COMMAND.AppointCrisisLeadership).then([EVENT.CrisisLeadershipAppointed]);
    crisis(DECLARED)
      .when({ ...COMMAND.AppointCrisisLeadership, powers: [] })
      .thenRejected({ policy: 'leadership' });
    crisis(ADOPTED).when(COMMAND.MinuteCrisisMeeting).then([EVENT.CrisisMeetingMinuted]);
    crisis(ADOPTED).when(COMMAND.ConsultOutsideBody).then([EVENT.OutsideBodyConsulted]);
  });

  test('B2: health personnel volunteer, show their papers, are trained, placed, and away at times', () => {
    const volunteer = [EVENT.StaffVolunteered];
    const placed = [...volunteer, EVENT.VolunteerPlaced];
    employee().when(COMMAND.VolunteerStaff).then([EVENT.StaffVolunteered]);
    employee().when(COMMAND.RecordQualification).then([EVENT.QualificationRecorded]);
    employee().when(COMMAND.ShowPoliceCertificate).then([EVENT.PoliceCertificateShown]);
    employee().when(COMMAND.CheckCompetence).then([EVENT.CompetenceChecked]);
    employee()
      .when({ ...COMMAND.CheckCompetence, tasks: [] })
      .thenRejected({ policy: 'competence-check' });
    employee().when(COMMAND.GiveTraining).then([EVENT.TrainingGiven]);
    employee(volunteer).when(COMMAND.PlaceVolunteer).then([EVENT.VolunteerPlaced]);
    employee().when(COMMAND.PlaceVolunteer).thenRejected({ policy: 'volunteer' });
    employee(volunteer)
      .when({ ...COMMAND.PlaceVolunteer, contact: { users: true } })
      .thenRejected({ policy: 'police-certificate' });
    employee(placed).when(COMMAND.EndVolunteerPlacement).then([EVENT.VolunteerPlacementEnded]);
    employee(volunteer).when(COMMAND.EndVolunteering).then([EVENT.VolunteeringEnded]);
    employee().when(COMMAND.RecordAbsence).then([EVENT.StaffAbsent]);
    employee([EVENT.StaffAbsent]).when(COMMAND.EndAbsence).then([EVENT.AbsenceEnded]);
    employee().when(COMMAND.EndAbsence).thenRejected({ policy: 'absence' });
    const told = entriesOfThese([...placed, EVENT.QualificationRecorded, EVENT.StaffAbsent]);
    expect(staffAt(told, at('2020-03-18'))).toMatchObject([
      {
        away: { event: { to: 'home-care-north' } },
        absent: { cause: 'quarantine' },
        qualification: 'nurse',
        evidence: 'register-looked-up',
      },
    ]);
  });

  test('B2: health personnel come from elsewhere, with their qualification', () => {
    employee().when(COMMAND.RedeployStaff).then([EVENT.StaffRedeployed]);
    expect(EVENT.StaffRedeployed.qualification).toBe('health-worker');
  });

  test('B3: necessary care stays when care is limited, and tasks that can wait are postponed', () => {
    person().when(COMMAND.LimitCareToNecessary).then([EVENT.CareLimitedToNecessary]);
    const { tasks } = level([...GRANTED, EVENT.CareLimitedToNecessary], 'nursing', '2020-03-16');
    expect(tasks.filter(({ now }) => now === 'service').map(({ task }) => task)).toEqual([
      'medication',
      'check-in',
    ]);
    person()
      .when({ ...COMMAND.LimitCareToNecessary, keeps: [] })
      .thenRejected({ policy: 'necessary-care' });
  });

  test('B4: a measure for many moves nobody, whoever it touches is pending, and each decision has an assessment', () => {
    const many = [...GRANTED, EVENT.CrisisDeclared, EVENT.FrameworkMeasureAdopted];
    expect(level(many, 'nursing', '2020-03-16').strands[0]?.now).toEqual({
      unit: 'visits',
      amount: 7,
      weeks: 1,
    });
    expect(summary(many, 'home-nursing', '2020-03-16')).toMatchObject({ pending: 1, reduced: 0 });
    expect(summary([...many, EVENT.VisitsReduced], 'home-nursing', '2020-03-16')).toMatchObject({
      ...{ pending: 0, reduced: 1 },
    });
    const adopt = COMMAND.AdoptFrameworkMeasure;
    crisis(DECLARED)
      .when({ ...adopt, target: { ...FEWER_VISITS, opensFor: [] } })
      .thenRejected({ policy: 'opens-by-decision' });
    crisis(DECLARED)
      .when({
        ...adopt,
        target: {
          kind: 'services',
          services: ['home-nursing'],
          application: 'direct',
          changes: [{ dimension: 'mode', before: ['in-person'], after: ['phone'] }],
        },
      })
      .thenRejected({ policy: 'direct-takes-nothing' });
    person()
      .when(without(COMMAND.ReduceVisits, 'assessment'))
      .thenRejected({ policy: 'individual-assessment' });
  });

  test('B5: places are counted, freed, reserved, converted and closed, and never more than there are', () => {
    const counted = [EVENT.PlacesCounted];
    unit().when(COMMAND.CountPlaces).then([EVENT.PlacesCounted]);
    unit(counted).when(COMMAND.FreePlaces).then([EVENT.PlacesFreed]);
    unit(counted).when(COMMAND.ReservePlaces).then([EVENT.PlacesReserved]);
    unit().when(COMMAND.ConvertPlaces).then([EVENT.PlacesConverted]);
    unit().when(COMMAND.ClosePlaces).then([EVENT.PlacesClosed]);
    unit([EVENT.PlacesClosed]).when(COMMAND.RestorePlaces).then([EVENT.PlacesRestored]);
    unit().when(COMMAND.LimitRoomOccupancy).then([EVENT.RoomOccupancyLimited]);
    unit(counted)
      .when({ ...COMMAND.ReservePlaces, places: 25 })
      .thenRejected({ policy: 'places' });
    expect(unitOn([...counted, EVENT.PlacesFreed, EVENT.PlacesReserved], '2020-03-16').places).toMatchObject([
      { kind: 'short-stay', freed: [{ places: 6 }], reserved: [{ places: 4 }] },
    ]);
  });

  test('B5: what is agreed with the hospital, who is moved, and who waits at home meanwhile, is known', () => {
    const waiting: Events = [...GRANTED, EVENT.HomeStayProlonged];
    unit().when(COMMAND.CoordinateWithHospital).then([EVENT.HospitalCoordinated]);
    person(REGISTERED).when(COMMAND.MoveResident).then([EVENT.ResidentMoved]);
    person(REGISTERED)
      .when({ ...COMMAND.MoveResident, to: COMMAND.MoveResident.from })
      .thenRejected({ policy: 'place-as-stated' });
    person(REGISTERED)
      .when(without(COMMAND.MoveResident, 'assessment'))
      .thenRejected({ policy: 'individual-assessment' });
    person().when(COMMAND.StayHomeLonger).then([EVENT.HomeStayProlonged]);
    person([...GRANTED, EVENT.HomeStayProlonged])
      .when(COMMAND.EndHomeStay)
      .then([EVENT.HomeStayEnded]);
    person().when(COMMAND.EndHomeStay).thenRejected({ policy: 'home-stay' });
    expect(level(waiting, 'nursing', '2020-03-16').strands[0]?.now).toMatchObject({ amount: 7 });
  });

  test('B5: places in 24-hour care are what a measure can be aimed at', () => {
    const target = {
      kind: 'places',
      services: ['short-stay-other'],
      changes: [{ dimension: 'use', before: 'ordinary', after: 'reserved' }],
    } as const;
    crisis(ADOPTED)
      .when({ ...COMMAND.AdoptFrameworkMeasure, measure: 'places', target })
      .then([{ ...EVENT.FrameworkMeasureAdopted, measure: 'places', target }]);
  });
});
