import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareVersions, isTag, parseTag, parseVersion, type TagRule, tagOf } from '@release-tools/evidence'
import type { ConfiguredProject } from '@release-tools/project'
import { askGit } from '../act/git.ts'

/** The tag of a rehearsal, and why it is this one. */
export interface NextTag {
  tag: string
  why: string
}

/**
 * The tag that the next release would have: the one that the user named, or that of the version which a file of the project states. If the
 * build computes the version, it is the tag of the user's last commit, or of the version which the changelog describes, or the one after the
 * highest tag. `repository` is the clone, and `commit` the last commit of the user, if there is one.
 */
export function nextTag(configured: ConfiguredProject, repository: string, commit?: string, named?: string): NextTag {
  const { config, project } = configured
  const already = (tag: string) =>
    isReleased(tag, repository, commit) ? ', which is the tag of another commit already' : ''
  if (named !== undefined) return { tag: named, why: `you named it${already(named)}` }
  const rule: TagRule = { pattern: config['tag-pattern'].value, scheme: config['version-scheme'].value }
  const { version, versionFrom, computedBy } = project
  if (version !== undefined) {
    const tag = tagOf(version, rule.pattern)
    return { tag, why: `${versionFrom} has the version ${version}${already(tag)}` }
  }
  const here = commit === undefined ? undefined : highest(tagsIn(repository, '--points-at', commit), rule)
  if (here !== undefined) return { tag: here, why: 'your last commit has it' }
  const last = highest(tagsIn(repository, '--merged', 'HEAD'), rule)
  const by = computedBy === undefined ? 'no file states the version' : `${computedBy} computes the version`
  const described = describedVersion(configured, repository, rule)
  if (described !== undefined && (last === undefined || isHigher(described.version, last, rule)))
    return {
      tag: tagOf(described.version, rule.pattern),
      why: `${by}, and ${described.file} begins with ${described.version}`,
    }
  return last === undefined
    ? { tag: tagOf('0.1.0', rule.pattern), why: `${by}, and no tag fits ${rule.pattern}` }
    : { tag: after(last, rule), why: `${by}, and the last tag is ${last}` }
}

function tagsIn(repository: string, ...which: string[]): string[] {
  return (askGit(repository, 'tag', ...which) ?? '').split('\n').filter(isTag)
}

function isReleased(tag: string, repository: string, last: string | undefined): boolean {
  const commit = askGit(repository, 'rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{commit}`)
  return commit !== undefined && commit !== last
}

function highest(tags: string[], rule: TagRule): string | undefined {
  const read = tags.flatMap(tag => parseTag(tag, rule) ?? [])
  return read.sort((a, b) => compareVersions(b.read, a.read))[0]?.tag
}

/**
 * The version that a source distribution states, or the first one in a heading of the changelog: `## [1.2.0] - 2026-01-31`, or a line
 * with one below it.
 */
function describedVersion({ config }: ConfiguredProject, repository: string, { scheme }: TagRule) {
  const stated = /^Version: (\S+)$/m.exec(textOf(join(repository, config.directory.value, 'PKG-INFO')))?.[1]
  if (stated !== undefined && parseVersion(stated, scheme) !== undefined) return { version: stated, file: 'PKG-INFO' }
  const file = config.changelog?.value
  if (file === undefined) return undefined
  const lines = textOf(join(repository, file)).split(/\r?\n/)
  const headings = lines.filter(
    (line, index) => /^#{1,4} /.test(line) || /^([=~^*-])\1{3,}\s*$/.test(lines[index + 1] ?? ''),
  )
  const numbers = headings.flatMap(heading => /(?<![\w.])v?(\d+(?:\.\w+)+)/.exec(heading)?.[1] ?? [])
  const version = numbers.find(number => parseVersion(number, scheme) !== undefined)
  return version === undefined ? undefined : { version, file }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function isHigher(version: string, tag: string, rule: TagRule): boolean {
  const [one, other] = [parseVersion(version, rule.scheme), parseTag(tag, rule)?.read]
  return one !== undefined && other !== undefined && compareVersions(one, other) > 0
}

/** The last number of the release is one more: `v1.2.9` gives `v1.2.10`, and `v2.0rc1` gives `v2.0`. */
function after(tag: string, rule: TagRule): string {
  const { version = '', prerelease = false } = parseTag(tag, rule) ?? {}
  const [numbers = version] = /^(?:\d+!)?\d+(?:\.\d+)*/.exec(version) ?? []
  return tagOf(prerelease ? numbers : numbers.replace(/\d+$/, last => String(BigInt(last) + 1n)), rule.pattern)
}
