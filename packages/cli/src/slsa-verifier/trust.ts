import type { ProvenanceVerifier } from '@release-tools/evidence'
import type { Given } from '../command.ts'
import { readRoots } from '../trust.ts'
import { readBuilders } from '../verify/asked.ts'

/** Reads the trusted root and the list of our releases. Throws WrongUse if one of them is unusable. */
export async function readVerifier({ values }: Given): Promise<ProvenanceVerifier> {
  const { ProvenanceVerifier, publicTrustedRoot } = await import(/* webpackMode: "eager" */ '@release-tools/evidence')
  const [file] = values['trusted-root'] ?? []
  const [builders] = values.builders ?? []
  const trustedRoot = file === undefined ? (await publicTrustedRoot()).root : await readRoots(file)
  const own = builders === undefined ? {} : { own: await readBuilders(builders) }
  return new ProvenanceVerifier({ trustedRoot, ...own })
}
