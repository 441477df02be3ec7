import { join } from 'node:path'
import { limits, readIfThere } from '@release-tools/base'
import { parsePublicKey, type Signer } from '@release-tools/evidence'

/** The path of the public key of the records of pushes, if a key signs them. It signs nothing else. */
const recorderKey = '.github/source.pub'

/** Whose records of pushes count besides those of our workflow. Throws a Problem for a file that is not a public key. */
export async function recordersOf(workspace: string): Promise<Signer[]> {
  const pem = (await readIfThere(join(workspace, recorderKey), limits.trust))?.toString('utf8')
  if (pem === undefined) return []
  parsePublicKey(pem)
  return [{ kind: 'key', publicKey: pem }]
}
