import { basename } from 'node:path'
import { Problem } from '@release-tools/base'
import { isArtifact, parseSdistName, parseWheelName, requireTag } from '@release-tools/evidence'
import { draftAdvisory } from '@release-tools/github'
import type { KnownRelease } from '../place.ts'
import type { Remedy, RemedyContext } from '../remedy.ts'

/** A draft that nobody sees but those who may: people complete it and publish it. */
export const advisoryDraft: Remedy = {
  name: 'advisory-draft',
  does: 'Drafts a security advisory about the release, which only maintainers see until they publish it.',
  needs: 'repository advisories: write, which the token of a job cannot have',
  async run(release, context) {
    const { manifest, tag } = release
    if (manifest === undefined)
      throw new Problem(`draft an advisory about ${tag}`, {
        found: 'no manifest of the release verifies, so that its name and version are not known.',
        next: `Write it by hand: ${release.web}/security/advisories/new`,
      })
    const mark = `<!-- release-tools advisory: ${tag} -->`
    const { id, url, already, others } = await draftAdvisory(context.github, mark, advisoryOf(release, mark, context))
    return [
      already
        ? `There is a draft already: ${id}, ${url}.`
        : `${id} is a draft: ${url}. Say there how bad it is, and publish it together with a release that fixes it.`,
      ...others.map(other => `${other} is a draft about the same release. Close one of them.`),
    ]
  },
}

function advisoryOf({ manifest, tag, web }: KnownRelease, mark: string, { reason, successor, rule }: RemedyContext) {
  const { name = '', version = '' } = manifest?.value.project ?? {}
  const isPython = (manifest?.value.files ?? []).some(({ path }) => isArtifact(path) && isDistribution(basename(path)))
  const lines = [
    '### Impact',
    reason ?? 'Say what somebody can do, to whom, and under which conditions.',
    '### Patches',
    successor === undefined ? 'There is none yet.' : `Use ${successor} (${web}/releases/tag/${successor}).`,
    '### Workarounds',
    'Say what helps without an update, or that nothing does.',
    '### References',
    `The release: ${web}/releases/tag/${tag}. Manifest: sha256:${manifest?.sha256}.`,
  ]
  const patched = successor === undefined ? {} : { patched_versions: requireTag(successor, rule).version }
  const pack = { ecosystem: isPython ? 'pip' : 'other', name }
  return {
    summary: `${name} ${version}: ${reason ?? 'to be described'}`.slice(0, 1024),
    description: `${lines.join('\n\n')}\n\n${mark}`,
    vulnerabilities: [{ package: pack, vulnerable_version_range: `= ${version}`, ...patched }],
  }
}

function isDistribution(file: string): boolean {
  return parseWheelName(file) !== undefined || parseSdistName(file) !== undefined
}
