import { at, listAt, textAt } from '@release-tools/base'
import { cannotCheck } from '../sigstore/cannot-check.ts'
import { otherFormat } from '../sigstore/other-formats.ts'
import { notVerified } from '../sigstore/refusal.ts'
import type { Signature } from './signature.ts'
import { refuseMoreThan } from './unusable.ts'

/** What GitHub answers at most, and more than anybody attests of one package. */
const mostAttestations = 100

/** Reads one of the documents in a list. Does not throw. */
type ReadOne = (value: unknown) => Signature[]

/**
 * The attestations that an npm registry answers. Each stands beside its predicate type, which must be that of the statement, because
 * programs choose by it. https://github.com/npm/attestation
 */
export function readNpm(value: unknown, readOne: ReadOne): Signature[] {
  const attestations = listAt(value, 'attestations')
  refuseMoreThan(mostAttestations, 'attestations', attestations)
  return attestations.flatMap(one => {
    const said = textAt(one, 'predicateType')
    return readOne(at(one, 'bundle')).map(signature => {
      if (signature.kind !== 'bundle') return signature
      return {
        ...signature,
        demand: (statement, name) => {
          const { predicateType } = statement
          signature.demand?.(statement, name)
          if (predicateType !== said)
            throw notVerified(
              `the registry calls it ${JSON.stringify(said)}, but its statement is of type ${JSON.stringify(predicateType)}.`,
            )
        },
      }
    })
  })
}

/**
 * The attestations that GitHub's API answers: https://docs.github.com/en/rest/repos/attestations. One whose bundle is kept elsewhere could
 * not be checked.
 */
export function readGitHub(value: unknown, readOne: ReadOne): Signature[] {
  const attestations = listAt(value, 'attestations')
  if (attestations.length === 0) throw otherFormat('an answer of GitHub’s attestations API without any attestation')
  refuseMoreThan(mostAttestations, 'attestations', attestations)
  return attestations.flatMap((one): Signature[] => {
    if ((at(one, 'bundle') ?? null) !== null) return readOne(at(one, 'bundle'))
    const problem = cannotCheck(
      'GitHub’s answer has only the address of the bundle (`bundle_url`).',
      'Download it with `gh attestation download`, or from that address, and give the file as it is. verify-blob does with --online.',
    )
    const address = textAt(one, 'bundle_url')
    return [{ kind: 'unread', problem, ...(address === undefined ? {} : { address }) }]
  })
}
