import { Problem } from '@release-tools/base'
import { rerunFailedJobs, type WorkflowRun } from '@release-tools/github'
import type { KnownRelease } from '../place.ts'
import type { Remedy } from '../remedy.ts'
import { isActive, runsOfTag, runText } from '../runs-of-tag.ts'

/** The jobs of a release skip what is there, so that running those again which failed does the rest. */
export const finish: Remedy = {
  name: 'finish',
  does: 'Runs the failed jobs of the release workflow again. They skip what is there, and do the rest.',
  needs: 'actions: write',
  async run(release, context) {
    const runs = await runsOfTag(release, context)
    const active = runs.find(isActive)
    if (active !== undefined) return [`${runText(active)} is running. Wait for its end, and look again.`]
    const failed = failedRun(runs, release)
    await rerunFailedJobs(context.github, failed)
    const now = (await runsOfTag(release, context)).find(({ id }) => id === failed.id) ?? failed
    if (now.attempt <= failed.attempt && !isActive(now))
      return [`${failed.url} was asked to run its failed jobs again, and GitHub does not show it yet. Look there.`]
    return [`${runText(now)} runs its failed jobs again. Wait for its end, and look again.`]
  },
}

/** The newest run of the release workflow that failed. */
function failedRun(runs: WorkflowRun[], release: KnownRelease): WorkflowRun {
  const { tag, manifest } = release
  const attempted = `finish the release ${tag}`
  const start = `Start the release workflow again: gh workflow run release.yml --ref ${tag}. It skips what is there.`
  const ofRelease = runs.filter(({ url }) => manifest?.value.builder.run === url)
  const candidates = ofRelease.length > 0 ? ofRelease : runs
  const failed = candidates.filter(({ conclusion }) => conclusion !== 'success' && conclusion !== 'skipped')
  const [newest] = failed
  if (newest === undefined)
    throw new Problem(attempted, {
      found: runs.length === 0 ? 'GitHub has no run of the tag.' : 'no run of the tag failed.',
      next: start,
    })
  const paths = new Set(failed.map(({ path }) => path))
  if (paths.size === 1) return newest
  throw new Problem(attempted, {
    found: `runs of several workflows failed: ${[...paths].join(', ')}.`,
    next: `Run the failed jobs of the right one again: ${failed.map(({ id }) => `gh run rerun ${id} --failed`).join(', or ')}.`,
  })
}
