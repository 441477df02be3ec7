import { cut, listAt, listZip, oneLine, Problem, parseJson, readZipMember, textAt } from '@release-tools/base'
import { type Bom, type Component, licenceOf } from '@release-tools/evidence'
import type { Artifacts, ReleasedFile } from './distributions.ts'

/** The SBOMs that a build put into the wheels of a release (PEP 770, https://peps.python.org/pep-0770/). */
export interface Embedded {
  sboms: EmbeddedSbom[]
  /** Those that were not read, by wheel and path. */
  unread: string[]
}

/** What one of them lists. */
export interface EmbeddedSbom {
  /** File name of the wheel. */
  wheel: string
  components: Component[]
  /** Which of them needs which others, by `ref`. */
  needs: Map<string, string[]>
}

/** Maximum size of one of them, in bytes, and maximum number of components. */
const sizeLimit = 16 * 1024 * 1024
const countLimit = 20_000

/** Reads the SBOMs in all wheels. What is not CycloneDX in JSON, or cannot be read, is named only. */
export async function readEmbedded({ distributions }: Artifacts): Promise<Embedded> {
  const found: Embedded = { sboms: [], unread: [] }
  for (const wheel of distributions.flatMap(({ wheels }) => wheels)) await readWheel(wheel, found)
  return found
}

async function readWheel({ path, fileName }: ReleasedFile, found: Embedded): Promise<void> {
  const members = await sbomsIn(path)
  if (members === undefined) found.unread.push(fileName)
  for (const member of members ?? []) {
    const where = `${fileName}/${member}`
    const sbom = await parse(path, member, { wheel: fileName, where })
    if (sbom === undefined) found.unread.push(where)
    else found.sboms.push(sbom)
  }
}

async function sbomsIn(path: string): Promise<string[] | undefined> {
  const entries = await ifReadable(() => listZip(path))
  return entries?.map(({ name }) => name).filter(name => /^[^/]+\.dist-info\/sboms\/.*[^/]$/.test(name))
}

async function parse(
  path: string,
  member: string,
  place: { wheel: string; where: string },
): Promise<EmbeddedSbom | undefined> {
  const document = await ifReadable(async () => parseJson(await textOf(path, member), member))
  if (textAt(document, 'bomFormat') !== 'CycloneDX') return undefined
  const all = flat(document)
  if (all.length > countLimit) return undefined
  const refs = new Map<string, string>()
  const components = all.flatMap(one => {
    const component = componentOf(one, place.where)
    if (component !== undefined) refs.set(textAt(one, 'bom-ref') ?? component.ref, component.ref)
    return component ?? []
  })
  const needs = listAt(document, 'dependencies').flatMap(one => {
    const ref = refs.get(textAt(one, 'ref') ?? '')
    const needed = listAt(one, 'dependsOn').flatMap(other => (typeof other === 'string' ? (refs.get(other) ?? []) : []))
    return ref === undefined ? [] : [[ref, needed] as const]
  })
  return { wheel: place.wheel, components, needs: new Map(needs) }
}

/** Components may contain components. */
function flat(document: unknown): unknown[] {
  const all: unknown[] = []
  const left = [...listAt(document, 'components')]
  for (let one = left.shift(); one !== undefined && all.length <= countLimit; one = left.shift()) {
    all.push(one)
    left.push(...listAt(one, 'components'))
  }
  return all
}

/** Undefined for what is not a package: a file, an operating system, or something without a name. */
function componentOf(one: unknown, where: string): Component | undefined {
  const [name, version, purl] = [
    shown(textAt(one, 'name')),
    shown(textAt(one, 'version')),
    /^pkg:[!-~]{1,1000}$/.exec(textAt(one, 'purl') ?? '')?.[0],
  ]
  if (name === undefined || (purl === undefined && /^(file|operating-system)$/.test(textAt(one, 'type') ?? '')))
    return undefined
  const licence = licenceOf(listAt(one, 'licenses').flatMap(licenceNames))
  const supplier = shown(textAt(one, 'supplier', 'name'))
  const hash = listAt(one, 'hashes').find(other => textAt(other, 'alg') === 'SHA-256')
  const sha256 = /^[0-9a-f]{64}$/.exec(textAt(hash, 'content')?.toLowerCase() ?? '')?.[0]
  return {
    ref: purl ?? `embedded:${name}@${version ?? ''}`,
    type: 'library',
    name,
    ...(version === undefined ? {} : { version }),
    ...(purl === undefined ? {} : { purl }),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(licence === undefined ? {} : { licence }),
    ...(supplier === undefined ? {} : { supplier: { name: supplier } }),
    scope: 'required',
    locations: [],
    within: [where],
  }
}

function licenceNames(choice: unknown): string[] {
  const text = textAt(choice, 'expression') ?? textAt(choice, 'license', 'id') ?? textAt(choice, 'license', 'name')
  return text === undefined ? [] : [cut(oneLine(text), 1000)]
}

/** Text of others: one line. Undefined if it is empty. */
function shown(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cut(oneLine(text), 200).toWellFormed() || undefined
}

async function textOf(path: string, member: string): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  const write = async (bytes: Uint8Array) => {
    size += bytes.length
    if (size > sizeLimit)
      throw new Problem(`read ${member}`, { found: `it has more than ${sizeLimit} bytes.`, next: 'Look at it.' })
    parts.push(bytes)
  }
  await readZipMember(path, member, { write })
  return Buffer.concat(parts).toString('utf8')
}

async function ifReadable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

/** The SBOM of a release with what is in its wheels: each wheel needs it. A component that the SBOM has already stays as it is. */
export function withEmbedded(bom: Bom, { sboms, unread }: Embedded): Bom {
  const components = new Map(bom.components.map(one => [one.ref, one]))
  const needs = new Map(bom.needs)
  const add = (ref: string, others: string[]) =>
    needs.set(ref, [...new Set([...(needs.get(ref) ?? []), ...others])].sort())
  const found = new Map<string, Component>()
  for (const sbom of sboms) {
    for (const one of sbom.components) {
      const within = [...(found.get(one.ref)?.within ?? []), ...(one.within ?? [])]
      if (!components.has(one.ref)) found.set(one.ref, { ...one, within: [...new Set(within)].sort() })
    }
    const own = bom.components.find(({ fileName, ref }) => fileName === sbom.wheel && bom.parts.includes(ref))
    if (own !== undefined)
      add(
        own.ref,
        sbom.components.map(({ ref }) => ref),
      )
    for (const [ref, others] of sbom.needs) if (!components.has(ref)) add(ref, others)
  }
  const inside = [...found.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1))
  return {
    ...bom,
    components: [...bom.components, ...inside],
    needs,
    facts: { ...bom.facts, ...(unread.length === 0 ? {} : { 'not-listed': unread.sort().join(', ') }) },
  }
}
