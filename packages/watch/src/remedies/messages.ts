import { Problem } from '@release-tools/base'
import { requireTag } from '@release-tools/evidence'
import type { KnownRelease } from '../place.ts'
import type { Remedy, RemedyContext } from '../remedy.ts'

/** Texts only: people send them, in their words. */
export const messages: Remedy = {
  name: 'messages',
  does: 'Writes what to tell users, for each channel: discussion and mailing list, page of the release, package index, chat.',
  async run(release, context) {
    const { reason } = context
    if (reason === undefined)
      throw new Problem(`write the messages about ${release.tag}`, {
        found: 'nothing says what is wrong.',
        next: 'Say it in one line for its users: --reason TEXT.',
      })
    return textsOf(release, { ...context, reason })
  },
}

function textsOf(
  { repository, web, tag, manifest }: KnownRelease,
  { reason, successor, rule }: RemedyContext & { reason: string },
): string[] {
  const { name, version } = manifest?.value.project ?? { name: repository.split('/')[1] ?? '', version: tag }
  const why = /[.!?]$/.test(reason) ? reason : `${reason}.`
  const instead =
    successor === undefined
      ? 'There is no release that fixes it yet. We will tell you here.'
      : `Use ${successor} instead: ${web}/releases/tag/${successor}`
  const digest = manifest === undefined ? '' : ` Its manifest has the SHA-256 ${manifest.sha256}.`
  return [
    `Discussion and mailing list, title: ${name} ${version} must not be used`,
    `Discussion and mailing list, text: Please do not use ${name} ${version} (${web}/releases/tag/${tag}).${digest} ${why} ${instead}`,
    `Page of the release, first line of its text (if it is not immutable): Do not use this release. ${why} ${instead}`,
    `Package index, reason of the yank: ${reason.replace(/\.$/, '')}${successor === undefined ? '' : `, use ${requireTag(successor, rule).version}`}`,
    `Chat and website: ${name} ${version} must not be used. ${why} ${instead}`,
  ]
}
