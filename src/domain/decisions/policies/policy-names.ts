/** The policies that can refuse a command, and what each of them sees to. */
export const POLICIES = {
  'known-codes': 'A decision names provisions and kinds of service that the catalogue has.',
  'known-user': 'The service user is registered.',
  'known-service': 'The service was granted to the user, or, where something is offered, applied for.',
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
  'power-in-window': 'A crisis power is used while it is activated.',
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
  'extends-further': 'To prolong a measure is a decision of its own, which makes it last longer.',
  'extension-is-a-decision': 'A review does not let a measure last longer than was decided.',
  'informed-wish': 'Nobody goes without necessary care by own wish who was not told what may follow.',
  'digital-suits': 'A screen or a sensor is offered to whom it suits, after an assessment.',
  'offer-open': 'An answer answers an offer that is open.',
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
  'opening-hours': 'Opening hours name days, and end after they begin.',
  channel: 'A channel is opened while closed, and closed while open.',
  redeployment: 'A member of staff is redeployed from one unit to another, one redeployment at a time.',
  'known-entry': 'What is corrected or redacted is an entry of the same record that is not redacted yet.',
  'entry-as-recorded': 'A correction says how the same entry of the same record should have read.',
  'later-entries-rest-on-it':
    'An entry is not corrected or redacted away from under others that were recorded on the strength of it.',
  'says-something': 'A record says at least one thing, and a list that it is about is not empty.',
  competence: 'Competence to consent is assessed for named matters, and a lack of it put before next of kin.',
  consent: 'A consent is given once under a key, and withdrawn once.',
  'competent-to-consent': 'Nobody consents in a matter in which they were found not to be competent.',
  'named-contact': 'Coordinators and primary contacts follow one another, and who steps back was named.',
  'individual-plan': 'An individual plan goes from step to step, and is suspended under a provision.',
  participation:
    'A user who took no part in a meeting has a cause or an alternative, and without access an alternative.',
  unanswered: 'A step of the no-contact procedure follows an attempt that nobody answered.',
  concern: 'A concern is received, assessed, acted on and closed, in this order and once.',
  complaint:
    'A complaint goes from whoever decided to Statsforvalteren, in this order, and promises are kept once.',
  delivery:
    'A record of delivery says what was given, or what was not and why, of a service granted by then.',
  'make-up': 'Service that makes up for something was promised.',
  'fee-period': 'A fee is for days on which the service had been granted.',
  consequence: 'A consequence that somebody noticed is handled once.',
  'measure-content':
    'A measure for many says whom or what it is about and changes something there, by values that differ.',
  'direct-takes-nothing':
    'A measure for many takes nothing of a service away from anybody; that is decided person by person.',
  'opens-by-decision':
    "A decision about users' services names the individual decisions that it opens for; what is no decision opens for none.",
  'issued-by': 'A requirement or permission names the authority that it comes from, and nothing else does.',
  'framework-life':
    'A measure for many is started, reviewed, extended, paused, resumed, ended and withdrawn as it stands.',
  leadership: 'A crisis leadership has one chair, no place twice, and something that it may decide.',
  reopening: 'A reopening is planned once, and its steps are taken once, not before they are permitted.',
  inspection: 'An inspection is opened once under its key, and changed or closed while it is open.',
  'inspection-open': 'Whoever reads under an inspection reads while it is open.',
  'inspection-scope': 'An inspection covers somebody, and is read under about whom and which days it covers.',
  'access-ground': 'Whoever reads has a ground, and one that fits who reads.',
  'logged-when-read': 'A reading is logged when it is made, neither before nor afterwards.',
  'signing-key': 'A key is introduced once, under the name that the ledger is known by, and retired once.',
  crisis: 'A crisis is declared once, goes from phase to phase, and ends once.',
} as const;

export type PolicyName = keyof typeof POLICIES;

/** A policy that a municipality added to its catalogue. */
export type MunicipalPolicyName = `municipal:${string}`;
