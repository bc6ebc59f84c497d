import { mainOf } from '../story/main-of.js';
import { askerHomeService } from './story.js';

await mainOf(askerHomeService);
