import { mainOf } from '../story/main-of.js';
import { askerStaffing } from './story.js';

await mainOf(askerStaffing);
