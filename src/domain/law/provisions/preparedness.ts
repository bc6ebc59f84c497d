import { on } from '../window.js';
import { actNamed, whole } from './act.js';

const hberl = actNamed('helseberedskapsloven', 'Health Preparedness Act', 'LOV-2000-06-23-56', 'statute');

/** Activated on 6 March 2020; the last renewal seen ran to 14 January 2022. */
const ACTIVATED = {
  activated: [{ from: on('2020-03-06'), to: on('2022-01-14') }],
  remark: {
    nb: 'hver fornyelse (høyst en måned) i vinduet er ikke kontrollert enkeltvis',
    en: 'the renewals inside the window (a month each at most) were not checked one by one',
  },
} as const;

/** Preparedness, and the powers of a crisis. */
export const PREPAREDNESS = {
  'hberl-1-5': hberl(
    '1-5',
    'fullmaktene settes i verk for inntil en måned om gangen',
    'the crisis powers are activated for at most a month at a time',
    { deadlines: ['crisis-power-activation'] },
  ),
  'hberl-2-2': hberl('2-2', 'beredskapsplan', 'contingency plan'),
  'hberl-3-1': hberl('3-1', 'fullmakt i krise', 'crisis power', ACTIVATED),
  'hberl-4-1': hberl(
    '4-1',
    'pålegg om tjeneste, med unntak for enkelte grupper',
    'compulsory service, with exempt groups',
    ACTIVATED,
  ),
  'hberl-5-1': hberl('5-1', 'fullmakt i krise', 'crisis power', ACTIVATED),
  'hberl-5-2': hberl('5-2', 'fullmakt i krise', 'crisis power', ACTIVATED),
  'for-2020-462': whole(
    'FOR-2020-03-27-462',
    'Regulation FOR-2020-03-27-462',
    'FOR-2020-03-27-462',
    'regulation',
    {
      nb: 'individuell plan satt til side, men ikke koordinator, enkeltvedtak eller forsvarlighet',
      en: 'individual plan suspended, but not coordinator, individual decisions or soundness',
    },
    {
      validity: [{ from: on('2020-03-27') }],
      remark: {
        nb: 'når den ble opphevet, er ikke kontrollert',
        en: 'the day on which it was repealed is not verified',
      },
    },
  ),
} as const;
