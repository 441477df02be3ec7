import type { Problem } from '@release-tools/base'
import { isAddress, type WorkflowCall } from '@release-tools/scaffold'
import { parseSigner, settingsOfLogin, usualKeys, withLogin, withPlugin } from '@release-tools/sign'
import { asProblem, type Finding, type Patient, sentence } from '../model.ts'

const id = 'signer'
const page = 'docs/tasks/sign-with-a-key-service.md'

/** A key of a service signs: its address is right, a job can log in, and readers have the public key. */
export async function signer(patient: Patient): Promise<Finding[]> {
  const calls = patient.survey.workflows.flatMap(file => file.calls)
  if (calls.length === 0) return []
  // The variables decide for calls that name no signer themselves.
  const seen = (await patient.variables?.()) ?? { values: new Map<string, string>() }
  const variable = (name: string) => seen.values.get(name)
  const named = (call: WorkflowCall, input: string, name: string) => call.inputs[input] ?? variable(name) ?? ''
  const signing = calls.filter(call => isAddress(named(call, 'signer', 'SIGNER')))
  const unseen = 'unseen' in seen ? seen.unseen : patient.variables === undefined ? patient.unseen : undefined
  const judged = signing.map(call =>
    judge(named(call, 'signer', 'SIGNER'), named(call, 'signer-login', 'SIGNER_LOGIN'), unseen, patient),
  )
  return judged.filter((one, index) => judged.findIndex(({ found }) => found === one.found) === index)
}

function judge(address: string, login: string, unseen: string | undefined, { survey: { files } }: Patient): Finding {
  const problem = refused(address, login)
  if (problem !== undefined) return { id, status: 'fails', found: sentence(problem), next: problem.next }
  const settings = settingsOfLogin(parseSigner(address))
  const hasKey = usualKeys.some(path => files.includes(path))
  // A login that cannot be seen must not hide that the key is missing.
  if (settings.length > 0 && login === '' && (hasKey || unseen === undefined))
    return withoutLogin(address, settings, unseen)
  if (hasKey) return { id, status: 'ok', found: `${address} signs, and the public key is checked in.` }
  return {
    ...{ id, status: 'fails' },
    found: `${address} signs, and the repository has no ${usualKeys[0]}: nobody can verify the release.`,
    next: `Commit the public key: \`cosign public-key --key ${address} > ${usualKeys[0]}\`.`,
  }
}

/** What the step that signs would say of the two texts. */
function refused(address: string, login: string): Problem | undefined {
  try {
    const lines = login.split('\n').map(line => line.trim())
    withLogin(
      withPlugin(parseSigner(address), undefined),
      lines.filter(line => line !== ''),
    )
  } catch (error) {
    return asProblem(error)
  }
  return undefined
}

function withoutLogin(address: string, settings: string[], unseen: string | undefined): Finding {
  const found = `${address} signs, and the workflow does not say how its job logs in.`
  const next = `Make the variable SIGNER_LOGIN with one \`NAME: VALUE\` per line (${settings.join(', ')}): ${page}.`
  if (unseen === undefined) return { id, status: 'fails', found, next }
  return { id, status: 'unknown', found: `${found} The variable SIGNER_LOGIN was not seen: ${unseen}`, next }
}
