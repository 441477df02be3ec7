import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { archiveProblem, byBytes, ifThere, limits, listFiles, Problem, readLimited } from '@release-tools/base'
import {
  type Licence,
  licenceOf,
  type MetadataFields,
  metadataFields,
  pythonName,
  readLicence,
} from '@release-tools/evidence'
import { filesOf, Kept } from '../members.ts'

/** What a component says of its licence, and the files that it brings. */
export interface ComponentLicence {
  name: string
  version: string
  /** Undefined if its metadata says nothing. */
  licence: Licence | undefined
  files: LicenceFile[]
}

export interface LicenceFile {
  /** Below the directory of metadata, or the top directory of a source distribution. */
  path: string
  content: Buffer
}

/** Files of licences that are not named in metadata. */
const usual = /^(?:licen[cs]e|copying|notice|authors)[^/]*$/i
/** Where PEP 639 puts them. */
const licensesDir = 'licenses/'
/** Other files of `*.dist-info`, whatever metadata says. */
const metadataFiles = new Set(['METADATA', 'PKG-INFO', 'RECORD', 'WHEEL', 'INSTALLER', 'REQUESTED', 'entry_points.txt'])

/**
 * The licences of a wheel or a source distribution, or of all wheels and installed packages (`*.dist-info`) of a directory, by name. Throws a
 * Problem for an archive that cannot be read, or without metadata.
 */
export async function licencesOf(path: string): Promise<ComponentLicence[]> {
  if (!(await stat(path)).isDirectory()) return [await ofArchive(path)]
  const names = (await readdir(path)).sort(byBytes)
  const found: ComponentLicence[] = []
  for (const name of names) {
    if (name.endsWith('.whl')) found.push(await ofArchive(join(path, name)))
    if (name.endsWith('.dist-info')) found.push(...(await ofInstalled(join(path, name))))
  }
  return found.sort((a, b) => byBytes(`${pythonName(a.name)} ${a.version}`, `${pythonName(b.name)} ${b.version}`))
}

async function ofArchive(path: string): Promise<ComponentLicence> {
  const isWheel = path.endsWith('.whl')
  // The metadata first: it says which files are wanted, and may stand behind them.
  const metadata = isWheel ? /^([^/]+\.dist-info\/)METADATA$/ : /^([^/]+\/)PKG-INFO$/
  const first = (await texts(path, one => metadata.test(one)))[0]
  if (first === undefined) throw archiveProblem(`it has no ${isWheel ? 'METADATA' : 'PKG-INFO'}.`)
  const fields = metadataFields(first.content.toString('utf8'))
  const top = metadata.exec(first.path)?.[1] ?? ''
  const wanted = isWanted(fields)
  const files = await texts(path, one => one.startsWith(top) && wanted(one.slice(top.length)))
  return component(
    fields,
    basename(path),
    files.map(one => ({ ...one, path: one.path.slice(top.length) })),
  )
}

/** Files of an archive, in its order. Throws a Problem for a large one: some packages collect the licences of a hundred others. */
async function texts(path: string, wanted: (path: string) => boolean): Promise<LicenceFile[]> {
  const found: LicenceFile[] = []
  for await (const file of filesOf(path)) {
    if (!wanted(file.path)) continue
    const kept = new Kept(limits.evidence)
    await file.read(kept)
    const content = kept.content()
    if (content === undefined)
      throw archiveProblem(`${JSON.stringify(file.path)} has more than ${limits.evidence} bytes.`)
    found.push({ path: file.path, content })
  }
  return found
}

/** A directory without METADATA is what is left of a package that was removed. */
async function ofInstalled(directory: string): Promise<ComponentLicence[]> {
  const text = await ifThere(readLimited(join(directory, 'METADATA'), limits.evidence))
  if (text === undefined) return []
  const fields = metadataFields(text.toString('utf8'))
  const wanted = (await listFiles(directory)).filter(isWanted(fields)).sort(byBytes)
  const files: LicenceFile[] = []
  for (const path of wanted)
    files.push({ path, content: await readLimited(join(directory, path), limits.evidence, 'inside') })
  return [component(fields, basename(directory), files)]
}

function isWanted(fields: MetadataFields): (path: string) => boolean {
  const named = new Set(fields.get('license-file') ?? [])
  return path => !metadataFiles.has(path) && (path.startsWith(licensesDir) || named.has(path) || usual.test(path))
}

function component(fields: MetadataFields, where: string, files: LicenceFile[]): ComponentLicence {
  const [name, version] = ['name', 'version'].map(field => fields.get(field)?.[0] ?? '')
  if (name === undefined || name === '' || version === undefined || version === '')
    throw new Problem(`read the licence of ${JSON.stringify(where)}`, {
      found: 'its metadata has no name or no version.',
      next: 'Build or install it again.',
    })
  const [expression, text] = ['license-expression', 'license'].map(field => fields.get(field)?.[0])
  // At last the first line of a whole text.
  const licence =
    readLicence({ expression, text, classifiers: fields.get('classifier') ?? [] }) ?? licenceOf([text ?? ''])
  return { name, version, licence, files: files.toSorted((a, b) => byBytes(a.path, b.path)) }
}
