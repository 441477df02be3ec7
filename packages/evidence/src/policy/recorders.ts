import type { IdentitySigner } from '../sigstore/signer.ts'
import type { Policy } from './policy.ts'

/** Whose records of pushes count by a policy, besides those of our workflow and of the signers of releases. They sign nothing else. */
export function recordersIn({ slsa }: Policy): IdentitySigner[] {
  return (slsa?.recorders ?? []).map(one => ({ kind: 'identity', ...one }))
}
