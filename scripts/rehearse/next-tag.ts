import { compareVersions, isTag, parseTag, type TagRule, tagOf } from '@release-tools/evidence'
import type { ConfiguredProject } from '@release-tools/project'
import { askGit } from '../act/git.ts'

/** The tag of a rehearsal, and why it is this one. */
export interface NextTag {
  tag: string
  why: string
}

/**
 * The tag that the next release would have: the one that the user named, or that of the version which a file of the project states. If the
 * build computes the version, it is the tag at the commit, or the one after the highest tag.
 */
export function nextTag(
  { config, project }: ConfiguredProject,
  repository: string,
  isNew: boolean,
  named?: string,
): NextTag {
  const already = (tag: string) => (isReleased(tag, repository) ? ', which is the tag of another commit already' : '')
  if (named !== undefined) return { tag: named, why: `you named it${already(named)}` }
  const pattern = config['tag-pattern'].value
  const { version, versionFrom, computedBy } = project
  if (version !== undefined) {
    const tag = tagOf(version, pattern)
    return {
      tag,
      why: `${versionFrom} has the version ${version}${already(tag)}`,
    }
  }
  const rule: TagRule = { pattern, scheme: config['version-scheme'].value }
  const here = isNew ? undefined : highest(tagsAt(repository, '--points-at', 'HEAD'), rule)
  if (here !== undefined) return { tag: here, why: 'the last commit has it' }
  const last = highest(tagsAt(repository, '--merged', 'HEAD'), rule)
  const by = computedBy === undefined ? 'no file states the version' : `${computedBy} computes the version`
  return last === undefined
    ? { tag: tagOf('0.1.0', pattern), why: `${by}, and no tag fits ${pattern}` }
    : { tag: after(last, rule), why: `${by}, and the last tag is ${last}` }
}

function tagsAt(repository: string, ...which: string[]): string[] {
  return (askGit(repository, 'tag', ...which) ?? '').split('\n').filter(isTag)
}

function isReleased(tag: string, repository: string): boolean {
  const commit = askGit(repository, 'rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{commit}`)
  return commit !== undefined && commit !== askGit(repository, 'rev-parse', 'HEAD')
}

function highest(tags: string[], rule: TagRule): string | undefined {
  const read = tags.flatMap(tag => parseTag(tag, rule) ?? [])
  return read.sort((a, b) => compareVersions(b.read, a.read))[0]?.tag
}

/** The last number of the release is one more: `v1.2.9` gives `v1.2.10`, and `v2.0rc1` gives `v2.0`. */
function after(tag: string, rule: TagRule): string {
  const { version = '', prerelease = false } = parseTag(tag, rule) ?? {}
  const [numbers = version] = /^(?:\d+!)?\d+(?:\.\d+)*/.exec(version) ?? []
  return tagOf(prerelease ? numbers : numbers.replace(/\d+$/, last => String(BigInt(last) + 1n)), rule.pattern)
}
