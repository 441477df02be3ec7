import type { Patient } from './model.ts'

/** The environments from which the workflows publish. */
export function environmentNames(patient: Patient): string[] {
  const calls = patient.survey.workflows.flatMap(({ calls }) => calls)
  const release = calls.map(({ inputs }) => inputs.environment ?? 'release')
  const publishing = patient.survey.workflows.flatMap(({ publishers, calls }) =>
    calls.length === 0 ? [] : publishers.flatMap(({ environment }) => environment ?? []),
  )
  return [...new Set([...release, ...publishing])].filter(name => name !== '')
}
