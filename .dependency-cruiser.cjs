/** The import rules of ARCHITECTURE.md, enforced by `npm run ok`. */
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

/** What a plug-in may use beside core: pure libraries that are the field's own. */
const LIBRARIES =
  '^node_modules/(stdnum|validator|libphonenumber-js|tlds|papaparse|htmlparser2|entities|fflate|fast-png|saxes|read-excel-file|write-excel-file|@gltf-transform|@noble|@scure)/';

module.exports = {
  forbidden: [
    rule('core-imports-nothing', { path: '^src/core' }, { pathNot: '^src/core' }),
    rule(
      'formats-import-core-and-parsers',
      { path: '^src/formats' },
      { pathNot: ['^src/(core|formats)/', LIBRARIES] },
    ),
    rule(
      'plugins-import-core-and-formats',
      { path: '^src/plugins/(?!index|text|generators\\.ts)' },
      { pathNot: ['^src/(core|formats)/', LIBRARIES] },
    ),
    rule('plugins-are-islands', { path: '^src/plugins/[^/]+/.+\\.ts$' }, { path: '^src/plugins/' }),
    rule(
      'pipeline-imports-core-and-formats',
      { path: '^src/pipeline' },
      { pathNot: '^src/(core|formats|pipeline)/' },
    ),
    rule(
      'steps-do-not-import-steps',
      { path: '^src/pipeline/(text|picture|job/reanimate)/[0-9]-' },
      { path: '^src/pipeline/(text|picture|job/reanimate)/[0-9]-' },
    ),
    // What steps share serves them all, and knows none.
    rule(
      'shared-parts-do-not-import-steps',
      { path: '^src/pipeline/(picture/[a-z]+|link)/' },
      { path: '^src/pipeline/(text|picture)/[0-9]-' },
    ),
    rule(
      'only-passes-and-the-job-know-the-order',
      { path: '^src/pipeline/(picture|link|text)/' },
      { path: '^src/pipeline/(passes/|job/|job\\.ts)' },
    ),
    rule('passes-do-not-import-the-job', { path: '^src/pipeline/passes/' }, { path: '^src/pipeline/job' }),
    rule(
      'a-lane-does-not-import-another',
      { path: '^src/pipeline/(text|picture)/' },
      { path: '^src/pipeline/(text|picture)/', pathNot: '^src/pipeline/$1/' },
    ),
    rule('languages-import-core', { path: '^src/languages' }, { pathNot: '^src/(core|languages)/' }),
    rule('ports-import-core', { path: '^src/pipeline/ports' }, { pathNot: '^src/core/' }),
    // Whoever shows a plan makes it by the same step; of the rest of the order nobody outside knows anything.
    rule(
      'only-the-plan-is-used-outside',
      { path: '^(src/(?!pipeline)|workers)' },
      { path: '^src/pipeline/picture/', pathNot: '^src/pipeline/picture/6-plan' },
    ),
    rule(
      'plugins-do-not-import-the-pipeline',
      { path: '^src/(core|formats|plugins)' },
      { path: '^src/pipeline' },
    ),
    rule(
      'engines-import-core-ports-and-npm',
      { path: '^src/engines' },
      { path: '^(src|workers)', pathNot: '^src/(core|engines|pipeline/ports)' },
    ),
    rule('shells-do-not-import-engines', { path: '^src/shells/' }, { path: '^(src/engines|workers)' }),
    // The command line drives the page without a face, and shares the types of what they say to each other. What two show alike is `review`'s.
    rule(
      'shells-do-not-import-each-other',
      { path: '^src/shells/([^/]+)/' },
      { path: '^src/shells/', pathNot: '^src/shells/($1|headless|review)/' },
    ),
    rule('packaging-is-not-shipped', { path: '^src/(?!packaging)' }, { path: '^src/packaging' }),
    rule('workers-by-url-only', { path: '^src/(?!bridge/connect)' }, { path: '^workers' }),
    // Only these have looked before.
    rule(
      'sealed-by-checks-only',
      { pathNot: '^src/pipeline/(job|text)/seal\\.ts' },
      { path: '^src/pipeline/seal\\.ts' },
    ),
    // What goes to an endpoint was masked by the one, and is looked at by the other.
    rule(
      'anonymized-by-its-reader-only',
      { pathNot: '^src/(pipeline/text/anonymize|engines/generator/client)\\.ts' },
      { path: '^src/core/context/anonymized\\.ts' },
    ),
    rule('no-cycles', {}, { circular: true }),
    rule(
      'no-orphans',
      {
        orphan: true,
        path: '^(src|workers|models)',
        pathNot:
          '\\.(d\\.ts|json)$|^src/packaging|^src/shells/(app|headless|frame)/(main|engine)\\.ts|^workers/service\\.ts|^models/(resolve|self-test|ner)\\.ts|^src/core/image/tensor|^src/shells/app/radios',
      },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.svelte$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.worker.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'] },
  },
};
