// Tests run from the sources: every @otpless/<package>/<module> is that package's src/<module>.ts.
const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|mjs)$': ['@swc/jest'], 'node_modules/jose/.+\\.js$': ['@swc/jest'] },
  transformIgnorePatterns: ['/node_modules/(?!(jose)/)'],
  moduleNameMapper: {
    '^@otpless/(gateway|customer|catalog|usage|invoice|wallet)/(.+)$': [
      '<rootDir>/subgraphs/$1/src/$2',
      '<rootDir>/$1/src/$2',
    ],
    '^@otpless/([^/]+)/(.+)$': '<rootDir>/packages/$1/src/$2',
  },
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};

module.exports = {
  projects: [
    {
      ...common,
      displayName: 'unit',
      setupFilesAfterEnv: ['<rootDir>/packages/testkit/test/jest-patience.ts'],
      testMatch: [
        '<rootDir>/{packages,subgraphs}/*/src/**/*.spec.ts',
        '<rootDir>/{gateway,admin-web}/src/**/*.spec.ts',
        '<rootDir>/docs/**/*.spec.ts',
      ],
    },
    {
      ...common,
      displayName: 'integration',
      setupFilesAfterEnv: ['<rootDir>/packages/testkit/test/jest-patience.ts'],
      globalSetup: '<rootDir>/packages/testkit/src/jest-global-setup.ts',
      globalTeardown: '<rootDir>/packages/testkit/src/jest-global-teardown.ts',
      testMatch: [
        '<rootDir>/{packages,subgraphs}/*/test/**/*.integration.spec.ts',
        '<rootDir>/gateway/test/**/*.integration.spec.ts',
      ],
    },
    {
      ...common,
      displayName: 'acceptance',
      globalSetup: '<rootDir>/packages/acceptance/src/jest-global-setup.ts',
      globalTeardown: '<rootDir>/packages/acceptance/src/jest-global-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/packages/acceptance/test/setup.ts'],
      testMatch: [
        '<rootDir>/{packages,subgraphs}/*/test/**/*.acceptance.spec.ts',
        '<rootDir>/{gateway,admin-web}/test/**/*.{acceptance,browser}.spec.ts',
      ],
    },
  ],
};
