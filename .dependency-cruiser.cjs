// The import rules of docs/adr/0002-rooms.md: rooms of a subgraph, and no subgraph into another.
const subgraphs = '^subgraphs/([^/]+)/';
const pure = '^packages/(metering|money|period|rating|problem)/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'subgraphs-do-not-import-each-other',
      severity: 'error',
      from: { path: subgraphs },
      to: { path: '^subgraphs/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'nothing-imports-a-subgraph',
      comment: 'Only the schema tools do, to generate the graph.',
      severity: 'error',
      from: { path: '^(packages|gateway|admin-web)/', pathNot: '^packages/schema-tools/' },
      to: { path: '^subgraphs/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'No I/O, no clock, no randomness: a domain imports itself and the pure packages.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [
          '^subgraphs/$1/src/domain/',
          pure,
          '^node_modules/(bignumber\\.js|safe-stable-stringify)/',
          '^(node:)?crypto$',
        ],
      },
    },
    {
      name: 'operations-use-domain-contracts-and-their-ports',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/src/operations/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^subgraphs/$1/src/(graphql|persistence|messaging)/' },
    },
    {
      name: 'graphql-does-not-import-persistence-or-messaging',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/src/graphql/' },
      to: { path: '^subgraphs/$1/src/(persistence|messaging)/' },
    },
    {
      name: 'persistence-does-not-import-graphql-or-messaging',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/src/persistence/' },
      to: { path: '^subgraphs/$1/src/(graphql|messaging)/' },
    },
    {
      name: 'messaging-does-not-import-graphql-or-persistence',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/src/messaging/' },
      to: { path: '^subgraphs/$1/src/(graphql|persistence)/' },
    },
    {
      name: 'pure-packages-stay-pure',
      severity: 'error',
      from: { path: pure, pathNot: '\\.spec\\.ts$' },
      to: { path: '^(packages/(?!metering|money|period|rating|problem)|subgraphs|gateway|admin-web|node:(?!crypto))' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    exclude: { path: '/dist/|admin-web/src/gql/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'require', 'default'] },
  },
};
