import { join } from 'node:path'
import { limits, messageOf, Problem, readLimited, writeFileAtomic } from '@release-tools/base'
import { type ReleaseTag, requireTag, sameVersion } from '@release-tools/evidence'
import { readConfigured } from '@release-tools/project'
import { changelogWith } from '../changelog-with.ts'
import { nextPatch } from '../next-patch.ts'
import { howToPropose, prepareBranch } from '../prepare-branch.ts'
import type { Remedy } from '../remedy.ts'

/** A released version never changes, so that what fixes it has a version of its own. */
export const patchRelease: Remedy = {
  name: 'patch-release',
  does: 'Prepares a branch in your clone, from the tag of the release, with the next version and a section for it in the changelog.',
  async run({ tag, web, manifest }, context) {
    const release = requireTag(tag, context.rule)
    const next = nextPatch(release, context.successor)
    const branch = `release-tools/patch-${next.tag}`
    const said: string[] = []
    const already = await prepareBranch(
      {
        branch,
        // The tag may have moved.
        from: manifest?.value.source.commit ?? `refs/tags/${tag}`,
        message: `Prepare ${next.tag}, which fixes ${tag}`,
        make: directory => prepare(directory, { release, next, reason: context.reason, today: context.today }, said),
      },
      context.host,
    )
    if (already) return [`The branch ${branch} already exists.`, howToPropose(branch, web)]
    return [
      `The branch ${branch} begins at the commit of ${tag}.`,
      ...said,
      `Commit what fixes the release there, complete the changelog, and tag it: git tag ${next.tag}. Or propose it first.`,
      howToPropose(branch, web),
    ]
  },
}

interface Patch {
  release: ReleaseTag
  next: ReleaseTag
  reason: string | undefined
  today: string
}

async function prepare(directory: string, patch: Patch, said: string[]): Promise<string[]> {
  const { config, project } = await readConfigured(directory, { tag: patch.release.tag })
  const paths: string[] = []
  if (project.versionFrom === undefined)
    said.push(
      project.computedBy === undefined
        ? 'No file states a version: the tag does.'
        : `${project.computedBy} computes the version from the tag.`,
    )
  else {
    const path = join(config.directory.value, project.versionFrom)
    await writeVersion(directory, path, patch)
    said.push(`${path} has the version ${patch.next.version}.`)
    paths.push(path)
  }
  const changelog = config.changelog?.value
  if (changelog !== undefined) {
    const file = join(directory, changelog)
    const text = (await readLimited(file, limits.document, 'inside')).toString('utf8')
    const made = changelogWith(text, patch.release.version, { ...patch, version: patch.next.version })
    if (made === undefined)
      said.push(
        `${changelog} has no heading of ${patch.release.version}: add a section for ${patch.next.version} by hand.`,
      )
    else {
      await writeFileAtomic(file, Buffer.from(made))
      said.push(`${changelog} has a section for ${patch.next.version}: complete it.`)
      paths.push(changelog)
    }
  }
  if (paths.length > 0) return paths
  throw new Problem(`prepare ${patch.next.tag}`, {
    found:
      'the project has neither a file with its version nor a changelog with sections, so that there is nothing to change.',
    next: `Begin a branch yourself: git switch -c patch-${patch.next.tag} ${patch.release.tag}`,
  })
}

/** Changes the one line that states the version, and reads the project again: the reader knows all the ways to state one. */
async function writeVersion(directory: string, path: string, { release, next }: Patch): Promise<void> {
  const file = join(directory, path)
  const lines = (await readLimited(file, limits.document, 'inside')).toString('utf8').split('\n')
  const places = lines.flatMap((line, index) => (statesVersion(line, release.version) ? [index] : []))
  for (const index of places) {
    const changed = lines.map((line, at) => (at === index ? line.replace(release.version, () => next.version) : line))
    await writeFileAtomic(file, Buffer.from(changed.join('\n')))
    const now = await readConfigured(directory, { tag: release.tag }).catch((error: unknown) => messageOf(error))
    if (typeof now !== 'string' && now.project.version !== undefined && isVersion(now.project.version, next)) return
  }
  throw new Problem(`write the version ${next.version} into ${path}`, {
    found: `no line of it states ${release.version} in a way that can be changed.`,
    next: `Begin a branch yourself, and change it there: git switch -c patch-${next.tag} ${release.tag}`,
  })
}

function statesVersion(line: string, version: string): boolean {
  const at = line.indexOf(version)
  return at !== -1 && !/[0-9.]/.test(line.charAt(at - 1)) && !/[0-9]/.test(line.charAt(at + version.length))
}

function isVersion(found: string, { version, rule }: ReleaseTag): boolean {
  return sameVersion(found, version, rule.scheme)
}
