import { mainOf } from '../story/main-of.js';
import { HAMAR } from './story.js';

await mainOf(HAMAR);
