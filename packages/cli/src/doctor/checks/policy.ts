import { join } from 'node:path'
import { defaultPolicyPath as path, readPolicy } from '@release-tools/evidence'
import { asProblem, type Finding, type Patient, sentence } from '../model.ts'

/** Exceptions that end within this time are told. In days. */
const soon = 30

/** The policy can be read, and its exceptions are still valid. */
export async function policy({ survey, today }: Patient): Promise<Finding[]> {
  const [id, about] = ['policy', path]
  if (!survey.files.includes(path)) return [{ id, status: 'ok', found: 'The built-in strict policy applies.' }]
  try {
    const { vulnerabilities } = await readPolicy(join(survey.root, path), {
      workspace: survey.root,
      info: () => undefined,
    })
    const ending = vulnerabilities.exceptions.flatMap(exception => endOf(exception, today))
    return ending.length > 0
      ? ending.map(finding => ({ id, about, ...finding }))
      : [{ id, about, status: 'ok', found: `Its exceptions are valid for more than ${soon} days.` }]
  } catch (error) {
    const problem = asProblem(error)
    return [{ id, about, status: 'fails', found: sentence(problem), next: problem.next }]
  }
}

function endOf(
  { id, expires }: { id: string; expires: string },
  today: string,
): Pick<Finding, 'status' | 'found' | 'next'>[] {
  const days = (Date.parse(expires) - Date.parse(today)) / 86_400_000
  if (days > soon) return []
  const next = 'Update the package, or set another `expires` with a reason.'
  return days < 0
    ? [{ status: 'fails', found: `The exception for ${id} expired on ${expires}: the finding counts again.`, next }]
    : [{ status: 'warns', found: `The exception for ${id} expires on ${expires}.`, next }]
}
