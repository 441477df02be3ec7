import { matchesPattern, testPatterns } from '@release-tools/sonar'

/** Folders whose code is not released, unless the project has this name. */
const aside = new Set([
  'bench',
  'benchmarks',
  'build',
  'ci',
  'dist',
  'doc',
  'docs',
  'documentation',
  'env',
  'example',
  'examples',
  'fixtures',
  'node_modules',
  'notebooks',
  'samples',
  'scripts',
  'site-packages',
  'third_party',
  'tools',
  'vendor',
  'venv',
])

const testFolders = new Set(['test', 'tests'])

/** Modules at the root of a project that configure tools. */
const configuration = new Set(['setup.py', 'conftest.py', 'noxfile.py', 'tasks.py', 'fabfile.py', 'versioneer.py'])

export function isAside(folder: string): boolean {
  return folder.startsWith('.') || aside.has(folder)
}

export function isTestFolder(folder: string): boolean {
  return testFolders.has(folder)
}

/** True for a file (path from the project's directory) that an analysis classifies as a test by default. */
export function isTest(path: string): boolean {
  return testPatterns.some(pattern => matchesPattern(pattern, path))
}

export function isConfiguration(name: string): boolean {
  return configuration.has(name)
}

/** True for a name that `import` accepts. */
export function isIdentifier(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)
}

export function isBelow(folder: string, path: string): boolean {
  return folder === '.' || path === folder || path.startsWith(`${folder}/`)
}
