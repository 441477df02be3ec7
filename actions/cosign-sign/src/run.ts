import { dirname, join, relative } from 'node:path'
import { pool } from '@release-tools/base'
import { type ImageRecord, kinds } from '@release-tools/evidence'
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
  type ImageReference,
  imageOfRelease,
  isDryRun,
  recordImageSignature,
  resolveSigning,
  type SigningOptions,
  signFile,
  signImage,
  withSession,
} from '@release-tools/sign'
import { attestImageOfRelease } from './attestations.ts'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { commandsOf, partsText, type Signature, signerOutput, summary } from './summary.ts'

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
  const { result: signatures, path } = await recordingEvents('cosign-sign', options.events, host, () =>
    withSession(options, host, open => signAll(inputs, files, open, host)),
  )
  const root = options.trustedRoot && relative(workspace, options.trustedRoot)
  await host.summary(summary(signatures, root, isDryRun(options)), 'evidence')
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  return {
    'bundle-paths': signatures.map(signature => signature.bundle).join('\n'),
    signer: signerOutput(signatures),
    'verify-commands': commandsOf(signatures, root).join('\n'),
    'signing-events': path,
  }
}

/** Side by side: most of the time is waiting for the log. Images first, since what signs them also writes into the release directory. */
async function signAll(inputs: Inputs, files: string[], options: SigningOptions, host: Host): Promise<Signature[]> {
  const signatures: Signature[] = []
  for (const image of inputs.images) signatures.push(await signOneImage(image, inputs, options, host))
  return [...signatures, ...(await pool(files, width, file => signOneFile(file, host.workspace, options, host)))]
}

async function signOneImage(
  image: ImageReference,
  inputs: Inputs,
  options: SigningOptions,
  host: Host,
): Promise<Signature> {
  const { repository, digest } = image
  const releaseDir = inputs['release-dir']
  const name = `${repository}@${digest}`
  const entry = await imageOfRelease(releaseDir, repository, digest)
  // A dry run may be about an image that was never pushed.
  const layout = entry && join(dirname(releaseDir), entry.layout)
  const bundle = bundleOf(image, entry, releaseDir, host)
  const { verified, parts } = await signImage({ repository, digest, layout }, bundle, options, host)
  host.info(`Signed and verified ${name}${parts.length === 0 ? '' : `, and ${partsText(parts.length)}`}.`)
  if (entry !== undefined) {
    await recordImageSignature(releaseDir, entry, options.cosign)
    if (!isDryRun(options)) await attestImageOfRelease(entry, inputs, options, host)
  }
  return { what: { kind: 'image', image: name }, bundle, verified, parts: parts.length }
}

/** Path of the bundle: in the release directory, if the image is of the release. */
function bundleOf(
  { repository, digest }: ImageReference,
  entry: ImageRecord | undefined,
  releaseDir: string,
  { temp }: Host,
): string {
  if (entry !== undefined) return join(releaseDir, kinds['image-signature'].files.bundle.pathOf(entry.name))
  const [, start = ''] = /^sha256:(.{12})/.exec(digest) ?? []
  return join(temp, `${repository.replaceAll(/[/:]/g, '-')}.${start}.sigstore.json`)
}

async function signOneFile(file: string, workspace: string, options: SigningOptions, host: Host): Promise<Signature> {
  const bundle = `${file}${bundleEnding}`
  const { isKept, ...verified } = await signFile(join(workspace, file), join(workspace, bundle), options, host)
  host.info(isKept ? `Kept the valid signature of ${file}.` : `Signed and verified ${file}.`)
  return { what: { kind: 'file', file, bundle }, bundle: join(workspace, bundle), verified, parts: 0 }
}
