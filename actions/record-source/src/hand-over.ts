import { dirname, join } from 'node:path'
import { sha256, writeFileAtomic } from '@release-tools/base'
import type { Host, Outputs } from '@release-tools/host'
import { recordingEvents, storeArtifact } from '@release-tools/runner'
import type { SigningOptions } from '@release-tools/sign'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { recordFile } from './record-file.ts'

/** Signs with `sign`, and hands what it gives over to the job that keeps it. Returns the outputs. */
export async function handOver(
  { 'to-artifact': artifact }: Inputs,
  { events }: SigningOptions,
  host: Host,
  sign: () => Promise<Buffer>,
): Promise<Outputs<OutputName>> {
  const { result: bytes, path: signed } = await recordingEvents('record-source', events, host, sign)
  const path = join(host.temp, 'record-source', 'made', recordFile)
  await writeFileAtomic(path, bytes)
  if (artifact !== undefined) await storeArtifact(artifact, dirname(path), host)
  return {
    record: artifact && `${artifact}@sha256:${sha256(bytes)}`,
    'signing-events': signed,
    ...{ commit: undefined, places: undefined },
  }
}
