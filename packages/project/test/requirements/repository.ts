import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from '@jest/globals'
import { type BuildRequirements, findBuildRequirements, type MarkerEnvironment } from '../../src/index.ts'

/** CPython 3.11 on Linux. */
export const linux: MarkerEnvironment = {
  implementation_name: 'cpython',
  implementation_version: '3.11.2',
  os_name: 'posix',
  platform_machine: 'x86_64',
  platform_python_implementation: 'CPython',
  platform_release: '6.1.0-13-amd64',
  platform_system: 'Linux',
  platform_version: '#1 SMP Debian 6.1.55-1',
  python_full_version: '3.11.2',
  python_version: '3.11',
  sys_platform: 'linux',
}

/** Another version of CPython on Linux: `3.9.18`. */
export function python(version: string): MarkerEnvironment {
  const short = version.split('.').slice(0, 2).join('.')
  return { ...linux, implementation_version: version, python_full_version: version, python_version: short }
}

export const windows: MarkerEnvironment = {
  ...linux,
  os_name: 'nt',
  platform_machine: 'AMD64',
  platform_release: '10',
  platform_system: 'Windows',
  platform_version: '10.0.20348',
  sys_platform: 'win32',
}

const made: string[] = []
afterEach(async () => {
  for (const path of made.splice(0)) await rm(path, { recursive: true, force: true })
})

/** A repository with these files, in a folder that is removed after the test. */
export async function repositoryOf(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'requirements-'))
  made.push(root)
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}

interface Options {
  environment?: MarkerEnvironment
  configured?: string
  /** Directory of the project. */
  directory?: string
}

/** What the files of a repository say. */
export async function found(files: Record<string, string>, options: Options = {}): Promise<BuildRequirements> {
  const repository = await repositoryOf(files)
  const place = { repository, directory: join(repository, options.directory ?? '.') }
  return findBuildRequirements(place, options.environment ?? linux, options.configured)
}

/** A digest of 64 equal characters. */
export const digest = (character: string) => `sha256:${character.repeat(64)}`
