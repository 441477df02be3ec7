import type { PackageIndex } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { packageIndex } from '@release-tools/pypi'
import type { Inputs } from './inputs.ts'

/** The index that the inputs name, or what pip would ask. An address with a password is not for an input. */
export function indexOf(inputs: Pick<Inputs, 'index-url'>, host: Host): PackageIndex {
  const url = inputs['index-url'] ?? host.env.PIP_INDEX_URL
  return packageIndex(url === '' ? undefined : url, host)
}
