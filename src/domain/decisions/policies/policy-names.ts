/** The policies that can refuse a command, and what each of them sees to. */
export const POLICIES = {
  'known-user': 'The service user is registered.',
  'known-service': 'The service was granted to the user.',
  'new-user': 'A service user is registered once.',
  'well-formed-grant':
    'A grant says how much there is, once for each form and task, and keeps the kind of service.',
  'fits-service': 'The measure is one for this kind of service.',
  'decided-by-today': 'Nothing is recorded as decided or done on a day to come.',
  'not-retroactive': 'A reduction takes effect on the day it was decided or later.',
  'within-grant': 'A measure takes effect while the service is granted.',
  'level-as-stated': 'The level that the decision starts from is the level the service has.',
  'below-granted': 'A reduction leaves less than was granted, not more.',
  'changes-something': 'A measure changes the level.',
  replacement: 'A replacement gives contact in another form and takes none away there.',
  mandate: 'Whoever decides has a mandate that can be pointed to.',
  'crisis-mandate': 'A measure of the crisis leadership rests on its mandate.',
  purpose: 'A measure has at least one purpose.',
  'legal-basis': 'A decision names a provision that was in force on the day it was made.',
  'end-or-review': 'Every measure has an end date, or an end condition and a review date, or a review date.',
  'individual-assessment':
    'Every decision about a person rests on an assessment of that person, made before it.',
  'life-and-health': 'What was assessed as needed for life and health is not taken away.',
  'necessary-care':
    "Nobody falls below the floor: the user's own necessary tasks are always done by somebody.",
  'kin-agreement': 'Next of kin take over a task by agreement and for a period.',
  'carer-work': 'Before respite is cut it is asked if the carer is in work, or said why it was not.',
  'kept-with-reasons': 'Support contact is kept for a user with special needs, with reasons.',
  'framework-known':
    'A decision derives from a measure that the crisis leadership adopted and that is in force.',
  'framework-opens': 'The measure it derives from opens for this decision on this kind of service.',
  'measure-in-force': 'What is lifted or reviewed is a measure in force on this service.',
  'decisions-known': "A notice is about the user's own decisions, made by then.",
  'id-card': 'Redeployed staff carry an identity card from their first day.',
  redeployment: 'A member of staff is redeployed from one unit to another, one redeployment at a time.',
  'says-something': 'A record of what is known of a person says at least one thing.',
  'measure-content':
    'A measure for many says whom or what it is about and changes something there, by values that differ.',
  'direct-takes-nothing':
    'A measure for many takes nothing of a service away from anybody; that is decided person by person.',
  'opens-by-decision':
    "A decision about users' services names the individual decisions that it opens for; what is no decision opens for none.",
  'issued-by': 'A requirement or permission names the authority that it comes from, and nothing else does.',
  'power-window': 'A crisis power is used while it is in force.',
  'framework-life':
    'A measure for many is started, reviewed, extended, paused, resumed, ended and withdrawn as it stands.',
  leadership: 'A crisis leadership has one chair, no place twice, and something that it may decide.',
  reopening: 'A reopening is planned once, and its steps are taken once, not before they are permitted.',
  crisis: 'A crisis is declared once, goes from phase to phase, and ends once.',
} as const;

export type PolicyName = keyof typeof POLICIES;
