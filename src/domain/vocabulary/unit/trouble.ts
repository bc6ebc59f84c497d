import type * as t from 'io-ts';
import { codeList } from '../code-list.js';

/** How a building or a part of it is out of use. */
export const ClosureKind = codeList('ClosureKind', {
  closed: { nb: 'stengt', en: 'closed' },
  'closed-to-visitors': { nb: 'stengt for besøkende', en: 'closed to visitors' },
  'partly-closed': { nb: 'delvis stengt', en: 'partly closed' },
  'cut-off': { nb: 'ikke framkommelig', en: 'cut off' },
  evacuated: { nb: 'evakuert', en: 'evacuated' },
});
export type ClosureKind = t.TypeOf<typeof ClosureKind>;

/** Technical systems that services rest on. */
export const TechnicalSystem = codeList('TechnicalSystem', {
  'safety-alarm': { nb: 'trygghetsalarm', en: 'safety alarm' },
  'patient-warning': { nb: 'pasientvarsling', en: 'patient warning system' },
  sensors: { nb: 'sensorer og digitalt tilsyn', en: 'sensors and digital supervision' },
  'location-tracking': { nb: 'lokaliseringsteknologi', en: 'location tracking' },
  'medicine-dispensers': { nb: 'medisindispensere', en: 'medicine dispensers' },
  'video-visits': { nb: 'videobesøk', en: 'video visits' },
  power: { nb: 'strøm', en: 'power' },
  'emergency-power': { nb: 'nødstrøm', en: 'emergency power' },
  phone: { nb: 'telefon', en: 'phone' },
  'mobile-network': { nb: 'mobilnett', en: 'mobile network' },
  internet: { nb: 'internett', en: 'internet' },
  'journal-system': { nb: 'journalsystem', en: 'journal system' },
  'planning-system': { nb: 'planleggingssystem', en: 'planning system' },
  'electronic-locks': { nb: 'elektroniske låser', en: 'electronic locks' },
  water: { nb: 'vann', en: 'water' },
  heating: { nb: 'oppvarming', en: 'heating' },
  ventilation: { nb: 'ventilasjon', en: 'ventilation' },
  lift: { nb: 'heis', en: 'lift' },
  'fire-alarm': { nb: 'brannvarsling', en: 'fire alarm' },
  'oxygen-supply': { nb: 'oksygentilførsel', en: 'oxygen supply' },
  vehicles: { nb: 'biler', en: 'vehicles' },
  kitchen: { nb: 'kjøkken', en: 'kitchen' },
});
export type TechnicalSystem = t.TypeOf<typeof TechnicalSystem>;

/** What stands in while a system fails. */
export const StandIn = codeList('StandIn', {
  'extra-visits': { nb: 'ekstra tilsynsbesøk', en: 'extra visits' },
  'phone-calls': { nb: 'oppringning', en: 'phone calls' },
  'fixed-watch': { nb: 'fast vakt', en: 'a fixed watch' },
  'manual-routine': { nb: 'manuell rutine', en: 'a manual routine' },
  'paper-records': { nb: 'papirjournal', en: 'records on paper' },
  'spare-system': { nb: 'reservesystem', en: 'a spare system' },
  'spare-power': { nb: 'aggregat eller batteri', en: 'generator or batteries' },
  'other-premises': { nb: 'andre lokaler', en: 'other premises' },
  'users-moved': { nb: 'brukere flyttet', en: 'users moved' },
  'emergency-services': { nb: 'nødetatene', en: 'the emergency services' },
  'next-of-kin': { nb: 'pårørende', en: 'next of kin' },
  nothing: { nb: 'ingenting', en: 'nothing' },
});
export type StandIn = t.TypeOf<typeof StandIn>;

/** Equipment of which there can be too little. */
export const EquipmentKind = codeList('EquipmentKind', {
  masks: { nb: 'munnbind', en: 'masks' },
  respirators: { nb: 'åndedrettsvern', en: 'respirators' },
  gloves: { nb: 'hansker', en: 'gloves' },
  gowns: { nb: 'smittefrakker', en: 'gowns' },
  visors: { nb: 'visir og briller', en: 'visors and goggles' },
  disinfectant: { nb: 'desinfeksjonsmiddel', en: 'disinfectant' },
  'test-kits': { nb: 'testutstyr', en: 'test kits' },
  vaccines: { nb: 'vaksiner', en: 'vaccines' },
  medicines: { nb: 'legemidler', en: 'medicines' },
  dressings: { nb: 'bandasjer', en: 'dressings' },
  oxygen: { nb: 'oksygen', en: 'oxygen' },
  aids: { nb: 'hjelpemidler', en: 'aids' },
  alarms: { nb: 'alarmer', en: 'alarms' },
  tablets: { nb: 'nettbrett og telefoner', en: 'tablets and phones' },
  food: { nb: 'mat', en: 'food' },
  linen: { nb: 'sengetøy', en: 'linen' },
  fuel: { nb: 'drivstoff', en: 'fuel' },
});
export type EquipmentKind = t.TypeOf<typeof EquipmentKind>;
