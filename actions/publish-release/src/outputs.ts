import type { Outputs } from '@release-tools/host'
import type { OutputName } from './names.ts'

/** What a stage does not set. */
export const unset: Outputs<OutputName> = {
  tag: undefined,
  version: undefined,
  subjects: undefined,
  images: undefined,
  verdict: undefined,
  'manifest-sha256': undefined,
  tarball: undefined,
  url: undefined,
  latest: undefined,
  immutable: undefined,
}
