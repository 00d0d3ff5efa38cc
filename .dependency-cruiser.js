const room = (name) => `^libs/${name}/`;
const tests = '\\.spec\\.ts$';

/** The walls of the house: which room may import which. Each rule's name is the sentence it enforces. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: [tests] },
  to: { path: ['^libs/', '^apps/'], pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Data flows one way.',
      severity: 'error',
      from: { pathNot: [tests] },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'No npm package, no node module: time, ids and randomness come in with the command.',
      severity: 'error',
      from: { path: room('domain'), pathNot: [tests] },
      to: { pathNot: ['^libs/domain/'] },
    },
    {
      name: 'the-kernel-imports-nothing',
      severity: 'error',
      from: { path: '^libs/domain/kernel/', pathNot: [tests] },
      to: { pathNot: ['^libs/domain/kernel/'] },
    },
    {
      name: 'a-context-knows-no-other-context',
      comment:
        'Only what looks at a whole case, or at the rules, reads other contexts; code lists and reminders are data for all.',
      severity: 'error',
      from: {
        path: '^libs/domain/(?!kernel|deadlines|case-file|register|code-lists|rulebook|webhooks)([^/]+)/',
        pathNot: [tests],
      },
      to: {
        path: '^libs/domain/[^/]+/',
        pathNot: ['^libs/domain/(kernel|code-lists|$1)/', '^libs/domain/deadlines/events'],
      },
    },
    {
      name: 'rules-and-webhooks-know-deadlines',
      comment: 'A municipality changes rules of the catalogue and has its systems told of reminders: no other context.',
      severity: 'error',
      from: { path: '^libs/domain/(rulebook|webhooks)/', pathNot: [tests] },
      to: { path: '^libs/domain/[^/]+/', pathNot: ['^libs/domain/(kernel|deadlines|$1)/'] },
    },
    {
      name: 'only-messaging-speaks-kafka',
      severity: 'error',
      from: { path: ['^apps/', '^libs/'], pathNot: [room('messaging')] },
      to: { path: 'node_modules/kafkajs' },
    },
    {
      name: 'only-the-ledger-names-its-collection',
      severity: 'error',
      from: { path: ['^apps/', '^libs/(?!ledger/)'], pathNot: [tests] },
      to: {
        path: '^libs/ledger/(lane|lane-head|lane-memory|lane-queries|lane-queue|rivals|commit|number|skeleton)\\.ts$',
      },
    },
    only('platform-knows-no-child-welfare', room('platform'), [room('platform')]),
    only('keys-stand-on-the-kernel', room('keys'), [room('keys'), '^libs/domain/kernel/', room('platform')]),
    only('the-ledger-stands-on-the-kernel', room('ledger'), [room('ledger'), '^libs/domain/kernel/', room('platform')]),
    only('messaging-stands-on-the-kernel', room('messaging'), [
      room('messaging'),
      '^libs/domain/kernel/',
      room('platform'),
    ]),
    only('access-decides-on-events', room('access'), [
      room('access'),
      room('domain'),
      room('ledger'),
      room('keys'),
      room('platform'),
    ]),
    only('the-write-side-never-imports-the-read-side', room('commands'), [
      room('commands'),
      room('domain'),
      room('access'),
      room('keys'),
      room('ledger'),
      room('platform'),
    ]),
    only('views-fold-events', room('read-models'), [
      room('read-models'),
      room('domain'),
      room('ledger'),
      room('access'),
      room('keys'),
      room('platform'),
    ]),
    {
      name: 'an-app-never-imports-another-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: ['^apps/local/', tests] },
      to: { path: '^apps/', pathNot: ['^apps/$1/'] },
    },
    {
      name: 'nothing-that-runs-imports-the-testing-room',
      severity: 'error',
      from: { path: ['^apps/', '^libs/(?!testing/)'], pathNot: [tests] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'libs-never-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'what-is-imported-is-declared',
      severity: 'error',
      from: { path: ['^apps/', '^libs/'], pathNot: [tests, '^libs/testing/'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], pathNot: ['@types/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
