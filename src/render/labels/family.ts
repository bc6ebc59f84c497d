import type { Label } from '../../domain/vocabulary/code-list.js';

/** What people read for each event of a family. The compiler asks for a line when an event is added. */
export type LabelsOfFamily<F> = { readonly [N in keyof F]: Label };
