import type { Host, Outputs } from '@release-tools/host'
import { artifactPrefix, requireGuarded } from '@release-tools/release'
import { readContext, readEvent } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'

/** Reads what started the run and where it runs, and refuses what must not go on. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const context = readContext()
  const fromFork = readEvent().pullRequest?.isFork ?? false
  const warnings = requireGuarded(
    { ...context, fromFork },
    {
      level: inputs.level === '3' ? 3 : 2,
      dryRun: inputs['dry-run'],
      transparency: inputs.transparency,
      allowPublicLogForPrivateRepository: inputs['allow-public-log-for-private-repository'],
      allowFork: inputs['allow-fork'],
      workflowRef: inputs['workflow-ref'],
    },
  )
  for (const warning of warnings) host.warning(warning)
  host.info(`This run may go on: ${context.eventName} on ${context.ref}${inputs['dry-run'] ? ' (dry run)' : ''}.`)
  return { artifacts: artifactPrefix(inputs.workflow, host.workspace, inputs['project-directory']) }
}
