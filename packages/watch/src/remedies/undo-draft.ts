import { Problem } from '@release-tools/base'
import { GitHub } from '@release-tools/github'
import { draftKind } from '@release-tools/release'
import type { Remedy } from '../remedy.ts'
import { isActive, runsOfTag, runText } from '../runs-of-tag.ts'

/** Drafts are not public. Those of people stay, and so does one that a run is writing to. */
export const undoDraft: Remedy = {
  name: 'undo-draft',
  does: 'Deletes the drafts that runs of the release left at GitHub. A draft that is public by then stays.',
  needs: 'contents: write',
  async run(release, context) {
    const github = new GitHub(context.github)
    const all = (await github.releases()).filter(({ tag }) => tag === release.tag)
    const drafts = all.filter(one => draftKind(one) === 'run')
    if (drafts.length === 0) return [`There is no draft of a run for ${release.tag}.`]
    const active = (await runsOfTag(release, context)).find(isActive)
    if (active !== undefined)
      throw new Problem(`delete the draft of ${release.tag}`, {
        found: `${runText(active)} may be writing to it.`,
        next: 'Wait for the end of that run, or cancel it. Then do this again.',
      })
    for (const draft of drafts) await github.deleteDraft(draft)
    return drafts.map(({ id }) => `The draft ${id} is deleted.`)
  },
}
