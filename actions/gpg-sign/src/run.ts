import { join } from 'node:path'
import { gpgEnding } from '@release-tools/evidence'
import type { Host, Outputs } from '@release-tools/host'
import { filesToSign, readContext, recordingEvents } from '@release-tools/runner'
import { acceptedGpgKeys, signBeside, signingEvents, usualGpgKeys, withGpgSigner } from '@release-tools/sign'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { commandsOf, type Signed, summary } from './summary.ts'

/** Signs the files, and says how anybody can verify them. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const { workspace } = host
  const { fingerprint, 'dry-run': dryRun, 'gpg-key': given } = inputs
  const files = await filesToSign(inputs.files, workspace)
  const accepted = await acceptedGpgKeys(workspace, given)
  const events = signingEvents(readContext(), dryRun)
  const request = { fingerprint, accepted, dryRun, events }
  const { result: signed, path } = await recordingEvents('gpg-sign', events, host, () =>
    withGpgSigner(request, host, async (signer): Promise<Signed> => {
      for (const file of files) {
        const kept = await signBeside(join(workspace, file), signer)
        host.info(kept ? `Kept the signature of ${file}.` : `Signed and verified ${file}.`)
      }
      return { files, key: signer.key }
    }),
  )
  const keyFile = accepted?.name ?? usualGpgKeys
  await host.summary(summary(signed, keyFile, { dryRun, isKnown: accepted !== undefined }), 'evidence')
  return {
    'signature-paths': files.map(file => join(workspace, `${file}${gpgEnding}`)).join('\n'),
    fingerprint: signed.key.primary,
    'public-key': signed.key.publicKey,
    'verify-commands': commandsOf(signed, keyFile).join('\n'),
    'signing-events': path,
  }
}
