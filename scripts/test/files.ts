import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../shared/repository.ts'

export type Kind = 'unit' | 'integration'

/** The parts of jest.config.js that are read here. */
interface Project {
  displayName: Kind
  testMatch: string[]
  testPathIgnorePatterns?: string[]
  moduleNameMapper: Record<string, string>
}

/** The two projects of jest.config.js, the only file that defines what test files are and what names of packages mean. */
export async function jestProjects(): Promise<Project[]> {
  const { default: config } = await import(pathToFileURL(join(root, 'jest.config.js')).href)
  return config.projects
}

/** All test files of a kind, relative to the clone with `/`, in alphabetical order. */
export async function testFiles(kind: Kind): Promise<string[]> {
  const project = (await jestProjects()).find(({ displayName }) => displayName === kind)
  const ignored = (project?.testPathIgnorePatterns ?? []).map(pattern => new RegExp(pattern))
  const globs = (project?.testMatch ?? []).map(glob => glob.replace('<rootDir>/', ''))
  return files(...globs).filter(path => !ignored.some(pattern => pattern.test(path)))
}

/** All TypeScript files of the repository, including tests, relative to the clone with `/`. */
export function typeScriptFiles(): string[] {
  return files('{packages,actions}/*/{src,test,testing}/**/*.ts', '{test,scripts,bench}/**/*.ts')
}

function files(...globs: string[]): string[] {
  return [...new Set(globSync(globs, { cwd: root }).map(withSlashes))].sort()
}

/** A path in the form of jest.config.js and git, also on Windows. */
export function withSlashes(path: string): string {
  return path.replaceAll('\\', '/')
}
