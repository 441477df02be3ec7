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
export const ownersPlaces = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

/** Reads the first CODEOWNERS of a repository. Returns who owns some paths of it, or undefined if it has no such file. */
export async function readCodeOwners(workspace: string): Promise<((paths: string[]) => Owners) | undefined> {
  for (const place of ownersPlaces) {
    const text = await readIfThere(join(workspace, place), limits.trust)
    if (text !== undefined) return ownersIn(text.toString('utf8'))
  }
  return undefined
}

/** The owners of one path as the text of a CODEOWNERS has them: `@alice`, `@acme/security`, `alice@example.org`. */
export function ownersOfPath(text: string): (path: string) => string[] {
  const rules = text.split('\n').flatMap(ruleOf)
  return path => rules.findLast(rule => rule.matches(path))?.owners ?? []
}

/** Who owns some paths, by the text of a CODEOWNERS. Paths are relative to the repository. */
export function ownersIn(text: string): (paths: string[]) => Owners {
  const ownersOf = ownersOfPath(text)
  return paths => {
    const owners = [...new Set(paths.flatMap(ownersOf))]
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
  return [{ matches: matcherOf(pattern.replace(/\\(.)/g, '$1')), owners }]
}

/**
 * The rules of gitignore, without `!` and `[ ]`: a pattern with a slash before its end is relative to the root, another one matches at any
 * depth. One that ends with a slash is a directory, and so may be every other one that does not end with a name of `*`. Takes a time that
 * grows with the product of pattern and path, whatever they are.
 */
function matcherOf(pattern: string): (path: string) => boolean {
  const names = pattern.replace(/^\/|\/$/g, '').split('/')
  if (!pattern.replace(/\/$/, '').includes('/')) names.unshift('**')
  const all = names.at(-1) === '**'
  if (all) names.pop()
  const fewest = all || pattern.endsWith('/') ? 1 : 0
  const most = pattern.endsWith('/*') ? 0 : Number.POSITIVE_INFINITY
  return path => {
    const parts = path.split('/')
    return reached(names, parts).some(end => parts.length - end >= fewest && parts.length - end <= most)
  }
}

/** How many parts of a path the names of a pattern may take: `**` takes any number, each other name one. */
function reached(names: string[], parts: string[]): number[] {
  let ends = [0]
  for (const name of names) {
    const [first = parts.length + 1] = ends
    ends =
      name === '**'
        ? Array.from({ length: Math.max(0, parts.length + 1 - first) }, (_, index) => first + index)
        : ends.filter(end => end < parts.length && fits(name, parts[end] ?? '')).map(end => end + 1)
  }
  return ends
}

/** True if a name with `*` and `?` fits a part of a path. After a mismatch, only the last `*` takes one character more. */
function fits(name: string, part: string): boolean {
  let [at, star, from] = [0, -1, 0]
  for (let index = 0; index < part.length; ) {
    if (name[at] === '*') [star, from, at] = [at, index, at + 1]
    else if (at < name.length && (name[at] === '?' || name[at] === part[index])) [at, index] = [at + 1, index + 1]
    else if (star < 0) return false
    else [at, from, index] = [star + 1, from + 1, from + 1]
  }
  return /^\**$/.test(name.slice(at))
}
