import { Problem } from '@release-tools/base'
import { parseSpecifiers, pythonName, satisfies } from '@release-tools/evidence'
import type { MarkerEnvironment } from './marker-environment.ts'

// https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers, with the semantics of Python's
// `packaging`, with whose answers an integration test compares ours.

/** What a marker is evaluated for, besides the interpreter. */
export interface MarkerContext {
  environment: MarkerEnvironment
  /** Extras that are asked for. In `extra == "x"`, each of them counts. */
  extras?: ReadonlySet<string>
  /** Dependency groups that are asked for. */
  groups?: ReadonlySet<string>
}

type Token = { kind: 'literal' | 'variable' | 'operator' | 'word' | '(' | ')'; text: string }

const variables =
  'python_version|python_full_version|os[._]name|sys[._]platform|platform_release|platform_system|platform[._]version|platform[._]machine|' +
  'platform[._]python_implementation|python_implementation|implementation_name|implementation_version|extras?|dependency_groups'
const token = new RegExp(
  `[ \\t]*(?:(?<literal>'[^'\\\\]*'|"[^"\\\\]*")|(?<variable>\\b(?:${variables})\\b)|` +
    '(?<operator>===|==|~=|!=|<=|>=|<|>|\\bnot[ \\t]+in\\b|\\bin\\b)|(?<word>\\b(?:and|or)\\b)|(?<bracket>[()]))[ \\t]*',
  'y',
)
const deepest = 50

/** Why a marker cannot be evaluated. */
class NoAnswer extends Error {}

/** True if there is no marker, or if it holds. `where` is its place for the Problem of a marker that cannot be evaluated. */
export function markerHolds(marker: string | undefined, context: MarkerContext, where: string): boolean {
  if (marker === undefined) return true
  try {
    return new Evaluation(tokensOf(marker), context).run()
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    throw new Problem(`evaluate the marker ${JSON.stringify(marker.slice(0, 300))} of ${where}`, {
      found: error.message,
      next: 'Correct the marker: its grammar is in the specification “Dependency specifiers” of packaging.python.org.',
    })
  }
}

function tokensOf(marker: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < marker.length; ) {
    token.lastIndex = at
    const found = token.exec(marker)
    if (found === null) throw new NoAnswer(`${JSON.stringify(marker.slice(at, at + 40))} in it is not of the grammar.`)
    const { literal, variable, operator, word, bracket } = found.groups ?? {}
    if (literal !== undefined) tokens.push({ kind: 'literal', text: literal.slice(1, -1) })
    else if (variable !== undefined) tokens.push({ kind: 'variable', text: variable.replace('.', '_') })
    else if (operator !== undefined) tokens.push({ kind: 'operator', text: operator.replace(/\s+/, ' ') })
    else if (word !== undefined) tokens.push({ kind: 'word', text: word })
    else tokens.push({ kind: bracket === '(' ? '(' : ')', text: bracket ?? '' })
    at = token.lastIndex
  }
  return tokens
}

/** Evaluates every comparison, also those on which the answer does not depend: a marker is right or wrong as a whole. */
class Evaluation {
  readonly #tokens: Token[]
  readonly #context: MarkerContext
  #at = 0

  constructor(tokens: Token[], context: MarkerContext) {
    this.#tokens = tokens
    this.#context = context
  }

  run(): boolean {
    const answer = this.#either(0)
    if (this.#at < this.#tokens.length) throw new NoAnswer(`${JSON.stringify(this.#next()?.text)} in it is unexpected.`)
    return answer
  }

  #either(depth: number): boolean {
    let answer = this.#both(depth)
    while (this.#take('word', 'or')) answer = this.#both(depth) || answer
    return answer
  }

  #both(depth: number): boolean {
    let answer = this.#atom(depth)
    while (this.#take('word', 'and')) answer = this.#atom(depth) && answer
    return answer
  }

  #atom(depth: number): boolean {
    if (depth > deepest) throw new NoAnswer(`it has more than ${deepest} brackets inside each other.`)
    if (!this.#take('(')) return compare(this.#value(), this.#operator(), this.#value(), this.#context)
    const answer = this.#either(depth + 1)
    if (!this.#take(')')) throw new NoAnswer('a bracket in it is not closed.')
    return answer
  }

  #value(): Token {
    const value = this.#next()
    if (value?.kind === 'literal' || value?.kind === 'variable') return value
    throw new NoAnswer(`it has ${value === undefined ? 'nothing' : JSON.stringify(value.text)} in place of a value.`)
  }

  #operator(): string {
    const operator = this.#next()
    if (operator?.kind === 'operator') return operator.text
    throw new NoAnswer(
      `it has ${operator === undefined ? 'nothing' : JSON.stringify(operator.text)} in place of an operator.`,
    )
  }

  #next(): Token | undefined {
    this.#at += 1
    return this.#tokens[this.#at - 1]
  }

  #take(kind: Token['kind'], text?: string): boolean {
    const found = this.#tokens[this.#at]
    if (found?.kind !== kind || (text !== undefined && found.text !== text)) return false
    this.#at += 1
    return true
  }
}

function compare(left: Token, operator: string, right: Token, context: MarkerContext): boolean {
  if (left.kind === right.kind)
    throw new NoAnswer(`it compares two ${left.kind === 'literal' ? 'texts' : 'variables'}.`)
  const variable = (left.kind === 'variable' ? left : right).text
  const literal = (left.kind === 'literal' ? left : right).text
  if (variable === 'extra') return hasExtra(literal, operator, context)
  if (variable === 'extras' || variable === 'dependency_groups') {
    const set = variable === 'extras' ? context.extras : context.groups
    return isMember(literal, operator, set ?? new Set(), right === undefined || left.kind === 'literal', variable)
  }
  const value = lookUp(variable, context.environment)
  return left.kind === 'variable'
    ? decide(value, operator, literal, variable)
    : decide(literal, operator, value, variable)
}

function hasExtra(name: string, operator: string, { extras = new Set() }: MarkerContext): boolean {
  const wanted = pythonName(name)
  const has = extras.size === 0 ? wanted === '' : [...extras].some(extra => pythonName(extra) === wanted)
  if (operator === '==') return has
  if (operator === '!=') return !has
  throw new NoAnswer(`an extra cannot be compared by ${operator}.`)
}

function isMember(
  name: string,
  operator: string,
  set: ReadonlySet<string>,
  inOrder: boolean,
  variable: string,
): boolean {
  const has = [...set].some(member => pythonName(member) === pythonName(name))
  if (inOrder && operator === 'in') return has
  if (inOrder && operator === 'not in') return !has
  throw new NoAnswer(`${variable} is a set: only \`"…" in ${variable}\` is a question.`)
}

function lookUp(variable: string, environment: MarkerEnvironment): string {
  const name = variable === 'python_implementation' ? 'platform_python_implementation' : variable
  const value = environment[name as keyof MarkerEnvironment]
  // An interpreter that was built from a checkout has this version: `3.13.0+`.
  return name === 'python_full_version' && value.endsWith('+') ? `${value}local` : value
}

const versions = new Set(['implementation_version', 'platform_release', 'python_full_version', 'python_version'])

function decide(left: string, operator: string, right: string, variable: string): boolean {
  const specifiers =
    versions.has(variable) && !/in$/.test(operator) ? parseSpecifiers(`${operator}${right}`) : undefined
  if (specifiers !== undefined && !right.includes(',')) return satisfies(left, specifiers)
  if (operator === 'in') return right.includes(left)
  if (operator === 'not in') return !right.includes(left)
  if (operator === '!=') return left !== right
  if (operator === '<' || operator === '>') return false
  if (operator === '==' || operator === '<=' || operator === '>=') return left === right
  throw new NoAnswer(`${JSON.stringify(left)} and ${JSON.stringify(right)} cannot be compared by ${operator}.`)
}
