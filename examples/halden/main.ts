import { mainOf } from '../story/main-of.js';
import { halden } from './story.js';

await mainOf(halden);
