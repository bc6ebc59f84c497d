import type { Label } from '../../vocabulary/code-list.js';
import type { BuiltInProvisionId } from '../../vocabulary/provision-id.js';
import type { Provision, Verification } from '../provision.js';

/** A provision of the package, before it is known by its id. */
export type Entry = Omit<Provision, 'id'>;

/** The provisions of some acts. */
export type Entries<I extends BuiltInProvisionId> = Readonly<Record<I, Entry>>;

/** What differs from a provision that always held and sets no deadline. */
type Particulars = Partial<
  Pick<Provision, 'validity' | 'activated' | 'textSince' | 'deadlines' | 'remark' | 'verified'>
> & {
  /** The English section, where it isn't written as in Norwegian. */
  readonly english?: string;
};

/** In force on every day that a ledger can speak of, as far as is known. */
export const ALWAYS = [{}] as const;
/** Adopted, and not in force on any day. */
export const NEVER = [] as const;

/** An act, from which its provisions are cited. */
export const actNamed =
  (act: string, english: string, source: string, verified: Verification) =>
  (
    section: string,
    nb: string,
    en: string,
    { english: sectionInEnglish = section, ...particulars }: Particulars = {},
  ): Entry => ({
    act,
    section: `§ ${section}`,
    nb: `${act} § ${section}`,
    en: `${english} § ${sectionInEnglish}`,
    title: { nb, en },
    validity: ALWAYS,
    source: `${source} § ${section}`,
    verified,
    deadlines: [],
    ...particulars,
  });

/** A regulation or an act that is cited as a whole. */
export const whole = (
  act: string,
  english: string,
  source: string,
  verified: Verification,
  title: Label,
  particulars: Omit<Particulars, 'english'> = {},
): Entry => ({
  act,
  nb: act,
  en: english,
  title,
  validity: ALWAYS,
  source,
  verified,
  deadlines: [],
  ...particulars,
});
