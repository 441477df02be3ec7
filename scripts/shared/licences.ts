import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { root } from './repository.ts'
import { embeddedPackage } from './zlib-module.ts'

/** A package with code in a bundle. */
export interface Licence {
  name: string
  version: string
  /** SPDX expression. */
  licence: string
}

/** webpack's statistics of a module. */
export interface Module {
  nameForCondition?: string | undefined
  /** True for a module that was read and is in no chunk: nothing needs it, or it was joined with another one, which lists it. */
  orphan?: boolean
  modules?: Module[]
}

/** The entry for a package.json without a licence. */
export const notStated = 'not stated'

interface Package extends Licence {
  folder: string
  author: string
}

/**
 * Text of licenses.txt for a bundle, from the modules that webpack read: every package with code in it, and those in the folders `more`, sorted by
 * name. ncc's own `--license` omits packages whose modules webpack joined with others, which are most of ours.
 */
export function licencesText(modules: Module[], more: string[] = []): string {
  const inChunks = modules.filter(({ orphan }) => orphan !== true)
  const found = inChunks.flatMap(filesOf).flatMap(file => packageFolder(file) ?? embeddedPackage(file) ?? [])
  const folders = new Set([...found, ...more])
  const packages = [...folders]
    .map(readPackage)
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1))
  return packages.map(entry => `${heading(entry)}\n\n${licenceOf(entry)}\n`).join('\n')
}

const headingPattern = /^### (\S+) (\S+): (.+)$/gm

function heading({ name, version, licence }: Licence): string {
  return `### ${name} ${version}: ${licence}`
}

/** The packages in a licenses.txt. */
export function listedLicences(text: string): Licence[] {
  return [...text.matchAll(headingPattern)].map(([, name = '', version = '', licence = '']) => ({
    name,
    version,
    licence,
  }))
}

/** webpack lists joined modules as children of the first one. */
function filesOf(module: Module): string[] {
  return [module.nameForCondition ?? '', ...(module.modules ?? []).flatMap(filesOf)]
}

/** The package's folder, for a file below node_modules. Our own packages are outside. */
function packageFolder(file: string): string | undefined {
  const marker = `${sep}node_modules${sep}`
  const start = file.lastIndexOf(marker)
  if (start < 0) return undefined
  const parts = file.slice(start + marker.length).split(sep)
  return file.slice(0, start + marker.length) + parts.slice(0, parts[0]?.startsWith('@') ? 2 : 1).join(sep)
}

function readPackage(folder: string): Package {
  const { name, version, license = notStated, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return { folder, name, version, licence: license, author: author?.name ?? author ?? `the authors of ${name}` }
}

function licenceOf(entry: Package): string {
  const { folder } = entry
  const files = readdirSync(folder).filter(file => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(file))
  if (files.length === 0) return standardText(entry)
  const texts = files.sort().map(file => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
  return texts.join('\n\n')
}

/** For packages without a licence file: the text of the licence in their package.json, with the author in it. */
function standardText({ name, licence, author }: Package): string {
  const shared = (path: string) => readFileSync(join(root, path), 'utf8').trim()
  if (licence === 'Apache-2.0') return shared('LICENSE')
  if (licence === 'MIT' || licence === 'MIT/X11')
    return `Copyright (c) ${author}\n\n${shared('scripts/shared/mit.txt')}`
  return `${name} has no licence file; its author is ${author}.`
}
