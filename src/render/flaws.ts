import type { Label, Language } from '../domain/vocabulary/code-list.js';
import type { Flaw, FlawKind } from '../proof/flaw.js';
import { safeText } from './safe-text.js';
import { word } from './words.js';

/** What each flaw means to somebody who checks. */
export const FLAW_LABELS: Readonly<Record<FlawKind, Label>> = {
  malformed: { nb: 'er ikke i den formen det skal ha', en: 'is not in the form that it should have' },
  'not-signed': {
    nb: 'er ikke signert med noen nøkkel som er betrodd',
    en: 'is not signed with any key that is trusted',
  },
  'bad-signature': {
    nb: 'signaturen stemmer ikke: teksten er endret etter at den ble signert',
    en: 'the signature is wrong: the text was changed after it was signed',
  },
  'other-origin': { nb: 'gjelder en annen logg', en: 'is about another ledger' },
  'retired-key': {
    nb: 'er signert med en nøkkel som da var tatt ut av bruk',
    en: 'is signed with a key that was retired by then',
  },
  'file-missing': { nb: 'filen mangler', en: 'the file is missing' },
  'file-added': { nb: 'filen hører ikke til', en: 'the file does not belong here' },
  'file-changed': {
    nb: 'filen er en annen enn den som ble signert',
    en: 'the file is not the one that was signed',
  },
  'file-unreadable': { nb: 'filen kan ikke leses', en: 'the file can not be read' },
  'other-checkpoint': {
    nb: 'viser til et annet kontrollpunkt enn mappens eget',
    en: 'refers to another checkpoint than that of the folder',
  },
  'no-streams': {
    nb: 'kontrollpunktet sier ikke noe om strømmene, så ingenting viser at de er fullstendige',
    en: 'the checkpoint says nothing of the streams, so nothing shows that they are complete',
  },
  'stream-not-proven': {
    nb: 'strømmen er ikke som kontrollpunktet sier',
    en: 'the stream is not as the checkpoint has it',
  },
  'stream-twice': { nb: 'strømmen står der to ganger', en: 'the stream stands there twice' },
  'stream-unlisted': {
    nb: 'hendelser i en strøm som ikke er oppført',
    en: 'events of a stream that is not listed',
  },
  'stream-incomplete': { nb: 'strømmen er ikke fullstendig', en: 'the stream is not complete' },
  'stream-altered': {
    nb: 'strømmen har andre hendelser enn de som ble signert',
    en: 'the stream has other events than those that were signed',
  },
  'version-gap': {
    nb: 'hendelsen følger ikke etter den forrige i strømmen',
    en: 'the event does not follow the one before it in its stream',
  },
  'index-order': {
    nb: 'hendelsen står ikke i den rekkefølgen den ble registrert i',
    en: 'the event is not in the order recorded',
  },
  'event-altered': {
    nb: 'hendelsen er en annen enn den som står i loggen på denne plassen',
    en: 'the event is not the one that the ledger holds at this place',
  },
  'event-not-proven': {
    nb: 'ingenting viser at hendelsen står i loggen',
    en: 'nothing shows that the event is in the ledger',
  },
  'tile-missing': { nb: 'en flis av treet mangler', en: 'a tile of the tree is missing' },
  'tile-altered': {
    nb: 'en flis av treet fører ikke til roten i kontrollpunktet',
    en: 'a tile of the tree does not lead to the root of the checkpoint',
  },
  'older-than-kept': {
    nb: 'mappen er eldre enn kontrollpunktet som ble tatt vare på, og viser ikke hva som er kommet til siden',
    en: 'the folder is older than the checkpoint that was kept, and does not show what came since',
  },
  'no-consistency-proof': {
    nb: 'mappen har ikke noe bevis for at loggen fortsetter fra dette kontrollpunktet; be om en mappe laget med --against',
    en: 'the folder has no proof that the ledger continues this checkpoint; ask for one made with --against',
  },
  'not-consistent': {
    nb: 'loggen er skrevet om: den fortsetter ikke fra kontrollpunktet som ble tatt vare på',
    en: 'the ledger was rewritten: it does not continue the checkpoint that was kept',
  },
  'streams-differ': {
    nb: 'kontrollpunktet sier noe annet om strømmene enn loggen gjør',
    en: 'the checkpoint says something else of the streams than the ledger does',
  },
  damaged: {
    nb: 'loggen stemmer ikke med treet som er lagret i den',
    en: 'the ledger does not fit the tree that is kept in it',
  },
  'shorter-than-kept': {
    nb: 'loggen har færre hendelser enn da kontrollpunktet ble laget: noe er fjernet fra slutten',
    en: 'the ledger has fewer events than when the checkpoint was made: something was cut from its end',
  },
  'not-reached': {
    nb: 'kunne ikke kontrolleres, siden loggen ikke lot seg lese så langt',
    en: 'could not be checked, since the ledger could not be read so far',
  },
};

const placeOf = ({ file, line, stream, index, position }: Flaw, language: Language): string =>
  [
    file === undefined ? undefined : safeText(file),
    line === undefined ? undefined : `${word('linje', 'line', language)} ${line}`,
    stream === undefined ? undefined : `${word('strøm', 'stream', language)} ${safeText(stream)}`,
    index === undefined ? undefined : `${word('hendelse nr.', 'event no.', language)} ${index + 1}`,
    position === undefined ? undefined : `${word('posisjon', 'position', language)} ${position}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');

/** A flaw in one line: where, what, and more about it. Events are numbered from 1 here. */
export const renderFlaw = (flaw: Flaw, language: Language = 'nb'): string => {
  const place = placeOf(flaw, language);
  const more = flaw.detail === undefined ? '' : ` (${safeText(flaw.detail)})`;
  return `${place === '' ? '' : `${place}: `}${FLAW_LABELS[flaw.flaw][language]}${more}`;
};
