import { join } from 'node:path'
import { pool } from '@release-tools/base'
import type { Host, Outputs } from '@release-tools/host'
import {
  fetchArtifacts,
  filesToSign,
  readContext,
  recordingEvents,
  signingRequest,
  storeArtifact,
} from '@release-tools/runner'
import {
  isDryRun,
  readerFiles,
  resolveSigning,
  type SigningOptions,
  signFile,
  usualKeys,
  withSession,
} from '@release-tools/sign'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { planImages, signImages } from './sign-images.ts'
import type { Signature } from './signature.ts'
import { commandsOf, signerOutput, summary } from './summary.ts'

/** The ending of the bundle that is written beside a file. */
const bundleEnding = '.sigstore.json'
/** How many files are signed at the same time. */
const width = 8

/** Signs the images, then the files, and says how anybody can verify them. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const releaseDir = inputs['release-dir']
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  const workspace = host.workspace
  const files = await filesToSign(inputs.files, workspace)
  const options = await resolveSigning(signingRequest(inputs), readContext(), host)
  const planned = await planImages(inputs, host)
  const { result: signatures, path } = await recordingEvents('cosign-sign', options.events, host, () =>
    withSession(options, host, async open => [
      // First, since it also writes into the release directory.
      ...(await signImages(planned, releaseDir, open, host)),
      ...(await pool(files, width, file => signOneFile(file, workspace, open, host))),
    ]),
  )
  const [first] = signatures
  const readers = first === undefined ? { keyFile: usualKeys[0] } : await readerFiles(first.verified, options, host)
  await host.summary(summary({ signatures, planned, files: readers, isDryRun: isDryRun(options) }), 'evidence')
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  return {
    'bundle-paths': signatures.map(signature => signature.bundle).join('\n'),
    signer: signerOutput(signatures),
    'verify-commands': commandsOf(signatures, readers).join('\n'),
    'signing-events': path,
  }
}

async function signOneFile(file: string, workspace: string, options: SigningOptions, host: Host): Promise<Signature> {
  const bundle = `${file}${bundleEnding}`
  const { isKept, ...verified } = await signFile(join(workspace, file), join(workspace, bundle), options, host)
  host.info(isKept ? `Kept the valid signature of ${file}.` : `Signed and verified ${file}.`)
  return { what: { kind: 'file', file, bundle }, bundle: join(workspace, bundle), verified, parts: 0 }
}
