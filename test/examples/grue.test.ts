import { GRUE } from '../../examples/grue/story.js';
import { tells } from './tellings.js';

tells(GRUE, {
  G1: [
    'g-01  Helsetjenester i hjemmet, 14 besøk i uka',
    'få en verdig avslutning på livet',
    'Miljøarbeidertjeneste, 5 besøk i uka',
    'Psykiatrisk sykepleie, 1 besøk i uka',
    'Rusarbeid, 1 besøk i uka',
    'Praktisk bistand: daglige gjøremål, 1 besøk på 3 uker',
  ],
  G2: [
    'g-01  oppholder seg i kommunen; helt avhengig av praktisk bistand',
    'etter en vurdering av om brukeren er helt avhengig av den',
    'Egenandel: Praktisk bistand: daglige gjøremål, etter betalingssatsene',
    'Hjemmel: FOR-2011-12-16-1349',
  ],
  G3: [
    '15. juli 2020: Avvik registrert: boforhold, dødsfall',
    'Tilsynssak åpnet: kommunen selv, internt tilsyn',
    /(16\. august 2021: Lovbrudd påvist.*\n.*){3}/,
    'Ingen kontakt med bruker, 1. januar 2021 – 31. august 2021: 2 hendelser',
    'Lovbrudd som ikke var rettet 14. januar 2022: 2',
  ],
  G4: [
    '13. september 2021: Plan vedtatt: rutine når bruker ikke svarer',
    'etter rutinen før september 2021: 26. januar 2021, 62 dager før kontakten kom',
    'etter rutinen fra september 2021: 29. desember 2020, 90 dager før kontakten kom',
    'etter rutinen før september 2021: 9. juni 2021, 61 dager før kontakten kom',
    'etter rutinen fra september 2021: 25. mai 2021, 76 dager før kontakten kom',
    'leder varslet: frist 13. januar 2021, ikke gjort – FORFALT i 47 dager',
    'nytt forsøk: frist 11. januar 2021, gjort 1. februar 2021 – FOR SENT',
    'leder varslet: frist 10. november 2021, gjort 10. november 2021',
  ],
  G5: [
    'mottatt 22. mars 2021 → vurdert 26. mars 2021 → fulgt opp 29. mars 2021 → lukket 12. april 2021 etter 21 dager',
    'mottatt 2. oktober 2023 → vurdert 4. oktober 2023 → ÅPEN i 74 dager',
    'Avvist (concern)',
  ],
  G6: [
    'helsehjelp: samtykkekompetent, vurdert 2. februar 2022',
    'deling av opplysninger: ikke samtykkekompetent, vurdert 2. februar 2022',
    'samtykke til deling av opplysninger fra verge',
    'Avvist (competent-to-consent)',
  ],
  G7: [
    'koordinator: s-41 fra 8. februar 2022',
    'primærkontakt: s-35 fra 6. desember 2021',
    'individuell plan: i bruk fra 9. mai 2022',
    'primærkontakt: INGEN fra 1. oktober 2022 (har sluttet)',
  ],
  G8: [
    'Møte i kvalitetsutvalget: brukere uten kontakt, dokumentasjon og journal; avvik gått gjennom: 2',
    /Årlig systemrevisjon: fra 1\. oktober 2021[^]*Årlig systemrevisjon: fra 1\. oktober 2022/,
    /Risikovurdering: .*: høy[^]*Risikovurdering: .*: middels/,
    'plan for internkontroll',
    'kompetanseplan',
    'Åpne avvik 15. desember 2023: 1',
  ],
  G9: [
    '21. februar 2022: Varsel sendt til Helsetilsynet: svært alvorlig skade',
    'Varslingssak avsluttet: delvis bekreftet',
    /mottatt av tjenesten 1\. mars 2022, i tide[^]*sendt til Statsforvalteren 18\. mars 2022[^]*Statsforvalteren 10\. juni 2022: endret/,
    'lovet: ny avgjørelse innen 30. juni 2022, gjort 20. juni 2022',
  ],
  G10: [
    'Lovbrudd påvist: dokumentasjon og journal',
    'opplæring: journalføring',
    '25. mai 2021: Forsøk på kontakt (ført 6. september 2021): hjemmebesøk, fikk ikke kontakt',
    '14. juni 2021: Forsøk på kontakt (ført 6. september 2021): telefon, fikk ikke kontakt – RETTET',
    '20. september 2021: Innførsel rettet: «Det ble sendt brev; det ble ikke ringt.»',
    /kjent da\n.*56 dager siden \(grense 14 dager\) – FOR LENGE\n\n/,
    /kjent nå\n.*\n {6}ubesvart siden 25\. mai 2021/,
  ],
});
