import type { SeenVariables } from '@release-tools/github'
import type { WorkflowCall } from '@release-tools/scaffold'
import type { Finding, Patient } from '../model.ts'

const id = 'transparency'
const options = 'what may be logged (docs/tasks/release-in-one-job.md, “A private repository”)'
const choose = `Choose ${options}: the public log is refused there.`

/** A private repository is refused the public log, in which everybody could read its name. */
export async function transparency(patient: Patient): Promise<Finding[]> {
  const calls = patient.survey.workflows.flatMap(file => file.calls)
  if (calls.length === 0) return []
  if (calls.every(isClosed)) return [{ id, status: 'ok', found: 'Signatures do not go into a public log.' }]
  const isPrivate = await privateOrUnknown(patient)
  if (typeof isPrivate === 'object') return [isPrivate]
  if (!isPrivate) return [{ id, status: 'ok', found: 'The repository is public, and so is the log of its signatures.' }]
  const open = calls.filter(
    call => !isClosed(call) && call.inputs['allow-public-log-for-private-repository'] !== 'true',
  )
  if (open.length === 0)
    return [
      { id, status: 'ok', found: 'The workflow lets the public log publish the name of this private repository.' },
    ]
  const seen = (await patient.variables?.()) ?? { values: new Map() }
  return [byVariable(open, seen)]
}

/** True if the workflow itself says that nothing goes into the public log. */
function isClosed({ inputs }: WorkflowCall): boolean {
  return ['private', 'none'].includes(inputs.transparency ?? '')
}

async function privateOrUnknown({ visibility, unseen }: Patient): Promise<boolean | Finding> {
  const found = visibility === undefined ? { unseen } : await visibility()
  if ('private' in found) return found.private
  return {
    id,
    status: 'unknown',
    found: found.unseen,
    next: `If the repository is private, choose ${options}: the public log is refused there.`,
  }
}

/** What the variables decide for calls that say nothing themselves. */
function byVariable(calls: WorkflowCall[], { values, unseen }: SeenVariables): Finding {
  const value = values.get('TRANSPARENCY')
  if (value === 'none' || value === 'private') return usable(value, calls, { values, unseen: unseen ?? '' })
  const found = 'The repository is private, and the workflow says nothing of the transparency log.'
  if (value === undefined && unseen !== undefined)
    return { id, status: 'unknown', found: `${found} The variable TRANSPARENCY was not seen: ${unseen}`, next: choose }
  return {
    ...{ id, status: 'fails' },
    found:
      value === undefined ? `${found} Neither does a variable.` : `${found} The variable TRANSPARENCY is ${value}.`,
    next: choose,
  }
}

/** A value needs what signs: a Sigstore of one's own, or a key. */
function usable(
  value: 'none' | 'private',
  calls: WorkflowCall[],
  { values, unseen }: Required<SeenVariables>,
): Finding {
  const hasConfig = ({ inputs }: WorkflowCall) => Boolean(inputs['signing-config'] || values.get('SIGNING_CONFIG'))
  const hasKey = ({ secrets }: WorkflowCall) => ['cosign-private-key', 'inherit'].some(name => secrets.includes(name))
  const lacking = calls.filter(call => !hasConfig(call) && !(value === 'none' && hasKey(call)))
  const found = `The variable TRANSPARENCY is ${value}`
  if (lacking.length === 0) return { id, status: 'ok', found: `${found}: signatures do not go into a public log.` }
  const needs = value === 'private' ? 'names no signing config' : 'names neither a key pair nor a signing config'
  if (unseen !== '')
    return {
      id,
      status: 'unknown',
      found: `${found}, and the workflow ${needs}. Variables were not seen: ${unseen}`,
      next: choose,
    }
  return { id, status: 'fails', found: `${found}, and the workflow ${needs}.`, next: choose }
}
