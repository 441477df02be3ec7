import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../shared/repository.ts'

// biome's format keeps imports regular.
const ofPackage = /^(import|export)\s+\{([\w$\s,]+)\}\s+from\s+'@release-tools\/([a-z-]+)(\/testing)?'/gm
const passedOn = /^export\s+\{([\w$\s,]+)\}\s+from\s+'(\.[^']+)'/gm

/** What a face passes on: its names, each with the absolute path of the file that has it, and its name there. Without types. */
type Face = Map<string, { file: string; name: string }>

const faces = new Map<string, Face>()

/**
 * The text of a source in which each name of a package comes from the file that declares it, and not from the face of the package. A face
 * loads the whole package, again in each test file. Loading has no effect of its own (test/side-effects.test.ts), so the meaning is the
 * same. Lines keep their numbers. What a face declares itself still comes from the face.
 */
export function withDirectImports(text: string): string {
  return text.replace(ofPackage, (whole, keyword: string, clause: string, name: string, testing = '') => {
    const path = join(root, 'packages', name, testing === '' ? 'src' : 'testing', 'index.ts')
    if (!existsSync(path)) return whole
    const face = faceOf(path)
    const direct = namesIn(clause).flatMap(({ isType, name, as }) => {
      const found = isType ? undefined : face.get(name)
      return found === undefined ? [] : [`${keyword} { ${found.name} as ${as} } from '${found.file}'`]
    })
    const rest = namesIn(clause).filter(({ isType, name }) => !isType && !face.has(name))
    const types = namesIn(clause).filter(({ isType }) => isType)
    const from = `from '@release-tools/${name}${testing}'`
    const list = (names: Named[]) => names.map(({ name, as }) => `${name} as ${as}`).join(', ')
    const others = [
      ...(rest.length > 0 ? [`${keyword} { ${list(rest)} } ${from}`] : []),
      ...(types.length > 0 ? [`${keyword} type { ${list(types)} } ${from}`] : []),
    ]
    return [...direct, ...others].join('; ') + '\n'.repeat(whole.split('\n').length - 1)
  })
}

function faceOf(path: string): Face {
  const known = faces.get(path)
  if (known !== undefined) return known
  const lines = [...readFileSync(path, 'utf8').matchAll(passedOn)]
  const found = lines.flatMap(([, clause = '', from = '']) =>
    namesIn(clause).flatMap(({ isType, name, as }) =>
      isType ? [] : [[as, { file: join(dirname(path), from).replaceAll('\\', '/'), name }] as const],
    ),
  )
  const face = new Map(found)
  faces.set(path, face)
  return face
}

interface Named {
  isType: boolean
  name: string
  as: string
}

function namesIn(clause: string): Named[] {
  const items = clause.split(',').map(item => item.trim())
  return items
    .filter(item => item !== '')
    .map(item => {
      const [name = '', as = name] = item.replace(/^type\s+/, '').split(/\s+as\s+/)
      return { isType: item.startsWith('type '), name, as }
    })
}
