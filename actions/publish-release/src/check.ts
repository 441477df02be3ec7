import { readFile } from 'node:fs/promises'
import { Problem } from '@release-tools/base'
import { workspaceRelative } from '@release-tools/evidence'
import type { Outputs } from '@release-tools/host'
import { requireChangelogSection, requireReleasable, requireVersion } from '@release-tools/release'
import type { OutputName } from './names.ts'
import type { Run } from './run-facts.ts'

/** Fails before anything is built where tag, version and changelog do not fit together. */
export async function checkStage(run: Run): Promise<Partial<Outputs<OutputName>>> {
  const { inputs, context, host, project, release } = run
  const dryRun = inputs['dry-run']
  requireVersion(release, project)
  await changelogOf(run)
  // A dry run may be made before the tag exists.
  if (!dryRun) await requireReleasable(await run.github(), release.tag, context.sha, host)
  host.info(`${release.tag} can be released from ${context.sha}${dryRun ? ' (dry run)' : ''}.`)
  return {}
}

/** The section of this version in the changelog. */
export async function changelogOf({ inputs, release, workspace }: Run): Promise<string> {
  const path = workspaceRelative(workspace, inputs.changelog)
  const text = await readFile(inputs.changelog, 'utf8').catch(() => {
    throw new Problem(`read the changelog ${path}`, {
      found: 'there is no such file.',
      next: 'Write one as keepachangelog.com describes, or give the input `changelog`.',
    })
  })
  return requireChangelogSection(text, release.version, path)
}
