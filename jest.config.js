// The ESM-only packages (NestJS 12, jose, oidc-provider …) are turned into CommonJS for jest, see docs/decisions.
const swc = {
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

const tier = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  transform: { '^.+\\.(ts|js|mjs)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [
    '/node_modules/(?!mongodb/lib/runtime_adapters|(@nestjs|jose|oidc-provider|uuid|file-type|strtok3|token-types|uint8array-extras|load-esm|@tokenizer|@borewit|postal-mime|nanoid|quick-lru|eta|koa|@koa|jsesc|oidc-token-hash|raw-body)/)',
  ],
  moduleNameMapper: { '^@libs/(.*)$': '<rootDir>/libs/$1' },
  ...more,
});

module.exports = {
  // A server on a busy machine is slow, not wrong. Here, because a project's own is passed over.
  testTimeout: 20_000,
  projects: [
    tier('spec', ['**/*.spec.ts', '!**/*.int.spec.ts', '!**/*.e2e.spec.ts']),
    tier('int', ['**/*.int.spec.ts'], {
      globalSetup: '<rootDir>/test/setup/servers.ts',
      globalTeardown: '<rootDir>/test/setup/servers-stop.ts',
    }),
    tier('e2e', ['<rootDir>/test/e2e/**/*.e2e.spec.ts']),
  ],
};
