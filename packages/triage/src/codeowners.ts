import { join } from 'node:path'
import { limits, readIfThere } from '@release-tools/base'

/** One line of CODEOWNERS. The last one that matches a path decides. */
interface Rule {
  matches(path: string): boolean
  owners: string[]
}

/** Who owns files: people, and teams (`@acme/security`). Owners that are addresses of mail are left out. */
export interface Owners {
  /** Logins. */
  people: string[]
  teams: string[]
}

/** The places in which GitHub looks, in this order. https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

/** Reads the first CODEOWNERS of a repository. Returns who owns some paths of it, or undefined if it has no such file. */
export async function readCodeOwners(workspace: string): Promise<((paths: string[]) => Owners) | undefined> {
  for (const place of places) {
    const text = await readIfThere(join(workspace, place), limits.trust)
    if (text !== undefined) return ownersIn(text.toString('utf8'))
  }
  return undefined
}

/** Who owns some paths, by the text of a CODEOWNERS. Paths are relative to the repository. */
export function ownersIn(text: string): (paths: string[]) => Owners {
  const rules = text.split('\n').flatMap(ruleOf)
  return paths => {
    const found = paths.flatMap(path => rules.findLast(rule => rule.matches(path))?.owners ?? [])
    const owners = [...new Set(found)]
    return {
      people: owners.filter(owner => /^@[\w-]+$/.test(owner)).map(owner => owner.slice(1)),
      teams: owners.filter(owner => /^@[\w-]+\/[\w.-]+$/.test(owner)),
    }
  }
}

/** A line without a pattern that GitHub reads is skipped, as GitHub does. */
function ruleOf(line: string): Rule[] {
  const [pattern = '', ...owners] = line
    .replace(/(^|\s)#.*$/, '')
    .trim()
    .split(/(?<!\\)\s+/)
  if (pattern === '' || /^!|[[\]]/.test(pattern)) return []
  const expression = expressionOf(pattern.replace(/\\(.)/g, '$1'))
  return [{ matches: path => expression.test(path), owners }]
}

/**
 * The rules of gitignore, without `!` and `[ ]`: a pattern with a slash before its end is relative to the root, another one matches at any
 * depth. One that ends with a slash is a directory, and so may be every other one that does not end with `*`.
 */
function expressionOf(pattern: string): RegExp {
  const isRooted = pattern.replace(/\/$/, '').includes('/')
  const body = pattern.replace(/^\//, '').replace(/\/$/, '')
  const source = body.replace(/\*\*\/|\/\*\*$|\*\*|[*?]|[^*?/]+|\//g, part => {
    if (part === '**/') return '(?:[^/]+/)*'
    if (part === '/**') return '/.+'
    if (part === '**') return '.*'
    if (part === '*') return '[^/]*'
    return part === '?' ? '[^/]' : part.replace(/[\\^$.+()[\]{}|]/g, '\\$&')
  })
  const below = pattern.endsWith('/') ? '/.+' : /\/\*$|\*\*$/.test(pattern) ? '' : '(?:/.+)?'
  return new RegExp(`^${isRooted ? '' : '(?:.+/)?'}${source}${below}$`, 'u')
}
