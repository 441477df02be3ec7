import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GeneratedFile } from '../shared/generated.ts'
import { root } from '../shared/repository.ts'

/** What `npm run new` writes. */
export interface NewPart {
  /** `actions/NAME` or `packages/NAME`. */
  folder: string
  /** New files, and files of the repository that name the part, each with its whole text. */
  files: GeneratedFile[]
  /** The test that fails until somebody says what the part does. */
  firstTest: string
  /** Arguments for Node that compile the part and, for an action, bundle it. */
  build: string[]
}

/** A text file of the repository after `change`. */
export function edited(path: string, change: (text: string) => string): GeneratedFile {
  return { path, text: change(readFileSync(join(root, path), 'utf8')) }
}

/** `text` with `line` after the last line that `pattern` finds. Throws an Error if it finds none. */
export function afterLast(text: string, pattern: RegExp, line: string): string {
  const lines = text.split('\n')
  const last = lines.findLastIndex(one => pattern.test(one))
  if (last < 0) throw new Error(`there is no line like ${pattern}`)
  return lines.toSpliced(last + 1, 0, line).join('\n')
}

/** tsconfig.json of the repository with one project more: packages in their order, then actions by name. */
export function withReference(folder: string): GeneratedFile {
  return edited('tsconfig.json', text => {
    const { references }: { references: { path: string }[] } = JSON.parse(text)
    const paths = [...references.map(({ path }) => path), folder]
    const packages = paths.filter(path => path.startsWith('packages/'))
    const actions = paths.filter(path => path.startsWith('actions/')).sort()
    return `{\n  "files": [],\n  ${referenceList([...packages, ...actions])}\n}\n`
  })
}

/** package.json of an action or a package. `uses` are names of packages. */
export function packageJson(name: string, uses: string[], more: object = {}): string {
  const dependencies = Object.fromEntries([...uses].sort().map(one => [`@release-tools/${one}`, 'workspace:*']))
  const base = {
    name: `@release-tools/${name}`,
    version: '0.0.0',
    private: true,
    type: 'module',
    license: 'Apache-2.0',
  }
  return json({ ...base, ...more, ...(uses.length === 0 ? {} : { dependencies }) })
}

/** tsconfig.json of an action or a package. */
export function tsconfig(uses: string[]): string {
  const references = uses.length === 0 ? '' : `,\n  ${referenceList(uses.map(one => `../../packages/${one}`))}`
  return `{
  "extends": "../../tsconfig.base.json",
  "compilerOptions": { "rootDir": "src", "outDir": "lib" },
  "include": ["src"]${references}
}
`
}

function referenceList(paths: string[]): string {
  return `"references": [\n${paths.map(path => `    { "path": "${path}" }`).join(',\n')}\n  ]`
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
