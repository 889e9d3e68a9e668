/**
 * The layers of src/. Imports point downward only:
 *
 *   page → chapters → figures → (types of what lies below)
 *   page, chapters → store → trainer → kernel, ratings → als
 *   ui is used from figures upward and knows of all this only the bounds of settings
 */
/** @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Rule */

const npm = 'node_modules';

/**
 * What files under `from` may import, other than each other. Everything else is an error.
 * @param {string} name
 * @param {string} from
 * @param {string[]} allowed
 * @param {string} comment
 * @returns {Rule}
 */
function mayImport(name, from, allowed, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: `^src/${from}/` },
    to: { pathNot: [`^src/${from}/`, ...allowed] },
  };
}

/**
 * What files under `from` may import as types only.
 * @param {string} name
 * @param {string} from
 * @param {Rule['to']} to
 * @param {string} comment
 * @returns {Rule}
 */
function asTypesOnly(name, from, to, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: `^src/${from}/` },
    to: { ...to, dependencyTypesNot: ['type-only'] },
  };
}

const workerEntry = '^src/trainer/worker/[^/]+\\.worker\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    mayImport('als-imports-nothing', 'als', [], 'The mathematics stands alone.'),
    mayImport(
      'kernel-imports-als',
      'kernel',
      ['^src/als/'],
      'The kernel keeps the contract of als and knows nothing else.',
    ),
    mayImport(
      'ratings-import-als',
      'ratings',
      ['^src/als/', `${npm}/(@noble/hashes|@zip.js/zip.js|@streamparser/json|d3|d3-dsv)/`],
      'Ratings know the matrices of als, md5 for the data law, and what reads archives, JSON and tables.',
    ),
    mayImport(
      'trainer-imports-below',
      'trainer',
      ['^src/(als|kernel|ratings)/', npm],
      'The trainer knows nothing of what shows it.',
    ),
    mayImport(
      'trainer-shared-imports-below',
      'trainer/shared',
      ['^src/(als|kernel|ratings)/'],
      'What worker and page share needs neither of them.',
    ),
    asTypesOnly(
      'trainer-shared-loads-nothing',
      'trainer/shared',
      { path: '^src/(kernel|ratings)/' },
      'The page loads trainer/shared: it must not pull in the code of the worker.',
    ),
    {
      name: 'worker-not-to-client',
      comment: 'The worker does not know who calls it.',
      severity: 'error',
      from: { path: '^src/trainer/worker/' },
      to: { path: '^src/trainer/client/' },
    },
    {
      name: 'worker-is-not-loaded-by-the-page',
      comment: 'The page side knows the worker by its type and its address only.',
      severity: 'error',
      from: { pathNot: '^src/trainer/worker/' },
      to: { path: '^src/trainer/worker/', pathNot: workerEntry, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-the-client-names-the-worker',
      comment: 'Whoever wants the worker asks trainer/client.',
      severity: 'error',
      from: { pathNot: '^src/trainer/(worker|client)/' },
      to: { path: '^src/trainer/worker/' },
    },
    mayImport(
      'store-imports-below',
      'store',
      ['^src/(als|kernel|ratings|trainer)/', npm],
      'The store knows the trainer and nothing that draws.',
    ),
    mayImport(
      'ui-imports-bounds',
      'ui',
      ['^src/trainer/shared/settings\\.ts$', npm],
      'Controls know the bounds that settings have, and nothing else of the subject.',
    ),
    mayImport(
      'figures-import-below',
      'figures',
      ['^src/(als|ratings|trainer/shared|ui)/', npm],
      'A figure gets its values and gives changes back: it knows neither the store nor the trainer.',
    ),
    asTypesOnly(
      'figures-import-types-only',
      'figures',
      { path: '^src/(als|ratings|trainer/shared)/' },
      'A figure draws what it is given; what it is given is made elsewhere.',
    ),
    mayImport(
      'chapters-import-below',
      'chapters',
      ['^src/(als|kernel|ratings|trainer|store|ui|figures)/', npm],
      'Chapters compose figures and know nothing of the page around them.',
    ),
    {
      name: 'nothing-imports-main',
      comment: 'main.tsx is where everything starts.',
      severity: 'error',
      from: {},
      to: { path: '^src/main\\.tsx$' },
    },
    {
      name: 'src-stays-in-src',
      comment: 'The page is made of src/ and packages; tests, scripts and benchmarks look in from outside.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts|bench)/' },
    },
    {
      name: 'no-circular',
      comment: 'Files that need each other are one file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that imports nobody is forgotten.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.css$', '^src/main\\.tsx$', workerEntry] },
      to: {},
    },
    {
      name: 'packages-are-dependencies',
      comment: 'What the page loads is listed under dependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.d\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'The compiled kernel is made by a script; everything else is there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.wasm' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.page.json' },
    // Imports of types count too: they are what some rules are about.
    tsPreCompilationDeps: true,
    doNotFollow: { path: npm },
    exclude: { path: '^src/kernel/assembly/' },
  },
};
