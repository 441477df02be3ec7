import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  stringify,
  type Tags,
  visit,
  type YAMLMap,
} from 'yaml'
import { readCanonicalYaml } from './canonical-yaml.ts'
import { messageOf, Problem } from './problem.ts'
import { refuseMany } from './text-weight.ts'

/** Most characters of one document; a manifest of ten thousand files has about five million. */
const sizeLimit = 16 * 1024 * 1024
const depthLimit = 32

/** What ends or begins a node. The library takes some 1,100 bytes for a node (measured), and a quoted one has two quotation marks. */
const separators = { ...Object.fromEntries([...'\n,[]{}:&*!?-'].map(character => [character, 2])), '"': 1, "'": 1 }
/** Most of them: those of a manifest of about 5,000 files, which takes 250 MB. */
const mostSeparators = 340_000

/**
 * Parses one YAML 1.2 document by YAML's JSON schema: `null`, `true`, `false` and numbers mean the same as in JSON; everything
 * else is text, quoted or not. Refuses what two parsers may read differently: anchors, aliases, tags, directives, duplicate
 * keys, keys that are not text, a second document. `what` names the file in errors. Throws a Problem.
 */
export function parseYaml(text: string, what: string): unknown {
  refuseLarge(text, what)
  return readCanonicalYaml(text) ?? parseChecked(text, what).document.toJS({ maxAliasCount: 0 })
}

/**
 * The same for a workflow, in which GitHub reads anchors and aliases, too. What aliases repeat is bounded: 100 times the document.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations#yaml-anchors-and-aliases
 */
export function parseWorkflowYaml(text: string, what: string): unknown {
  refuseLarge(text, what)
  const { document } = parseChecked(text, what, true)
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    return refuse(what, sentence(messageOf(error)), undefined, error)
  }
}

/** A document, and where its values are. */
export interface PlacedYaml {
  value: unknown
  /** The line of a value, by the place that shapes give it (`images[0].name`). That of what holds it if it is absent. */
  lineOf(at: string): number
}

/** The same as parseYaml, with the lines of the values. */
export function parsePlacedYaml(text: string, what: string): PlacedYaml {
  refuseLarge(text, what)
  const { document, lines } = parseChecked(text, what)
  const places = linesOf(document.contents, lines)
  return { value: document.toJS({ maxAliasCount: 0 }), lineOf: at => lineIn(places, at) }
}

function lineIn(places: Map<string, number>, at: string): number {
  const line = places.get(at)
  return line ?? (at === '' ? 1 : lineIn(places, at.replace(/(?:\[\d+\]|(?:^|\.)[^.[]*)$|.$/, '')))
}

/** Lines of all values by their place: those of the keys, and of the items of lists. */
function linesOf(root: Node | null, lines: LineCounter): Map<string, number> {
  const places = new Map<string, number>()
  const line = (node: unknown) => lines.linePos((isNode(node) ? node.range?.[0] : undefined) ?? 0).line
  const walk = (node: unknown, at: string): void => {
    if (isMap(node))
      for (const { key, value } of node.items) {
        const place = `${at === '' ? '' : `${at}.`}${isScalar(key) ? key.value : ''}`
        places.set(place, line(key))
        walk(value, place)
      }
    if (isSeq(node))
      for (const [index, item] of node.items.entries()) {
        places.set(`${at}[${index}]`, line(item))
        walk(item, `${at}[${index}]`)
      }
  }
  walk(root, '')
  return places
}

function refuseLarge(text: string, what: string) {
  if (text.length > sizeLimit) refuse(what, `it has ${text.length} characters, more than the ${sizeLimit} accepted.`)
  refuseMany(text.replace(/(?<=\S)-/g, ''), separators, mostSeparators, what)
}

function parseChecked(text: string, what: string, hasAliases = false) {
  const lines = new LineCounter()
  const document = parseOne(text, what, lines)
  if (document.contents) refuseSurprises(document.contents, what, lines, hasAliases)
  return { document, lines }
}

/** YAML that every parser reads the same: strings in double quotes, lines never folded, keys in the order of the value. */
export function renderYaml(value: unknown): string {
  return stringify(value, {
    version: '1.2',
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    aliasDuplicateObjects: false,
  })
}

function parseOne(text: string, what: string, lines: LineCounter) {
  const documents = compose(text, lines)
  const [document] = documents
  if (!document) refuse(what, 'it is empty.', 'Add content to it.')
  const problem = document.errors[0] ?? document.warnings[0]
  // The parser is recursive: nesting that is deep enough exhausts the stack.
  if (problem?.message.includes('call stack')) refuse(what, 'it is nested too deeply.')
  if (problem) refuse(what, sentence(problem.message), undefined, problem)
  if (documents.length > 1) refuse(what, `it contains ${documents.length} YAML documents.`, 'Keep exactly one of them.')
  if (document.directives?.yaml.explicit)
    refuse(what, 'it has a %YAML directive.', 'Remove it: the file is read as YAML 1.2.')
  return document
}

/** The parser's message without its drawing of the place: `Missing closing "quote at line 2, column 1.` */
function sentence(message: string): string {
  return `${message.split('\n')[0]?.replace(/[:.]*$/, '')}.`
}

function compose(text: string, lineCounter: LineCounter) {
  const found = parseAllDocuments(text, {
    version: '1.2',
    schema: 'json',
    customTags: withPlainText,
    merge: false,
    // Checked below, because the library compares every key of a map with every other.
    uniqueKeys: false,
    lineCounter,
  })
  return 'empty' in found ? [] : found
}

/** Removes the last rule of YAML's JSON schema: it refuses unquoted text, which occurs in every file that a person writes. */
function withPlainText(tags: Tags): Tags {
  return tags.filter(tag => typeof tag === 'string' || tag.tag !== '')
}

function refuseSurprises(root: Node, what: string, lines: LineCounter, hasAliases: boolean) {
  visit(root, (key, node, path) => {
    if (!isNode(node)) return
    const at = `at line ${lines.linePos(node.range?.[0] ?? 0).line}`
    if (path.filter(isCollection).length > depthLimit)
      refuse(what, `it is nested deeper than ${depthLimit} levels ${at}.`)
    if (isAlias(node) && hasAliases && key !== 'key') {
      const isWithin = path.some(one => isNode(one) && !isAlias(one) && one.anchor === node.source)
      return isWithin ? refuse(what, `it has an alias of what it is in ${at}.`) : undefined
    }
    if (isAlias(node)) refuse(what, `it has an alias ${at}.`, 'Write the value itself instead.')
    if (node.anchor !== undefined && !hasAliases) refuse(what, `it has an anchor ${at}.`, 'Remove it.')
    if (node.tag !== undefined) refuse(what, `it has a tag ${at}.`, 'Remove it.')
    if (isMap(node)) refuseRepeated(node, what, at)
    if (!isScalar(node)) return key === 'key' ? refuse(what, `a key ${at} is not text.`) : undefined
    if (key === 'key' && typeof node.value !== 'string') refuse(what, `the key ${at} is not text.`, 'Put it in quotes.')
    if (typeof node.value === 'number') refuseInexact(node.value, what, at)
    return undefined
  })
}

function refuseRepeated({ items }: YAMLMap, what: string, at: string) {
  const keys = new Set<unknown>()
  for (const { key } of items) {
    const name = isScalar(key) ? key.value : key
    if (keys.has(name)) refuse(what, `it has the key ${JSON.stringify(name)} twice in the mapping ${at}.`)
    keys.add(name)
  }
}

/** If JavaScript rounds a number, other programs read a different number. */
function refuseInexact(value: number, what: string, at: string) {
  if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))) return
  refuse(what, `the number ${at} cannot be represented exactly.`, 'If it is text, put it in quotes.')
}

function refuse(what: string, found: string, next = 'Correct the file.', cause?: unknown): never {
  throw new Problem(`read ${what}`, {
    found,
    next,
    ...(cause === undefined ? {} : { cause, details: messageOf(cause) }),
  })
}
