import { halden } from '../../examples/halden/story.js';
import { tells } from './tellings.js';

tells(halden, {
  D1: [
    'h01: anbefaling 29. oktober 2025; ja fra bruker 31. oktober 2025',
    '7 videobesøk i uka (alternativ)',
    '3 besøk i uka + 7 videobesøk i uka (tillegg)',
    'h04: anbefaling 4. november 2025; nei takk 11. november 2025',
    'trukket tilbake 1. desember 2025, borte fra 2. desember 2025',
    'Før → etter:  2 besøk i uka + 5 videobesøk i uka → 7 besøk i uka',
    'Samtykke trukket',
    /h08: anbefaling 5\. desember 2025\n {7}nå: 2 besøk i uka \(ingen skjerm\)/,
  ],
  D2: [
    'jevnlig oppfølging uten behov for fysisk tilstedeværelse',
    'økt risiko for forverring; klarer det sammen med pårørende; opplæring planlagt',
    'behov for trygghet',
    'opplæring i digitale verktøy',
    'h07: ikke tilbudt',
    'Avvist (digital-suits)',
  ],
  D3: [
    'h03: søkte 3. november 2025, anbefaling 7. november 2025, hjemmesykepleie fra 10. november 2025',
    'h02: hjemmesykepleie fra 11. september 2023, anbefaling 30. oktober 2025',
    'Avvist (known-service)',
  ],
  D4: [
    'tidspunkt: til avtalt tid',
    'forverring; lege kontaktet, behovet vurdert på nytt, mer tjeneste gitt',
    'Før → etter:  3 besøk i uka → 5 besøk i uka',
  ],
  D5: [
    '31. oktober 2025: 0 brukere, 0 digitale besøk i uka',
    '14. desember 2025: 30 brukere, 170 digitale besøk i uka',
    'levert i uka fra 8. desember 2025: 30 brukere, 170 digitale besøk',
  ],
});
