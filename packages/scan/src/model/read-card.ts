import { posix } from 'node:path'
import { at, limits, Problem, parseJson, readLimited, textAt, textsAt } from '@release-tools/base'
import { type Component, type Licence, type ModelCard, pypiPurl } from '@release-tools/evidence'
import { licenceByName, readFrontMatter } from './front-matter.ts'
import { readGguf } from './gguf.ts'
import { readSafetensors } from './safetensors.ts'

/** A file of a model. */
export interface ModelFile {
  /** In the model, with forward slashes. */
  path: string
  /** On the disk. */
  place: string
  sha256: string
}

/** What the files of a model say about it. */
export interface StatedFacts {
  card: ModelCard
  licence?: Licence
  frameworks: Component[]
  /** What could not be read, and why. */
  unread: Problem[]
}

/** What is known so far; later files do not change what earlier ones say. */
interface Found extends Omit<StatedFacts, 'frameworks'> {
  /** Versions of frameworks by name; undefined if none is stated. */
  uses: Map<string, string | undefined>
}

type Reader = (file: ModelFile, found: Found) => Promise<void>

/**
 * Reads what a model says about itself: config.json, the YAML of README.md, the headers of safetensors and GGUF. Nothing is loaded: no pickle,
 * no code. A file that cannot be read is one of `unread`, and says nothing.
 */
export async function readCard(files: ModelFile[]): Promise<StatedFacts> {
  const card: ModelCard = { datasets: [], baseModels: [], formats: [], statedIn: [] }
  const found: Found = { card, unread: [], uses: new Map() }
  for (const file of files) {
    const read = readerOf(file.path)
    if (read === undefined) continue
    try {
      await read(file, found)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      found.unread.push(error)
    }
  }
  const { uses, ...stated } = found
  return { ...stated, frameworks: [...uses].map(([name, version]) => framework(name, version)) }
}

/** config.json and README.md at the top only: those below are of parts. */
function readerOf(path: string): Reader | undefined {
  if (path === 'config.json') return readConfig
  if (path === 'README.md') return readPage
  return { '.safetensors': addSafetensors, '.gguf': addGguf }[posix.extname(path)]
}

/** https://huggingface.co/docs/transformers/main_classes/configuration */
const readConfig: Reader = async ({ path, place }, { card, uses }) => {
  const config = parseJson((await readLimited(place, limits.evidence, 'inside')).toString(), path)
  set(card, 'architectureFamily', textAt(config, 'model_type'))
  set(card, 'modelArchitecture', textsAt(config, 'architectures')[0])
  const version = textAt(config, 'transformers_version')
  if (version !== undefined) uses.set('transformers', version)
  card.statedIn.push(path)
}

const readPage: Reader = async (file, found) => {
  const { card, uses } = found
  card.page = { path: file.path, sha256: file.sha256 }
  const stated = await readFrontMatter(file.place)
  if (stated === undefined) return
  set(card, 'task', textAt(stated, 'pipeline_tag'))
  card.datasets.push(...several(stated, 'datasets'))
  card.baseModels.push(...several(stated, 'base_model'))
  const licence = textAt(stated, 'license') === 'other' ? several(stated, 'license_name') : several(stated, 'license')
  setLicence(found, licence)
  const library = textAt(stated, 'library_name')
  if (library !== undefined && !uses.has(library)) uses.set(library, undefined)
  card.statedIn.push(file.path)
}

const addSafetensors: Reader = async ({ path, place }, { card }) => {
  const { parameters } = await readSafetensors(place)
  addFormat(card, 'safetensors')
  card.parameters = (card.parameters ?? 0) + parameters
  card.statedIn.push(path)
}

const addGguf: Reader = async ({ path, place }, found) => {
  const facts = await readGguf(place)
  addFormat(found.card, 'gguf')
  set(found.card, 'architectureFamily', facts.get('general.architecture'))
  setLicence(found, [facts.get('general.license') ?? ''])
  found.card.statedIn.push(path)
}

function addFormat(card: ModelCard, format: string): void {
  if (!card.formats.includes(format)) card.formats.push(format)
}

function set(
  card: ModelCard,
  name: 'task' | 'architectureFamily' | 'modelArchitecture',
  value: string | undefined,
): void {
  const text = value?.trim()
  if (text !== undefined && text !== '') card[name] ??= text
}

function setLicence(found: Found, names: string[]): void {
  const licence = licenceByName(names)
  if (licence !== undefined) found.licence ??= licence
}

/** One text, or several. */
function several(value: unknown, name: string): string[] {
  const one = at(value, name)
  return typeof one === 'string' ? [one] : textsAt(value, name)
}

/** Only transformers states its version, so that no other name is taken for that of a package on PyPI. */
function framework(name: string, version: string | undefined): Component {
  const isPackage = version !== undefined && /^[A-Za-z0-9][A-Za-z0-9._+!-]{0,99}$/.test(version)
  const known = isPackage ? { version, purl: pypiPurl(name, version) } : {}
  return { ref: `framework:${name}`, type: 'framework', name, ...known, scope: 'required', locations: [] }
}
