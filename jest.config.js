import { globSync, readFileSync } from 'node:fs'

// Names of packages come from the files that declare them (scripts/test/direct-imports.ts). A watching jest does not see that one has moved.
const isWatching = process.argv.some(argument => argument.startsWith('--watch'))
const transformer = isWatching ? '@swc/jest' : '<rootDir>/scripts/test/jest-transform.ts'

const project = (displayName, rest) => ({
  displayName,
  // One for both, so that a source is compiled, and made to count its coverage, once. They share the times of files too, of which
  // jest then keeps only those of the project that it writes last.
  id: 'release-tools',
  // In the clone, so that a run finds what the one before it compiled; jest's default is the temporary folder.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  testEnvironment: '<rootDir>/packages/testbed/jest-unit-environment.js',
  setupFilesAfterEnv: ['same-process', 'leaks'].map(name => `<rootDir>/packages/testbed/jest-${name}.js`),
  // Not .demo/, where other processes come and go.
  roots: ['packages', 'actions', 'test'].map(folder => `<rootDir>/${folder}`),
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      transformer,
      { jsc: { target: 'es2024', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } } },
    ],
  },
  // Tests run the sources, so that no build is needed between an edit and its test.
  moduleNameMapper: {
    '^@release-tools/([a-z-]+)$': '<rootDir>/packages/$1/src/index.ts',
    '^@release-tools/([a-z-]+)/testing$': '<rootDir>/packages/$1/testing/index.ts',
  },
  ...rest,
})

/** Unit test files that start shell scripts, which Windows cannot start; patterns of their paths. */
function needingShell() {
  if (process.platform !== 'win32') return []
  const files = globSync('{{packages,actions}/*/,}test/**/*.test.ts', { cwd: import.meta.dirname })
  const needing = files.filter(path =>
    readFileSync(new URL(path, import.meta.url), 'utf8').startsWith('/** @needs shell */'),
  )
  return needing.map(path => `${path.split(/[\\/]/).slice(-2).join('[\\\\/]').replaceAll('.', '\\.')}$`)
}

export default {
  // Milliseconds for a process to end by itself after its tests: one that ran a hundred files needs longer than jest's 500.
  workerGracefulExitTimeout: 10_000,
  // Counters in the transformed code, which the cache keeps. V8's own counters triple the time of the unit tests.
  coverageProvider: 'babel',
  coverageReporters: ['text-summary', 'json-summary', 'lcov'],
  projects: [
    project('unit', {
      testMatch: ['<rootDir>/{packages,actions}/*/test/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.integration\\.test\\.ts$', ...needingShell()],
    }),
    project('integration', {
      testMatch: [
        '<rootDir>/{packages,actions}/*/test/**/*.integration.test.ts',
        '<rootDir>/test/**/*.integration.test.ts',
      ],
      runner: '<rootDir>/packages/testbed/jest-runner.js',
      testEnvironment: '<rootDir>/packages/testbed/jest-environment.js',
      globalSetup: '<rootDir>/packages/testbed/jest-setup.js',
      globalTeardown: '<rootDir>/packages/testbed/jest-teardown.js',
    }),
  ],
}
