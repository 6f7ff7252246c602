// Who may import whom. The arrows are the architecture: each rule says why it stands.
// A run that reads no TypeScript passes too, so test/contract/boundaries.test.ts counts the modules and plants violations.

/** What each folder of the engine may import besides itself. A folder that is not here has no place yet. */
const BASE = ['kernel', 'model'];
const FACTS = [...BASE, 'catalog', 'secrets', 'format', 'edit'];
const FINDINGS = [...FACTS, 'facts'];
const CALCULATOR = [...FINDINGS, 'findings'];
const RULES = [...CALCULATOR, 'failover', 'ordering', 'licensing', 'naming', 'ports'];
const ANALYSIS = [...RULES, 'rules'];
const CONSUMER = [...ANALYSIS, 'analysis'];

const ENGINE = {
  kernel: { may: [], why: 'The kernel knows nothing of topologies, so everything may stand on it.' },
  model: { may: ['kernel'], why: 'The document is plain data; it must not depend on what is done with it.' },
  catalog: { may: BASE, why: 'What Genesys is does not depend on what a drawing says about it.' },
  secrets: {
    may: [...BASE, 'catalog'],
    why: 'What may leave follows from the document and the catalogue; no format and no analysis can loosen it.',
  },
  format: { may: BASE, why: 'A file must open whatever the rules and analyses of the day are.' },
  edit: {
    may: BASE,
    why: 'Commands change the document and know neither the catalogue nor any analysis of it.',
  },
  facts: {
    may: FACTS,
    why: 'Facts are derived from the document alone; analyses ask facts, never the reverse.',
  },
  findings: {
    may: FINDINGS,
    why: 'A finding must be expressible without the rule or analysis that made it.',
  },
  naming: {
    may: FINDINGS,
    why: 'Names follow from the drawing and the catalogue; new ones are given by commands, never by analyses.',
  },
  ports: {
    may: FINDINGS,
    why: 'Which port a process gets follows from the drawing and the catalogue; analyses and exports ask for it.',
  },
  library: {
    may: [...FINDINGS, 'naming'],
    why: 'A part is kept, read and drawn again whatever the rules and analyses of the day are.',
  },
  failover: { may: CALCULATOR, why: 'A calculator answers from facts; it must not lean on another one.' },
  ordering: { may: CALCULATOR, why: 'A calculator answers from facts; it must not lean on another one.' },
  licensing: { may: CALCULATOR, why: 'A calculator answers from facts; it must not lean on another one.' },
  rules: { may: RULES, why: 'Rules ask facts and the pure calculators; they must not know who runs them.' },
  flows: {
    may: [...BASE, 'catalog', 'facts', 'findings', 'ordering'],
    why: 'A flow is played on facts, so that playing one needs no analysis to have finished.',
  },
  analysis: {
    may: ANALYSIS,
    why: 'Analysis puts the parts together and must not know who shows the result.',
  },
  compare: {
    may: CONSUMER,
    why: 'Comparing reads analyses; it stands beside exchange and report, not on them.',
  },
  exchange: {
    may: [...CONSUMER, 'report'],
    why: 'Formats read analyses, and a bundle carries its runbook; they stand beside compare, not on it.',
  },
  report: {
    may: [...CONSUMER, 'layout'],
    why: 'Reports read analyses and the sizes of the canvas; they stand beside compare and exchange, not on them.',
  },
  templates: {
    may: [...BASE, 'catalog', 'edit', 'naming'],
    why: 'A template only draws, with the commands a person has and with names that are legal.',
  },
  layout: {
    may: [...BASE, 'catalog'],
    why: 'Positions follow from the drawing, never from what analyses think of it.',
  },
  placing: {
    may: [...BASE, 'catalog', 'edit', 'layout'],
    why: 'Where something may stand, and where there is room for it, follows from the drawing alone.',
  },
  clipboard: {
    may: [...FINDINGS, 'naming', 'library', 'layout', 'placing'],
    why: 'What is copied is read and drawn again whatever the rules and analyses of the day are.',
  },
  shell: {
    may: ['kernel'],
    why: 'The contract with the desktop shell carries text and bytes; it must not know what is in them.',
  },
};

const KNOWN_ENGINE = `^shared/(${Object.keys(ENGINE).join('|')})/`;
const SHARED_PACKAGES = ['zod', 'mutative', 'fflate', 'fast-xml-parser', '@noble/hashes', 'alien-signals'];
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;
const ANY_NPM = '(^|/)node_modules/';
const PRODUCT = '^(shared|renderer|electron)/';

const engineRules = Object.entries(ENGINE).map(([folder, { may, why }]) => ({
  name: `shared-${folder}-looks-down`,
  comment: `${why} May import: ${may.length === 0 ? 'nothing but itself' : may.join(', ')}.`,
  severity: 'error',
  from: { path: `^shared/${folder}/` },
  to: { path: '^shared/', pathNot: `^shared/(${[folder, ...may].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...engineRules,
    {
      name: 'shared-folder-has-a-place',
      comment:
        'A new folder of the engine must first get its line in the table above, or no arrow would hold for it.',
      severity: 'error',
      from: {},
      to: { path: '^shared/', pathNot: KNOWN_ENGINE },
    },
    {
      name: 'shared-folder-is-known',
      comment:
        'The same from the other side: a file outside the known folders of the engine imports nothing.',
      severity: 'error',
      from: { path: '^shared/', pathNot: KNOWN_ENGINE },
      to: {},
    },
    {
      name: 'shared-is-pure',
      comment: 'The engine runs in the app, in a worker and in the terminal, so it can know none of them.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(renderer|electron)/' },
    },
    {
      name: 'shared-npm-allow-list',
      comment:
        `The engine must run anywhere and stay small: only ${SHARED_PACKAGES.join(', ')}. ` +
        'Types of the frozen SARIF format cost nothing.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: ANY_NPM, pathNot: npm(...SHARED_PACKAGES, '@types/sarif') },
    },
    {
      name: 'renderer-not-electron',
      comment:
        'The window also runs in a plain browser: it meets the shell only through the bridge contract.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: `^electron/|${npm('electron')}` },
    },
    {
      name: 'electron-not-renderer',
      comment:
        'The shell serves built files; code of the window must never run with the rights of the shell.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'signals-stay-in-memory',
      comment:
        'How answers are remembered and asked again is the business of facts/memory alone, so that it can be replaced.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/facts/memory/' },
      to: { path: npm('alien-signals') },
    },
    {
      name: 'rules-and-calculators-ask-facts',
      comment:
        'A rule or calculator that read records past facts would not be asked again when they change: it sees facts, never ' +
        'the document, its records or how answers are remembered. Examples draw documents, and the kit names groups by their keys.',
      severity: 'error',
      from: {
        path: '^shared/(rules|licensing|ordering|ports)/',
        pathNot: '[.]examples[.]ts$|^shared/rules/kit/example',
      },
      to: {
        path: '^shared/(facts/(memory|records)/|model/topology[.]ts|edit/drawing[.]ts)',
        pathNot: '^shared/facts/records/members[.]ts$',
      },
    },
    {
      name: 'rule-stands-alone',
      comment:
        'A rule can be read, tested and deleted alone: it sees the kit, lower layers and files of its own name ' +
        '(no-ha.ts, no-ha.examples.ts). What two rules share belongs in rules/kit or in facts.',
      severity: 'error',
      from: { path: '^shared/rules/([^/]+)/([^/.]+)' },
      to: { path: '^shared/rules/', pathNot: ['^shared/rules/kit/', '^shared/rules/$1/$2[.]'] },
    },
    {
      name: 'only-registry-imports-rules',
      comment:
        'One list of rules, so that what runs, what is documented and what is tested are the same set.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: ['^shared/rules/registry[.]ts$', '^shared/rules/[^/]+/'] },
      to: { path: '^shared/rules/(?!kit/)[^/]+/' },
    },
    {
      name: 'format-stands-alone',
      comment:
        'An exporter or importer can be added or removed without touching another. What they share is in ' +
        'exchange/kit, export/kit or import/kit. The bundle puts the exporters together.',
      severity: 'error',
      from: {
        path: '^shared/exchange/(export|import)/([^/]+)/',
        pathNot: '^shared/exchange/export/bundle/',
      },
      to: {
        path: '^shared/exchange/',
        pathNot: ['^shared/exchange/$1/$2/', '^shared/exchange/$1/kit/', '^shared/exchange/kit/'],
      },
    },
    {
      name: 'panel-stands-alone',
      comment: 'Panels meet in the state, not in each other: any of them can be closed, moved or dropped.',
      severity: 'error',
      from: { path: '^renderer/panels/([^/]+)/' },
      to: { path: '^renderer/panels/', pathNot: '^renderer/panels/$1/' },
    },
    {
      name: 'ui-knows-nothing',
      comment:
        'Primitives such as Button and Dialog have no knowledge of the app, so any screen may use them. The kernel has none either.',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: PRODUCT, pathNot: '^(renderer/ui|shared/kernel)/' },
    },
    {
      name: 'state-knows-no-view',
      comment: 'Stores are tested without a screen; views read them, never the reverse.',
      severity: 'error',
      from: { path: '^renderer/state/' },
      to: { path: '^renderer/(app|canvas|panels)/' },
    },
    {
      name: 'nobody-imports-app',
      comment: 'renderer/app puts the window together; whoever imported it would close a circle.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: '^renderer/app/' },
      to: { path: '^renderer/app/' },
    },
    {
      name: 'worker-is-engine-only',
      comment: 'A worker runs the engine off the main thread; it has no document, no React and no stores.',
      severity: 'error',
      from: { path: '^renderer/workers/' },
      to: { path: `^renderer/|${npm('react', 'react-dom', 'zustand')}`, pathNot: '^renderer/workers/' },
    },
    {
      name: 'only-workers-import-elkjs',
      comment:
        'Layout takes seconds and over a megabyte of code: it lives in a worker that loads it when asked, and in the terminal.',
      severity: 'error',
      from: { pathNot: ['^renderer/workers/', '^electron/node/layout\\.ts$', ANY_NPM] },
      to: { path: npm('elkjs') },
    },
    {
      name: 'only-canvas-imports-react-flow',
      comment:
        'The canvas library is one way to show a document; nothing else may get used to its nodes and edges.',
      severity: 'error',
      from: { pathNot: ['^renderer/(canvas|app)/', ANY_NPM] },
      to: { path: npm('@xyflow') },
    },
    {
      name: 'preload-only-contract',
      comment:
        'The bridge is one small sandboxed file: named functions over the shared contract and nothing else.',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { path: '^electron/', pathNot: '^electron/preload/' },
    },
    {
      name: 'node-part-stands-alone',
      comment:
        'electron/node is tested and used by the command line without Electron, so it can know neither.',
      severity: 'error',
      from: { path: '^electron/node/' },
      to: { path: `^electron/|${npm('electron')}`, pathNot: '^electron/node/' },
    },
    {
      name: 'cli-needs-no-electron',
      comment: 'The command line ships as plain Node: it stands on the engine and electron/node only.',
      severity: 'error',
      from: { path: '^electron/cli/' },
      to: { path: `^electron/|${npm('electron')}`, pathNot: '^electron/(cli|node)/' },
    },
    {
      name: 'main-not-cli-nor-preload',
      comment:
        'Main, preload and the command line are three programs; what two share is in electron/node or shared.',
      severity: 'error',
      from: { path: '^electron/main/' },
      to: { path: '^electron/(cli|preload)/' },
    },
    {
      name: 'only-shell-touches-node',
      comment:
        'Files, processes and sockets are reached in the shell alone; everything else runs in a browser.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: '^electron/(node/|cli/|main/|start[.]ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-imports-test',
      comment: 'Product code that needs a test helper would ship it.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'not-to-dev-dep',
      comment:
        'What the product imports at run time belongs to dependencies. Electron itself is the platform.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: '^electron/start[.]ts$' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: [npm('electron'), npm('@types')],
      },
    },
    {
      name: 'not-to-unlisted',
      comment:
        'A package that package.json does not name is there by accident and gone after the next install.',
      severity: 'error',
      from: { path: '^(shared|renderer|electron|test)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that cannot be resolved escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circular',
      comment: 'Files in a circle can only be understood, tested and moved together. Type imports count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that imports nothing and that nobody imports is forgotten code.',
      severity: 'error',
      from: {
        orphan: true,
        path: PRODUCT,
        pathNot: ['[.]d[.]ts$', '^renderer/workers/[^/]+[.]worker[.]ts$', '^electron/preload/index[.]ts$'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|release|coverage|[.]cache|assets|docs|test/golden|test/corpus)/' },
    moduleSystems: ['es6'],
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    skipAnalysisNotInRules: true,
    cache: false,
  },
};
