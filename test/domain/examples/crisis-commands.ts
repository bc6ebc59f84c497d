import type { CommandInputOf } from '../../../src/index.js';
import type { CRISIS_COMMANDS } from '../../../src/domain/commands/crisis-commands.js';
import { CRISIS, leadership } from './parts.js';

type Target = CommandInputOf<'AdoptFrameworkMeasure'>['target'];

/** Fewer visits or calls in their place, decided person by person. */
export const FEWER_VISITS = {
  kind: 'services',
  services: ['home-nursing'],
  application: 'individual',
  opensFor: ['VisitsReduced', 'VisitsReplaced'],
  changes: [
    { dimension: 'how-often', before: { own: 'granted' }, after: { own: 'less' } },
    { dimension: 'mode', before: ['in-person'], after: ['in-person', 'phone'] },
  ],
} as const satisfies Target;

/** Staff from other services. */
export const MORE_STAFF = {
  kind: 'staff',
  groups: ['home-care'],
  changes: [{ dimension: 'doer', before: ['usual-staff'], after: ['usual-staff', 'redeployed-staff'] }],
} as const satisfies Target;

/** Visits by the closest kin only, in users' homes. */
export const KIN_ONLY = {
  kind: 'visiting',
  sites: ['users-homes'],
  changes: [{ dimension: 'may-visit', before: 'anyone', after: 'closest-kin' }],
} as const satisfies Target;

const turned = {
  version: 1,
  crisis: CRISIS,
  measure: 'only-necessary-visits',
  by: leadership,
  decided: '2020-03-18',
  effective: '2020-03-19',
  reasons: { text: 'More staff are back than expected.' },
} as const;

const actor = { role: 'unit-leader', unit: 'communications' } as const;

type Examples = { readonly [N in keyof typeof CRISIS_COMMANDS]: CommandInputOf<N> };

/** One command of every kind about a crisis that came with measures by dimension. */
export const CRISIS_COMMAND: Omit<
  Examples,
  'DeclareCrisis' | 'ChangeCrisisPhase' | 'EndCrisis' | 'AdoptFrameworkMeasure'
> = {
  AppointCrisisLeadership: {
    command: 'AppointCrisisLeadership',
    version: 1,
    id: 'c-appoint',
    crisis: CRISIS,
    by: leadership,
    decided: '2020-03-12',
    effective: '2020-03-12',
    members: [
      { role: 'chair', person: 's-0900' },
      { role: 'head-of-health', unit: 'health' },
      { role: 'municipal-physician' },
    ],
    powers: ['prioritise-services', 'redeploy-staff', 'adopt-measures'],
  },
  MinuteCrisisMeeting: {
    command: 'MinuteCrisisMeeting',
    version: 1,
    id: 'c-minute',
    crisis: CRISIS,
    on: '2020-03-13',
    by: actor,
    present: ['chair', 'head-of-health'],
    items: [
      { concluded: { text: 'Visits that can wait are postponed.' }, measures: ['only-necessary-visits'] },
    ],
  },
  PlanReopening: {
    command: 'PlanReopening',
    version: 1,
    id: 'c-plan',
    crisis: CRISIS,
    plan: 'spring',
    by: leadership,
    decided: '2020-03-17',
    effective: '2020-03-17',
    steps: [
      {
        step: 'walks',
        services: ['home-nursing'],
        changes: [{ dimension: 'place', before: [], after: ['outdoors'] }],
        permittedFrom: '2020-03-19',
        eases: ['only-necessary-visits'],
        terms: [{ kind: 'distance', metres: { atLeast: 2 }, binds: ['user', 'staff'] }],
      },
      {
        step: 'homes',
        services: ['home-nursing'],
        changes: [{ dimension: 'how-often', before: { own: 'less' }, after: { own: 'granted' } }],
        permittedFrom: '2020-04-20',
        eases: ['only-necessary-visits'],
        requires: ['staffing-restored'],
      },
    ],
    reasons: { text: 'The wards have fewer patients.' },
  },
  TakeReopeningStep: {
    command: 'TakeReopeningStep',
    version: 1,
    id: 'c-step',
    crisis: CRISIS,
    plan: 'spring',
    step: 'walks',
    by: leadership,
    decided: '2020-03-19',
    effective: '2020-03-19',
    eases: [{ measure: 'only-necessary-visits', to: 'in-part' }],
    reasons: { text: 'Outdoors it is safe enough.' },
  },
  StartFrameworkMeasure: { command: 'StartFrameworkMeasure', id: 'c-start', ...turned, measure: 'standby' },
  PauseFrameworkMeasure: { command: 'PauseFrameworkMeasure', id: 'c-pause', ...turned },
  ResumeFrameworkMeasure: { command: 'ResumeFrameworkMeasure', id: 'c-resume', ...turned },
  EndFrameworkMeasure: { command: 'EndFrameworkMeasure', id: 'c-end-measure', ...turned },
  WithdrawFrameworkMeasure: {
    command: 'WithdrawFrameworkMeasure',
    id: 'c-withdraw',
    ...turned,
    measure: 'standby',
  },
  ReverseFrameworkMeasure: { command: 'ReverseFrameworkMeasure', id: 'c-reverse', ...turned },
  ExtendFrameworkMeasure: {
    command: 'ExtendFrameworkMeasure',
    id: 'c-extend',
    ...turned,
    term: { until: '2020-05-31', review: '2020-04-30' },
  },
  ReviewFrameworkMeasure: {
    command: 'ReviewFrameworkMeasure',
    version: 1,
    id: 'c-review-measure',
    crisis: CRISIS,
    measure: 'only-necessary-visits',
    by: leadership,
    on: '2020-03-19',
    outcome: 'upheld',
    reasons: { text: 'Staff are still in quarantine.' },
    next: { condition: 'staffing-restored', review: '2020-04-17' },
  },
  PublishMeasures: {
    command: 'PublishMeasures',
    version: 1,
    id: 'c-publish',
    crisis: CRISIS,
    measures: ['only-necessary-visits'],
    on: '2020-03-13',
    by: actor,
    where: ['website', 'letter-to-all'],
    text: { text: 'Some will have fewer visits for a while. We are sorry for the trouble.' },
    apology: true,
    forms: ['bokmal', 'easy-to-read'],
  },
  ConsultOutsideBody: {
    command: 'ConsultOutsideBody',
    version: 1,
    id: 'c-consult',
    crisis: CRISIS,
    measures: ['only-necessary-visits'],
    on: '2020-03-12',
    by: actor,
    body: 'municipal-physician',
    act: 'advised',
    matter: { text: 'Which visits can wait.' },
  },
};
