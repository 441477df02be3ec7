import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { root } from './repository.ts'

/** `import { A, type B as C } from './d.ts'`, or an export of that form: the only forms in which declarations name other files. */
const statement = /^(import|export) (type )?\{([^}]*)\} from '([^']+)';$/gm
/** `import("./d.ts").A`, as the compiler writes a type that it found out by itself. */
const inline = /\bimport\("([^"]+)"\)\.(\w+)/g
/** Third parties' types, which programs receive and give back without looking inside. */
const opaque = 'opaque.d.ts'

/**
 * Copies the declarations of a compiled file of ours (`entry`, relative to the clone) and of all that they import, so that a compiler
 * finds every type below `out`. A third party's type becomes one of the same name that only our functions make. Returns the path of the
 * entry, relative to `out`. Throws an Error for an import of another form.
 */
export async function copyDeclarations(entry: string, out: string): Promise<string> {
  const waiting = [entry]
  const foreign = new Set<string>()
  for (const file of waiting) {
    const text = readFileSync(join(root, file), 'utf8').replace(/^\/\/# sourceMappingURL=.*$/gm, '')
    const partsFrom = (names: string, from: string) => {
      const parts = partsOf(names, from, file, foreign)
      for (const { target } of parts) if (target !== undefined && !waiting.includes(target)) waiting.push(target)
      return parts.map(part => ({ names: part.names.join(', '), path: pathTo(part, file) }))
    }
    const rewritten = text
      .replace(statement, (whole, ...[verb, type = '', names = '', from = '']: string[]) => {
        const parts = partsFrom(names, from).map(part => `${verb} ${type}{ ${part.names} } from '${part.path}';`)
        return parts.length === 0 ? whole : parts.join('\n')
      })
      .replace(inline, (whole, from: string, name: string) => {
        const [part] = partsFrom(name, from)
        return part === undefined ? whole : `import("${part.path}").${name}`
      })
    refuseOthers(rewritten, file)
    await write(join(out, placeOf(file)), rewritten)
  }
  const classes = [...foreign].sort().map(opaqueClass)
  await write(join(out, opaque), classes.join(''))
  return placeOf(entry)
}

function opaqueClass(name: string): string {
  const members = ['private readonly made', 'private constructor()', 'readonly [part: string]: any']
  return `export declare class ${name} {\n${members.map(member => `    ${member};\n`).join('')}}\n`
}

/** Names that come from one file; without `target`, from third parties. */
interface Part {
  target?: string
  names: string[]
}

function partsOf(names: string, from: string, file: string, foreign: Set<string>): Part[] {
  const all = names
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
  if (from.startsWith('node:') || from === 'crypto') return []
  const target = from.startsWith('.') ? declarationOf(posix.join(posix.dirname(file), from)) : undefined
  const own = /^(?:@release-tools\/([a-z]+)|packages\/([a-z]+)\/lib\/index\.d\.ts)$/
    .exec(target ?? from)
    ?.slice(1)
    .join('')
  if (target !== undefined && own === undefined) return [{ target, names: all }]
  if (own === undefined) {
    for (const name of all) foreign.add(importedName(name))
    return [{ names: all }]
  }
  const files = exportsOf(own)
  const targets = Map.groupBy(
    all,
    name => files.get(importedName(name)) ?? fail(`${file} imports ${name}, which ${from} lacks`),
  )
  return [...targets].map(([target, some]) => ({ target, names: some }))
}

/** The file of each name that a package of ours exports. */
function exportsOf(name: string): Map<string, string> {
  const index = `packages/${name}/lib/index.d.ts`
  const found = [...readFileSync(join(root, index), 'utf8').matchAll(statement)]
  return new Map(
    found.flatMap(([, , , names = '', from = '']) =>
      names
        .split(',')
        .filter(one => one.trim() !== '')
        .map(one => [importedName(one), declarationOf(posix.join(posix.dirname(index), from))] as const),
    ),
  )
}

/** `type A as B` → `A` */
function importedName(name: string): string {
  return name
    .trim()
    .replace(/^type /, '')
    .replace(/ as .*$/, '')
}

function declarationOf(path: string): string {
  return path.replace(/(\.d)?\.[jt]s$/, '.d.ts')
}

function pathTo({ target }: Part, file: string): string {
  const path = posix.relative(posix.dirname(placeOf(file)), target === undefined ? opaque : placeOf(target))
  return `${path.startsWith('.') ? '' : './'}${path.replace(/\.d\.ts$/, '.js')}`
}

/** `packages/evidence/lib/verify/report.d.ts` → `evidence/verify/report.d.ts` */
function placeOf(file: string): string {
  return file.replace(/^packages\/([^/]+)\/lib\//, '$1/')
}

function refuseOthers(text: string, file: string): void {
  const other = /^(?:import|export) .*from '(?!\.|node:|crypto')|\bimport\("(?!\.|node:)/m.exec(text)
  if (other !== null) fail(`${file} names another file in a form that is not copied: ${other[0]}`)
}

function fail(message: string): never {
  throw new Error(message)
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
