import { dirname, join, relative } from 'node:path'
import { pool } from '@release-tools/base'
import { kinds } from '@release-tools/evidence'
import type { Host, Outputs } from '@release-tools/host'
import { fetchArtifacts, filesToSign, readContext, signingRequest, storeArtifact } from '@release-tools/runner'
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
  const signatures = await withSession(options, host, open => signAll(inputs.images, files, releaseDir, open, host))
  const root = options.trustedRoot && relative(workspace, options.trustedRoot)
  await host.summary(summary(signatures, root, isDryRun(options)), 'evidence')
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  return {
    'bundle-paths': signatures.map(signature => signature.bundle).join('\n'),
    signer: signerOutput(signatures),
    'verify-commands': commandsOf(signatures, root).join('\n'),
  }
}

/** Side by side: most of the time is waiting for the log. Images first, since what signs them also writes into the release directory. */
async function signAll(
  images: ImageReference[],
  files: string[],
  releaseDir: string,
  options: SigningOptions,
  host: Host,
): Promise<Signature[]> {
  const signatures: Signature[] = []
  for (const image of images) signatures.push(await signOneImage(image, releaseDir, options, host))
  return [...signatures, ...(await pool(files, width, file => signOneFile(file, host.workspace, options, host)))]
}

async function signOneImage(
  image: ImageReference,
  releaseDir: string,
  options: SigningOptions,
  host: Host,
): Promise<Signature> {
  const { repository, digest } = image
  const name = `${repository}@${digest}`
  const entry = await imageOfRelease(releaseDir, repository, digest)
  const other = `${repository.replaceAll(/[/:]/g, '-')}.${digest.slice('sha256:'.length, 'sha256:'.length + 12)}.sigstore.json`
  const bundle =
    entry === undefined
      ? join(host.temp, other)
      : join(releaseDir, kinds['image-signature'].files.bundle.pathOf(entry.name))
  // A dry run may be about an image that was never pushed.
  const layout = entry && join(dirname(releaseDir), entry.layout)
  const { verified, parts } = await signImage({ repository, digest, layout }, bundle, options, host)
  if (entry !== undefined) await recordImageSignature(releaseDir, entry, options.cosign)
  host.info(`Signed and verified ${name}${parts.length === 0 ? '' : `, and ${partsText(parts.length)}`}.`)
  return { what: { kind: 'image', image: name }, bundle, verified, parts: parts.length }
}

async function signOneFile(file: string, workspace: string, options: SigningOptions, host: Host): Promise<Signature> {
  const bundle = `${file}${bundleEnding}`
  const { isKept, ...verified } = await signFile(join(workspace, file), join(workspace, bundle), options, host)
  host.info(isKept ? `Kept the valid signature of ${file}.` : `Signed and verified ${file}.`)
  return { what: { kind: 'file', file, bundle }, bundle: join(workspace, bundle), verified, parts: 0 }
}
