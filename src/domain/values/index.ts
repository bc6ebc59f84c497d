// Values: days, instants, keys, quantities, how and where care is given.

export { LocalDate, isLocalDate, plusDays, daysBetween } from './local-date.js';
export { type Instant, isInstant, parseInstant, showInstant } from './instant.js';
export { osloDate } from './oslo.js';
export { hasIdentityNumber, isIdentityNumber } from './identity-number.js';
export { freeText, FreeText } from './free-text.js';
export * from './keys.js';
export { isSupposed, type NotSupposed, type Recordable, type Supposed } from './supposed.js';
export { ClockTime } from './clock-time.js';
export { Count, CountFromOne } from './count.js';
export { type Rate, type Unit } from './extent.js';
export { Quantity, atLeast, atMost, directionOf, type Direction } from './quantity.js';
export {
  byPhone,
  byVideo,
  hoursPerMonth,
  minutes,
  perWeek,
  Strand,
  visits,
  type Form,
  type Mode,
  type Place,
  type Setting,
} from './strand.js';
export { VerifierKeyText } from './verifier-key.js';
