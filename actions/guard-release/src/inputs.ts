import { choice, flag, ifGiven, nonEmpty, readInputs, releaseSpec, type Spec, signingSpec } from '@release-tools/runner'
import type { InputName } from './names.ts'

export const spec = {
  level: choice('2', '3'),
  'workflow-ref': ifGiven(nonEmpty),
  workflow: nonEmpty,
  'project-directory': releaseSpec['project-directory'],
  'allow-fork': flag,
  transparency: signingSpec.transparency,
  'allow-public-log-for-private-repository': flag,
  'dry-run': flag,
} satisfies Spec<InputName>

/** Reads the inputs. */
export function read() {
  return readInputs(spec)
}

export type Inputs = ReturnType<typeof read>
