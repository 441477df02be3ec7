import { isObject } from '@release-tools/base'
import { type Config, notesSourceText } from '@release-tools/project'
import { harmless, harmlessJson } from '../text.ts'

const schema = 'https://github.com/org/release-tools/raw/v1/docs/schema/config.v1.json'

type Leaf = { value: string | boolean | string[]; from: string }
type Tree = Leaf | Tree[] | { [key: string]: Tree }

/** The configuration with the spelling of the file: `{ value, from }` for each key. Of several projects, a list `projects`. */
export function printable(configs: Config[]): Tree {
  const trees = configs.map(config => {
    const { 'notes-from': notes } = config
    return { ...config, 'notes-from': { ...notes, value: notesSourceText(notes.value) } } as unknown as Tree
  })
  const [only] = trees
  return only !== undefined && trees.length === 1 ? only : { projects: trees }
}

/** The same as a valid `.github/release-tools.yaml`, with the origin of each value as a comment. */
export function configYaml(configs: Config[]): string {
  return [`# yaml-language-server: $schema=${schema}`, ...linesOf(printable(configs)), ''].join('\n')
}

function linesOf(tree: Tree): string[] {
  if (Array.isArray(tree))
    return tree.flatMap(item => linesOf(item).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`))
  return Object.entries(tree).flatMap(([key, value]) => {
    if (isLeaf(value))
      return `${key}: ${textOf(value.value)} # ${value.from === 'default' ? '' : 'from '}${harmless(value.from)}`
    if (Array.isArray(value) && value.length === 0) return `${key}: []`
    return [`${key}:`, ...linesOf(value).map(line => `  ${line}`)]
  })
}

function isLeaf(tree: Tree): tree is Leaf {
  return isObject(tree) && typeof tree.from === 'string'
}

/** JSON is YAML, too. */
function textOf(value: Leaf['value']): string {
  return Array.isArray(value) ? `[${value.map(textOf).join(', ')}]` : harmlessJson(value).trimEnd()
}
