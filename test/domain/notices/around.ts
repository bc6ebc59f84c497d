import { one, measure, NURSING_HOMES, turned, WEEKDAYS, type Notice } from './notice.js';

const person = 'in-person' as const;

/** What is around the services: places, visits, casework, staff, ways to reach the municipality, supplies. */
export const AROUND: ReadonlyArray<Notice> = [
  one('Ti plasser på Solbakken holdes av til utskrivningsklare pasienter.', 'decision', {
    kind: 'places',
    services: ['short-stay-other'],
    units: ['solbakken'],
    changes: [
      { dimension: 'use', before: 'ordinary', after: 'reserved' },
      { dimension: 'numbers', of: 'places', before: { exactly: 0 }, after: { exactly: 10 } },
    ],
  }),
  one('Dobbeltrommene gjøres om til enerom.', 'decision', {
    kind: 'places',
    services: NURSING_HOMES,
    changes: [
      {
        dimension: 'numbers',
        of: 'persons-per-room',
        before: { atLeast: 1, atMost: 2 },
        after: { exactly: 1 },
      },
    ],
  }),
  one('Andre etasje på Elvebo er smitteavdeling fra i dag.', 'decision', {
    kind: 'places',
    services: ['long-stay'],
    units: ['elvebo-2'],
    changes: [
      { dimension: 'use', before: 'ordinary', after: 'infection-zone' },
      { dimension: 'separation', before: 'shared', after: 'one-unit' },
    ],
  }),
  one('Elvebo er evakuert på grunn av flom, og beboerne bor på hotell.', 'decision', {
    kind: 'places',
    services: ['long-stay'],
    units: ['elvebo'],
    changes: [
      { dimension: 'use', before: 'ordinary', after: 'evacuated' },
      { dimension: 'place', before: ['facility'], after: ['hotel'] },
    ],
  }),
  one('Korttidsavdelingen tar inn nye først etter negativ prøve.', 'decision', {
    kind: 'places',
    services: ['short-stay-other'],
    changes: [{ dimension: 'admission', before: 'ordinary', after: 'tested' }],
  }),
  one('Kantina på sykehjemmet er stengt for andre enn beboerne.', 'decision', {
    kind: 'places',
    services: ['long-stay'],
    changes: [{ dimension: 'hours', before: { open: 'usual' }, after: { open: 'closed' } }],
  }),
  one(
    'Vi ber om at bare de aller nærmeste kommer på besøk hjem, og at den som er forkjølet, venter.',
    'request',
    {
      kind: 'visiting',
      sites: ['users-homes'],
      changes: [
        { dimension: 'may-visit', before: 'anyone', after: 'closest-kin' },
        { dimension: 'sick-visitors', before: 'unknown', after: 'stay-away' },
      ],
    },
  ),
  one(
    'Besøk på sykehjemmet er etter avtale, én om gangen, i en halv time, i besøksrommet.',
    'decision',
    {
      kind: 'visiting',
      sites: ['nursing-homes'],
      changes: [
        { dimension: 'may-visit', before: 'anyone', after: 'by-agreement' },
        { dimension: 'numbers', of: 'visitors', before: { limit: 'none' }, after: { exactly: 1 } },
        { dimension: 'visit-lasts', before: { limit: 'none' }, after: { amount: 30, in: 'minutes' } },
        { dimension: 'place', before: ['residents-room'], after: ['visiting-room'] },
      ],
    },
    {
      terms: [
        { kind: 'condition', condition: 'by-appointment', binds: ['visitor'] },
        { kind: 'condition', condition: 'hand-hygiene', binds: ['visitor'] },
        { kind: 'number', together: { atMost: 2 }, binds: ['visitor'] },
      ],
    },
  ),
  one('Nå kan to faste komme på besøk igjen, mot én før.', 'decision', {
    kind: 'visiting',
    sites: ['nursing-homes', 'assisted-living'],
    changes: [{ dimension: 'may-visit', before: 'one-named', after: 'closest-kin' }],
  }),
  one(
    'Helsedirektoratet krever besøksstans på sykehjem, unntatt ved livets slutt.',
    'requirement',
    {
      kind: 'visiting',
      sites: ['nursing-homes'],
      changes: [{ dimension: 'may-visit', before: 'anyone', after: 'special-grounds' }],
    },
    { issuedBy: 'health-directorate', initiative: { requestedBy: 'authority' } },
  ),
  one('Hjemmebesøk før tildeling gjøres på telefon.', 'decision', {
    kind: 'duty',
    duties: ['home-visit-before-allocation'],
    changes: [{ dimension: 'mode', before: [person], after: ['phone'] }],
  }),
  one('Svar på søknader kan ta åtte uker, mot fire til vanlig.', 'warning', {
    kind: 'duty',
    duties: ['allocation'],
    changes: [
      { dimension: 'deadline', before: { amount: 4, in: 'weeks' }, after: { amount: 8, in: 'weeks' } },
    ],
  }),
  one(
    'Arbeidet med individuell plan hviler mens forskriften gjelder.',
    'decision',
    {
      kind: 'duty',
      duties: ['individual-plan'],
      changes: [{ dimension: 'state', before: 'running', after: 'paused' }],
    },
    { power: { kind: 'ordinary-law' } },
  ),
  one('Revurdering av vedtak utsettes, men den som ber om det, får det gjort.', 'decision', {
    kind: 'duty',
    duties: ['review'],
    changes: [{ dimension: 'state', before: 'running', after: 'emergencies' }],
  }),
  one('Ansatte jobber bare på ett sykehjem.', 'decision', {
    kind: 'staff',
    groups: ['institutions'],
    changes: [{ dimension: 'workplace', before: 'ordinary', after: 'one-workplace' }],
  }),
  one('Ferien er utsatt for alle i pleien.', 'decision', {
    kind: 'staff',
    groups: ['home-care', 'institutions'],
    changes: [{ dimension: 'leave', before: 'ordinary', after: 'postponed' }],
  }),
  one(
    'Det kan komme folk du ikke kjenner; de viser ID-kort.',
    'decision',
    {
      kind: 'staff',
      groups: ['home-care'],
      changes: [{ dimension: 'doer', before: ['usual-staff'], after: ['usual-staff', 'redeployed-staff'] }],
    },
    { terms: [{ kind: 'condition', condition: 'id-card-shown', binds: ['staff'] }] },
  ),
  one('Er du sykepleier uten jobb i helsevesenet, vil vi gjerne høre fra deg.', 'request', {
    kind: 'staff',
    groups: ['former-health-personnel'],
    changes: [{ dimension: 'state', before: 'not-started', after: 'prepared' }],
  }),
  one('Tolv ansatte i hjemmetjenesten er tatt ut i streik.', 'occurrence', {
    kind: 'staff',
    groups: ['striking-staff'],
    changes: [{ dimension: 'numbers', of: 'staff', before: { exactly: 0 }, after: { exactly: 12 } }],
  }),
  one('Beredskapsvakt settes opp i helgene.', 'decision', {
    kind: 'staff',
    groups: ['home-care'],
    changes: [{ dimension: 'working-hours', before: 'ordinary', after: 'on-call' }],
  }),
  one(
    'Vakttelefonen er åpen hele døgnet.',
    'decision',
    {
      kind: 'channel',
      channels: ['emergency-phone'],
      changes: [
        {
          dimension: 'hours',
          before: { periods: [{ days: WEEKDAYS, from: '08:00', to: '15:30' }] },
          after: { open: 'round-the-clock' },
        },
      ],
    },
    { power: { kind: 'none-needed' } },
  ),
  one(
    'Skranken tar imot etter timeavtale.',
    'decision',
    {
      kind: 'channel',
      channels: ['front-desk'],
      changes: [{ dimension: 'state', before: 'running', after: 'partly' }],
    },
    { terms: [{ kind: 'condition', condition: 'by-appointment', binds: ['user', 'next-of-kin'] }] },
  ),
  one(
    'Kafeen har hentedager mandag og torsdag; timelapp deles ut.',
    'decision',
    {
      kind: 'channel',
      channels: ['drop-in'],
      changes: [
        {
          dimension: 'hours',
          before: { open: 'closed' },
          after: { periods: [{ days: ['monday', 'thursday'], from: '10:00', to: '12:00' }] },
        },
      ],
    },
    { terms: [{ kind: 'condition', condition: 'time-slip', binds: ['user'] }] },
  ),
  one('Telefonnettet er nede i hele dalen.', 'occurrence', {
    kind: 'channel',
    channels: ['phone-line', 'alarm-centre'],
    changes: [{ dimension: 'state', before: 'running', after: 'ended' }],
  }),
  one('Alle som er avhengige av strøm, får sin egen beredskapsplan gjennomgått.', 'decision', {
    kind: 'plans',
    plans: ['crisis-plan'],
    changes: [{ dimension: 'state', before: 'unknown', after: 'running' }],
  }),
  one('Primærkontakten kan være en annen enn den du er vant til.', 'warning', {
    kind: 'contacts',
    contacts: ['primary-contact'],
    changes: [{ dimension: 'doer', before: ['usual-staff'], after: ['redeployed-staff'] }],
  }),
  one('Koordinatoren din er den samme, og ringer i stedet for å møtes.', 'decision', {
    kind: 'contacts',
    contacts: ['coordinator'],
    changes: [
      { dimension: 'kept', level: 'granted' },
      { dimension: 'mode', before: [person], after: ['phone'] },
    ],
  }),
  one('Vi merker alle som bruker oksygen hjemme.', 'decision', {
    kind: 'marks',
    marks: ['power-dependent'],
    changes: [{ dimension: 'mark', before: 'none', after: 'marked' }],
  }),
  one('Vi ber beboerne om å holde seg på egen avdeling.', 'request', {
    kind: 'movement',
    services: ['long-stay'],
    changes: [{ dimension: 'movement', before: 'free', after: 'own-unit' }],
  }),
  one('Beboere kan igjen gå tur sammen med en ansatt.', 'decision', {
    kind: 'movement',
    services: ['long-stay'],
    changes: [{ dimension: 'movement', before: 'own-grounds', after: 'accompanied' }],
  }),
  one('Nøkkelen legges i nøkkelboks, og koden byttes hver uke.', 'decision', {
    kind: 'access',
    means: ['keys', 'door-codes'],
    changes: [{ dimension: 'access', before: 'ordinary', after: 'key-box' }],
  }),
  one('Gaver settes bort et døgn før beboeren får dem.', 'decision', {
    kind: 'access',
    means: ['gifts-and-food'],
    changes: [{ dimension: 'access', before: 'ordinary', after: 'quarantined' }],
  }),
  one('Ansvarsgruppene fortsetter på høyttalende telefon eller video.', 'decision', {
    kind: 'gatherings',
    gatherings: ['responsibility-group'],
    changes: [{ dimension: 'mode', before: [person], after: ['loudspeaker-phone', 'video'] }],
  }),
  one('Turgruppa er i gang igjen, med høyst fem.', 'decision', {
    kind: 'gatherings',
    gatherings: ['activity-group'],
    changes: [
      { dimension: 'state', before: 'paused', after: 'running' },
      { dimension: 'numbers', of: 'participants', before: { limit: 'none' }, after: { atMost: 5 } },
    ],
  }),
  one('Vi har munnbind for ni dager; brukere med smitte får først.', 'decision', {
    kind: 'supplies',
    supplies: ['face-masks'],
    changes: [
      { dimension: 'numbers', of: 'days-of-stock', before: { unknown: true }, after: { exactly: 9 } },
      {
        dimension: 'priority',
        order: { among: 'staff', gives: 'served-first', first: ['infection-team', 'home-care'] },
      },
    ],
  }),
  one('Aggregater lånes ut til dem som trenger strøm til medisinsk utstyr.', 'offer', {
    kind: 'supplies',
    supplies: ['generators'],
    people: { criteria: { about: 'riskOfDeterioration', is: true } },
    changes: [{ dimension: 'added', what: 'loan-of-device', by: 'fire-service' }],
  }),
  one(
    'Bussen til dagsenteret tar fire om gangen, og vertene har munnbind.',
    'decision',
    {
      kind: 'transport',
      transport: ['to-day-centre'],
      changes: [{ dimension: 'numbers', of: 'passengers', before: { atMost: 16 }, after: { atMost: 4 } }],
    },
    { terms: [{ kind: 'condition', condition: 'face-mask', binds: ['driver', 'user'] }] },
  ),
  one('Private leverandører får full betaling selv om de gir mindre.', 'decision', {
    kind: 'providers',
    services: ['practical-assistance'],
    changes: [{ dimension: 'payment', before: 'as-delivered', after: 'kept-in-full' }],
  }),
  one(
    'Fylkesmannen har gitt oss lov til å åpne sykehjemmet på skolen.',
    'permission',
    {
      kind: 'places',
      services: ['short-stay-other'],
      changes: [{ dimension: 'use', before: 'closed', after: 'extra' }],
    },
    { issuedBy: 'county-governor' },
  ),
  {
    sentence: 'Besøksstansen oppheves i morgen og erstattes av besøk etter avtale.',
    says: [
      {
        ...measure('Besøksstans på bofellesskapet.', 'decision', {
          kind: 'visiting',
          sites: ['assisted-living'],
          changes: [{ dimension: 'may-visit', before: 'anyone', after: 'nobody' }],
        }),
        measure: 'visiting-stop',
      },
      {
        ...measure('Besøk etter avtale.', 'decision', {
          kind: 'visiting',
          sites: ['assisted-living'],
          changes: [{ dimension: 'may-visit', before: 'nobody', after: 'by-agreement' }],
        }),
        measure: 'visits-agreed',
        effective: '2024-02-02',
        links: [{ kind: 'supersedes', measure: 'visiting-stop' }],
      },
    ],
  },
  {
    sentence: 'Ordningen med besøk etter avtale forlenges til ut mars, men tas en pause i vinterferien.',
    says: [
      {
        command: 'ExtendFrameworkMeasure',
        ...turned('Forlenget.', 'visits-agreed'),
        effective: '2024-02-02',
        term: { until: '2024-03-31', review: '2024-03-01' },
      },
      {
        command: 'PauseFrameworkMeasure',
        ...turned('Vinterferie.', 'visits-agreed'),
        effective: '2024-02-19',
      },
    ],
  },
  {
    sentence: 'Etter ferien gjelder den igjen.',
    says: [
      {
        command: 'ResumeFrameworkMeasure',
        ...turned('Ferien er over.', 'visits-agreed'),
        effective: '2024-02-26',
      },
    ],
  },
  {
    sentence: 'Vi beklager ulempene; alt står på nettsiden og i brev til hver enkelt.',
    says: [
      {
        command: 'PublishMeasures',
        version: 1,
        id: 'n-publish',
        crisis: 'storm-and-staff',
        measures: ['visits-agreed'],
        on: '2024-02-01',
        by: { role: 'unit-leader', unit: 'communications' },
        where: ['website', 'letter-to-all'],
        text: { text: 'Besøk er etter avtale. Vi beklager ulempene.' },
        apology: true,
      },
    ],
  },
  {
    sentence: 'Kommuneoverlegen har gått gjennom tiltaket og støtter det.',
    says: [
      {
        command: 'ConsultOutsideBody',
        version: 1,
        id: 'n-consult',
        crisis: 'storm-and-staff',
        measures: ['visits-agreed'],
        on: '2024-02-01',
        by: { role: 'unit-leader', unit: 'communications' },
        body: 'municipal-physician',
        act: 'approved',
        matter: { text: 'Besøk etter avtale.' },
      },
    ],
  },
  {
    sentence: 'Beredskapen heves til nivå tre på Elvebo.',
    says: [
      {
        command: 'ChangeCrisisPhase',
        version: 1,
        id: 'n-phase',
        crisis: 'storm-and-staff',
        phase: { scale: 'readiness', step: 3 },
        by: turned('', '').by,
        decided: '2024-02-01',
        effective: '2024-02-01',
        reasons: { text: 'Vannet stiger.' },
        units: ['elvebo'],
      },
    ],
  },
  {
    sentence:
      'Fra 12. februar åpner dagsenteret for små grupper ute, fra 26. februar inne for dem som møter ferdig skiftet.',
    says: [
      {
        command: 'PlanReopening',
        version: 1,
        id: 'n-plan',
        crisis: 'storm-and-staff',
        plan: 'winter',
        by: turned('', '').by,
        decided: '2024-02-01',
        effective: '2024-02-01',
        reasons: { text: 'Uværet gir seg.' },
        steps: [
          {
            step: 'outdoors',
            services: ['day-activity'],
            changes: [
              { dimension: 'state', before: 'paused', after: 'partly' },
              { dimension: 'setting', before: [], after: ['small-group'] },
              { dimension: 'place', before: [], after: ['outdoors'] },
            ],
            permittedFrom: '2024-02-12',
            terms: [{ kind: 'condition', condition: 'no-close-contact', binds: ['user'] }],
            eases: ['visits-agreed'],
          },
          {
            step: 'indoors',
            services: ['day-activity'],
            changes: [{ dimension: 'state', before: 'partly', after: 'running' }],
            permittedFrom: '2024-02-26',
            terms: [{ kind: 'condition', condition: 'arrive-changed', binds: ['user'] }],
            requires: ['weather-over'],
          },
        ],
      },
    ],
  },
  {
    sentence: 'Første trinn er tatt, og besøksreglene er lettet tilsvarende.',
    says: [
      {
        command: 'TakeReopeningStep',
        version: 1,
        id: 'n-step',
        crisis: 'storm-and-staff',
        plan: 'winter',
        step: 'outdoors',
        by: turned('', '').by,
        decided: '2024-02-12',
        effective: '2024-02-12',
        eases: [{ measure: 'visits-agreed', to: 'in-part' }],
        reasons: { text: 'Ingen nye tilfeller.' },
      },
    ],
  },
  {
    sentence: 'Krisen er over; de som mistet besøk, kontaktes innen mars er omme.',
    says: [
      {
        command: 'EndCrisis',
        version: 1,
        id: 'n-end',
        crisis: 'storm-and-staff',
        by: turned('', '').by,
        decided: '2024-02-28',
        effective: '2024-02-28',
        reasons: { text: 'Driften er normal.' },
        restores: [
          {
            measure: 'visits-agreed',
            duties: ['contact-user', 'check-what-was-missed'],
            by: '2024-03-31',
          },
        ],
      },
    ],
  },
];
