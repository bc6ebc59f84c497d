import { mainOf } from '../story/main-of.js';
import { GRUE } from './story.js';

await mainOf(GRUE);
