import { readFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { cacheDir, cachedDir, must, pip } from '@release-tools/testbed'
import { root } from '../../scripts/shared/repository.ts'
import { type Pinned, readPins } from './pins.ts'

const tools = [join(root, 'packages/testbed/python/cpython.txt'), join(import.meta.dirname, 'tools.txt')]
const sdists = join(import.meta.dirname, 'sdists.txt')

/** What the benchmark of real projects needs from the network. Paths are absolute. */
export interface PreparedProjects {
  /** A virtual environment to copy, with pytest, coverage, and the packages that build and test the projects. */
  virtualenv: string
  /** Directory of the source distributions. */
  sdists: string
}

/** The projects that are pinned, with their versions. */
export function pinnedProjects(): Pinned[] {
  return readPins(readFileSync(sdists, 'utf8'))
}

/** Downloads the projects and the dependencies of their tests once, and verifies all digests. */
export async function prepareProjects(log: (line: string) => void): Promise<PreparedProjects> {
  const own = join(cacheDir(), 'bench')
  const virtualenv = await prepareVirtualenv(own, log)
  return { virtualenv, sdists: await prepareSdists(own, virtualenv, log) }
}

async function prepareVirtualenv(own: string, log: (line: string) => void): Promise<string> {
  const version = await must('read the version of Python', 'python3', [
    '-c',
    'import sys; print(sys.executable, sys.version)',
  ])
  const key = sha256([version, ...tools.map(path => readFileSync(path, 'utf8'))].join('\n')).slice(0, 16)
  return cachedDir(join(own, 'virtualenv', key), async staging => {
    log('creating a virtual environment for the projects')
    await must('create a virtual environment', 'python3', ['-m', 'venv', '--without-pip', staging])
    const where = 'import sysconfig; print(sysconfig.get_path("purelib"))'
    const packages = await must('find the packages of the virtual environment', join(staging, 'bin/python'), [
      '-c',
      where,
    ])
    await pip('install', ['--no-compile', '--target', packages.trim()], tools)
  })
}

async function prepareSdists(own: string, virtualenv: string, log: (line: string) => void): Promise<string> {
  const text = readFileSync(sdists, 'utf8')
  return cachedDir(join(own, 'sdists', sha256(text).slice(0, 16)), async staging => {
    log('downloading the projects')
    const names = readPins(text).map(({ name }) => name)
    // To read their metadata, pip runs the build backends: the pinned ones of the environment, not newly downloaded ones.
    const build = ['--no-build-isolation', `--no-binary=${names.join(',')}`]
    const args = ['download', '--quiet', '--no-deps', '--require-hashes', ...build, '--dest', staging, '-r', sdists]
    await must('download the projects', join(virtualenv, 'bin/python'), ['-m', 'pip', ...args], { env: pipEnv() })
  })
}

/** Settings of pip in the environment apply. */
function pipEnv(): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[0].startsWith('PIP_'))
  return { ...Object.fromEntries(own), PIP_DISABLE_PIP_VERSION_CHECK: '1' }
}

/** Makes a copy for one project. It works at any path, as long as its programs are run with `python -m`. */
export function copyVirtualenv({ virtualenv }: PreparedProjects, to: string): Promise<void> {
  return cp(virtualenv, to, { recursive: true, verbatimSymlinks: true })
}
