import { join } from 'node:path'
import { limits, readIfThere } from '@release-tools/base'
import { type Policy, parsePublicKey, recordersIn, type Signer } from '@release-tools/evidence'

/** The path of the public key of the records of pushes, if a key signs them. It signs nothing else. */
const recorderKey = '.github/source.pub'

/** Whose records of pushes count besides those of our workflow: a key in the repository, and whom the policy names. Throws a Problem for a file that is not a public key. */
export async function recordersOf(workspace: string, policy: Policy): Promise<Signer[]> {
  const named = recordersIn(policy)
  const pem = (await readIfThere(join(workspace, recorderKey), limits.trust))?.toString('utf8')
  if (pem === undefined) return named
  parsePublicKey(pem)
  return [{ kind: 'key', publicKey: pem }, ...named]
}
