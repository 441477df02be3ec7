import { existsSync, globSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { cacheDir, cachedDir, frontEndFile, pip } from '@release-tools/testbed'
import { readPins } from '../projects/pins.ts'
import { downloadCrates } from './crates.ts'
import { rebuiltProjects } from './list.ts'

const pinOf = (name: string) => join(import.meta.dirname, 'pins', `${name}.txt`)

/** Path of the file with the pinned build requirements of a project; undefined if it needs none. */
export function requirementsOf(name: string): string | undefined {
  const path = join(import.meta.dirname, 'requirements', `${name}.txt`)
  return existsSync(path) ? path : undefined
}

/** The version of a project that is pinned. */
export function versionOf(name: string): string {
  const [pinned] = readPins(readFileSync(pinOf(name), 'utf8'))
  if (pinned === undefined) throw new Error(`bench/rebuilds/pins/${name}.txt pins nothing`)
  return pinned.version
}

/**
 * Downloads what PyPI has for each project (`sdists/NAME/`, `wheels/NAME/`), and what builds it (`requirements/NAME/`, for pip's
 * `--find-links`), by the digests in the files here. Returns the directory.
 */
export function prepareRebuilds(log: (line: string) => void): Promise<string> {
  const files = rebuiltProjects.flatMap(({ name }) => [pinOf(name), requirementsOf(name) ?? []].flat())
  const key = sha256([frontEndFile, ...files].map(path => readFileSync(path, 'utf8')).join('\n'))
  return cachedDir(join(cacheDir(), 'bench', 'rebuilds', key.slice(0, 16)), async staging => {
    await pip('download', ['--dest', join(staging, 'requirements/front-end')], [frontEndFile])
    for (const { name, hasCrates } of rebuiltProjects) {
      log(`downloading ${name} ${versionOf(name)}`)
      await downloadProject(name, staging)
      if (hasCrates) await downloadCrates(onlyFile(join(staging, 'sdists', name)), staging)
    }
    await rm(join(staging, 'back-ends'), { recursive: true, force: true })
  })
}

function onlyFile(folder: string): string {
  const [path] = globSync(join(folder, '*'))
  if (path === undefined) throw new Error(`there is no file in ${folder}`)
  return path
}

async function downloadProject(name: string, staging: string): Promise<void> {
  const file = requirementsOf(name)
  const backEnd = join(staging, 'back-ends', name)
  if (file !== undefined) {
    const wheels = join(staging, 'requirements', name)
    await pip('download', ['--dest', wheels], [file])
    await pip('install', ['--no-compile', '--no-index', '--find-links', wheels, '--target', backEnd], [file])
  }
  await pip('download', ['--dest', join(staging, 'wheels', name)], [pinOf(name)])
  // To download a source distribution, pip asks its back-end for the name.
  const options = ['--dest', join(staging, 'sdists', name), '--no-binary=:all:', '--no-build-isolation']
  await pip('download', options, [pinOf(name)], {
    PYTHONPATH: backEnd,
    PATH: `${join(backEnd, 'bin')}:${process.env.PATH}`,
  })
}
