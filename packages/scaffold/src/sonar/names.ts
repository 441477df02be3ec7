import { matchesPattern, testPatterns } from '@release-tools/sonar'

/** Folders that hold no code that ships, unless the project is called so. */
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

/** Modules at the root of projects that configure tools. */
const configuration = new Set(['setup.py', 'conftest.py', 'noxfile.py', 'tasks.py', 'fabfile.py', 'versioneer.py'])

export function isAside(folder: string): boolean {
  return folder.startsWith('.') || aside.has(folder)
}

export function isTestFolder(folder: string): boolean {
  return testFolders.has(folder)
}

/** True for a file of a project (path from its directory) that an analysis takes for a test where nothing else is said. */
export function isTest(path: string): boolean {
  return testPatterns.some(pattern => matchesPattern(pattern, path))
}

export function isConfiguration(name: string): boolean {
  return configuration.has(name)
}

/** True for what `import` can name. */
export function isIdentifier(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)
}

export function isBelow(folder: string, path: string): boolean {
  return folder === '.' || path === folder || path.startsWith(`${folder}/`)
}
