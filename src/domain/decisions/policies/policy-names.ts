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
  'police-certificate':
    'A volunteer meets users only after a police certificate was shown, and nobody whose certificate was not accepted does.',
  volunteer: 'A volunteer is placed while available, in one unit at a time, and ends as one once.',
  absence: 'A member of staff is away for one cause at a time, and comes back from it once.',
  'competence-check': 'A check of competence, and training, is about something.',
  places: 'No more places are taken than there are, nor given back than were taken.',
  'place-as-stated': 'A user is moved from where the record says the user is, to somewhere else.',
  'home-stay': 'A user waits at home for one place at a time.',
  'infection-team': 'A team has members, and whoever joins or leaves was not or was one of them.',
  'open-matter': 'What is handled, mended or closed is an open entry of the unit.',
  'head-counts': 'A part is no larger than what it is counted in.',
  'days-in-order': 'A day does not come before the day that it follows.',
  'says-something': 'A list that a record is about is not empty.',
  'opening-hours': 'Opening hours name days, and end after they begin.',
  channel: 'A channel is opened while closed, and closed while open.',
  redeployment: 'A member of staff is redeployed from one unit to another, one redeployment at a time.',
  crisis: 'A crisis is declared once, goes from phase to phase, and ends once.',
} as const;

export type PolicyName = keyof typeof POLICIES;
