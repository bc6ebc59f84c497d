import { HAMAR } from '../../examples/hamar/story.js';
import { tells } from './tellings.js';

tells(HAMAR, {
  H1: [
    'Gjenåpning planlagt',
    /walks: Oppfølgingsteam \(styrk\), tillatt fra 20\. april 2020\n.*sted: ingen → utendørs/,
    /training: Gatelag, treningsgruppe \(gatelaget\)[^]*ramme: i gruppe → i liten gruppe/,
    'vilkår: ferdig skiftet ved oppmøte (bruker), uten nærkontakt (bruker)',
    /activity-centre: aktivitetsgruppe \(sira-huset\)[^]*sted: på tjenestestedet → utendørs/,
    /homes: .*tillatt fra 15\. juni 2020/,
    /(Trinn i gjenåpningen tatt[^]*){3}/,
    /GJELDER: no-meetings-at-home.*\n.*\n *delvis lettet i gjenåpningen/,
    /AVSLUTTET: training-paused/,
    // Of six on the first evening one was decided about; in the end one waits, who could not be reached.
    /13\. mars 2020, .*kjent.*[^]*Avventer[^]*Oppfølgingsteam +6 +5 +0 +0 +0 +1 +0 +0 +0 +5 +0\n/,
    /\n *29\. mai 2020\n[^]*Oppfølgingsteam +6 +1 +0 +0 +0 +5 +0 +0 +0 +0 +1 +0\n/,
    /groups-around-users-go-on[^]*opprettholdt: som innvilget/,
  ],
  H2: [
    /h-01, 1\. mars 2020\n *Oppfølgingsteam .*\n *2 besøk i uka, hjemme\n/,
    'ingenting → 2 telefonsamtaler i uka',
    'ingenting → 2 besøk i uka, utendørs',
    'ingenting → 1 videobesøk i uka',
    /h-06, 13\. mars 2020[^]*Gatelag \[football\]: satt på pause/,
    'ferdig skiftet ved oppmøte (bruker)',
    'uten nærkontakt (bruker)',
  ],
  H3: [
    'Har ikke telefon: h-03, h-04',
    /h-02 {2}2\. april 2020, video .*\n.*bruker deltok over telefon med høyttaler/,
    /h-03 {2}23\. april 2020, ute .*\n.*bruker deltok/,
    'bruker deltok ikke, har ikke telefon; i stedet: eget møte ute',
    'Avvist (participation)',
  ],
  H4: [
    'verestedet-arbeidern: mat og utlevering av brukerutstyr',
    'mandag og onsdag 10:00–13:00; til tildelt tidspunkt, 15 minutter, 4 om gangen',
    'tirsdag og torsdag',
    'Åpent til sammen 4 dager i uka',
  ],
  H5: [
    '4. mai 2020: gjennom lavterskeltilbud, la igjen beskjed',
    '6. mai 2020: oppsøkt ute, fikk ikke kontakt',
    '8. mai 2020: oppsøkt ute, fikk kontakt',
    '20 dager siden – FOR LENGE (grense 14 dager)',
    'beskjed gjennom andre: frist 5. mai 2020, gjort 4. mai 2020',
    '8. mai 2020: siste kontakt 8. mai 2020, 0 dager siden',
  ],
  H6: [
    'h-05  8. mai 2020, bruker, møte ute: smittevern, hvilke tilbud som er åpne, hvordan få tak i oss',
    /Tiltak kunngjort\n.*samtaler ute/,
  ],
});
