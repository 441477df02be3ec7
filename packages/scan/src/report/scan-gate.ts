import { Problem } from '@release-tools/base'
import { adviceOn, type Decision, workspaceRelative } from '@release-tools/evidence'
import { FailedWithOutputs, type Host, type Outputs } from '@release-tools/host'

const shown = 3

/** Returns the outputs. Throws FailedWithOutputs if the gate is on and the decision is not `pass`. */
export function scanGate<Name extends string>(
  decision: Decision,
  outputs: Outputs<Name>,
  inputs: { gate: boolean; policy: string },
  host: Host,
): Outputs<Name> {
  for (const warning of decision.warnings) host.warning(warning)
  if (decision.result === 'pass') return outputs
  const problem = explain(decision, workspaceRelative(host.workspace, inputs.policy))
  if (inputs.gate) throw new FailedWithOutputs(problem, outputs)
  host.warning(`${problem.message} The gate is off, so this step does not fail.`)
  return outputs
}

function explain(decision: Decision, policy: string): Problem {
  const { result, reasons } = decision
  const more = reasons.length > shown ? [`${reasons.length - shown} more in the details.`] : []
  const found = [...reasons.slice(0, shown), ...more].join(' ')
  const parts = { found, details: reasons.join('\n') }
  if (result === 'error') {
    return new Problem('complete the scan', {
      ...parts,
      next: 'Fix the cause, and run the step again. Until then, the result is `error`, not `pass`.',
    })
  }
  return new Problem('pass the release policy', {
    ...parts,
    next: adviceOn(decision, policy) ?? 'Fix what the reasons name.',
  })
}
