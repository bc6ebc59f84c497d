import { inOrder } from '../story/happening.js';
import { paragraphs } from '../story/shown.js';
import type { Story } from '../story/story.js';
import { aroundPeople } from './around-people.js';
import { complaint } from './complaint.js';
import { TODAY } from './facts.js';
import { outOfContact } from './out-of-contact.js';
import { admissions, PEOPLE } from './people.js';
import { quality } from './quality.js';
import { runningServices } from './running-services.js';
import { CATALOGUE } from './services.js';
import { attempts, contactClocks, knownThenAndNow } from './show-contact.js';
import { alerts, journalPractice, qualityWork, noContactRoutine, whatWentWrong } from './show-control.js';
import { complaints, concerns, consent, coordination } from './show-people.js';
import { eligibility, services } from './show-services.js';
import { supervision } from './supervision.js';

/** Grue's services at home, and what came after the supervision. */
export const GRUE: Story = {
  name: 'grue',
  title: 'Grue: tjenester i hjemmet, og det som fulgte etter tilsyn',
  catalogue: CATALOGUE,
  happenings: inOrder([
    ...admissions,
    ...supervision,
    ...quality,
    ...outOfContact,
    ...aroundPeople,
    ...complaint,
    ...runningServices,
  ]),
  askedOn: TODAY,
  rows: [
    { row: 'G1', title: 'Tjenester og mål', show: services },
    { row: 'G2', title: 'Hvem som får hjelp, og hva det koster', show: eligibility },
    { row: 'G3', title: 'Det som gikk galt', show: whatWentWrong },
    {
      row: 'G4',
      title: 'Når ingen får kontakt: rutinen, og hva klokken ville ha vist',
      show: async (told) => paragraphs(await noContactRoutine(told), await contactClocks(told)),
    },
    { row: 'G5', title: 'Bekymringsmeldinger, fra mottatt til lukket', show: concerns },
    { row: 'G6', title: 'Vurdering av samtykkekompetanse', show: consent },
    { row: 'G7', title: 'Individuell plan, koordinator og primærkontakt', show: coordination },
    { row: 'G8', title: 'Avvik, kvalitetsutvalg, årlig revisjon og risikovurdering', show: qualityWork },
    {
      row: 'G9',
      title: 'Varsel til Helsetilsynet, klage og varsling',
      show: async (told) => paragraphs(await alerts(told), await complaints(told)),
    },
    {
      row: 'G10',
      title: 'Journalen: praksis, og kjent da og kjent nå',
      show: async (told) =>
        paragraphs(
          await journalPractice(told),
          await attempts(told, PEOPLE.silentInSummer),
          await knownThenAndNow(told),
        ),
    },
  ],
};
