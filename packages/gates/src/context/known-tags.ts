import { compareVersions, parseTag, type ReleaseTag, type TagRule } from '@release-tools/evidence'
import { git, type Host } from '@release-tools/host'

/** The tags of a project that a clone has, lowest version first; or why they are not known. */
export type KnownTags = { tags: ReleaseTag[] } | { unknown: string }

/** Reads the tags of a project from the clone in the workspace. */
export async function knownTags(rule: TagRule, host: Host): Promise<KnownTags> {
  const shallow = await git(host.workspace, ['rev-parse', '--is-shallow-repository'], host)
  if (shallow.exitCode !== 0) return { unknown: 'the workspace is not a clone of the repository' }
  if (shallow.stdout.trim() !== 'false')
    return { unknown: 'the clone is shallow, so that tags may be missing: check out with `fetch-depth: 0`' }
  const listed = await git(host.workspace, ['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/tags'], host)
  if (listed.exitCode !== 0) return { unknown: 'git could not list the tags' }
  const tags = listed.stdout.split('\n').flatMap(tag => parseTag(tag, rule) ?? [])
  return { tags: tags.sort((a, b) => compareVersions(a.read, b.read)) }
}
