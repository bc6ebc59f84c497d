// Which part of src may import which (npm run deps).

const domainLayers = {
  codec: [],
  values: ['codec'],
  vocabulary: ['codec', 'values'],
  events: ['codec', 'values', 'vocabulary'],
  commands: ['codec', 'values', 'vocabulary'],
  law: ['codec', 'values', 'vocabulary', 'commands'],
  changes: ['codec', 'values', 'vocabulary', 'events'],
  decisions: ['codec', 'values', 'vocabulary', 'events', 'commands', 'law', 'changes'],
  views: ['codec', 'values', 'vocabulary', 'events', 'changes', 'law'],
  population: ['codec', 'values', 'vocabulary', 'events', 'commands', 'changes', 'views'],
  findings: ['codec', 'values', 'vocabulary', 'events', 'changes', 'law', 'views'],
  dossier: ['codec', 'values', 'vocabulary', 'events', 'changes', 'law', 'views', 'findings'],
};

const insideDomain = Object.entries(domainLayers).map(([layer, allowed]) => ({
  name: `domain-${layer}`,
  comment: `src/domain/${layer} imports, inside the domain, only: ${[layer, ...allowed].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/domain/${layer}/` },
  to: { path: '^src/domain/', pathNot: `^src/domain/(${[layer, ...allowed].join('|')})/` },
}));

/** What if, inside itself: later parts stand on earlier ones. */
const scenarioLayers = {
  fork: [],
  staffing: ['fork'],
  plan: ['fork', 'staffing'],
  simulation: ['fork', 'staffing', 'plan'],
  reopening: ['fork', 'staffing', 'plan'],
};

const insideScenario = Object.entries(scenarioLayers).map(([part, allowed]) => ({
  name: `scenario-${part}`,
  comment: `src/scenario/${part} imports, inside src/scenario, only: ${[part, ...allowed].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/scenario/${part}/` },
  to: { path: '^src/scenario/', pathNot: `^src/scenario/(${[part, ...allowed].join('|')})/` },
}));

/** Of src, the folder may import only what `allowed` matches. */
const layer = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: allowed },
});

/** The package may be imported under `home` only. */
const only = (name, home, packages, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: home },
  to: { path: packages },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'src/domain imports nothing but itself, fp-ts, io-ts and luxon.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', '(^|/)node_modules/(fp-ts|io-ts|luxon|@types/luxon)/'] },
    },
    ...insideDomain,
    {
      name: 'scenario-is-pure',
      comment: 'src/scenario imports nothing but itself, the domain, fp-ts and io-ts.',
      severity: 'error',
      from: { path: '^src/scenario/' },
      to: { pathNot: ['^src/(scenario|domain)/', '(^|/)node_modules/(fp-ts|io-ts)/'] },
    },
    ...insideScenario,
    layer(
      'whatif',
      '^src/whatif/',
      '^src/(whatif|scenario|ledger|domain|stores)/',
      'What reads a ledger into scenarios, and does their work: scenario, ledger, stores and domain.',
    ),
    layer(
      'stores',
      '^src/stores/',
      '^src/(stores|domain/(values|events))/',
      'Stores know values and events.',
    ),
    layer(
      'proof',
      '^src/proof/',
      '^src/(proof|stores/seal/|stores/event-store|domain/(codec|values)/)',
      'Proof knows the tree, and what a recorded event is.',
    ),
    layer(
      'ledger',
      '^src/ledger/',
      '^src/(ledger|domain|stores|proof)/',
      'The ledger knows domain, stores and proof.',
    ),
    layer(
      'render',
      '^src/render/',
      '^src/(render|domain|proof|scenario)/',
      'Rendering knows domain, proof and scenario only.',
    ),
    layer(
      'notebook',
      '^src/notebook/',
      '^src/(notebook|domain|scenario|whatif|ledger|render)/',
      'What notebooks show is made from results of the library.',
    ),
    layer(
      'testing',
      '^src/testing/',
      '^src/(?!cli/|notebook/)',
      'The testing kit knows everything but the cli and notebooks.',
    ),
    layer(
      'index',
      '^src/index\\.ts$',
      '^src/(?!cli/|testing/|notebook/)',
      'The library leaves out cli, testing and notebooks.',
    ),
    {
      name: 'nothing-imports-cli',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'known-parts-only',
      comment: 'A new part of src needs its own rule here.',
      severity: 'error',
      from: {},
      to: {
        path: '^src/',
        pathNot: [
          '^src/index\\.ts$',
          '^src/(stores|ledger|proof|render|notebook|cli|testing|whatif)/',
          '^src/scenario/index\\.ts$',
          `^src/scenario/(${Object.keys(scenarioLayers).join('|')})/`,
          `^src/domain/(${Object.keys(domainLayers).join('|')})/`,
          '^src/domain/index\\.ts$',
        ],
      },
    },
    only(
      'sqlite-only-in-its-store',
      '^src/stores/sqlite(/|\\.ts$)',
      '((^|/)node_modules/(@types/)?better-sqlite3(/|$)|^better-sqlite3$|^(node:)?sqlite$)',
      'better-sqlite3 and node:sqlite belong to src/stores/sqlite.',
    ),
    only(
      'eventstoredb-only-in-its-store',
      '^src/stores/eventstoredb(/|\\.ts$)',
      '((^|/)node_modules/@eventstore/|^@eventstore/)',
      '@eventstore/db-client belongs to src/stores/eventstoredb.',
    ),
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true },
      to: {},
    },
    {
      name: 'no-unreachable',
      comment: 'Each module is used, directly or not, by one of the entries of the package.',
      severity: 'error',
      from: { path: '^src/(index|testing/index|notebook/index|cli/main)\\.ts$' },
      to: {
        path: '^src/',
        // A thread is started by the address of its file.
        pathNot:
          '^src/(index|testing/index|notebook/index|cli/main|cli/dossier/thread|stores/sqlite/survey/worker|ledger/(segments/(packing-)?|replay/|judging/)worker|whatif/simulation-worker)\\.ts$',
        reachable: false,
      },
    },
    {
      name: 'no-unresolvable',
      comment: 'node:sqlite is exempt: older versions of Node.js do not have it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(node:)?sqlite$' },
    },
    {
      name: 'declared-dependencies-only',
      comment: 'The published code uses (except for types) no development or undeclared dependencies.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: '(^|/)node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.build.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
      extensions: ['.ts', '.js', '.d.ts', '.json'],
    },
  },
};
