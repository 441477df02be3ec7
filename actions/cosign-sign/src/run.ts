import { join, relative } from 'node:path'
import type { Host } from '@release-tools/core/host'
import type { Outputs } from '@release-tools/core/runner/action'
import { fetchArtifacts, storeArtifact } from '@release-tools/core/runner/artifacts'
import { readContext } from '@release-tools/core/runner/context'
import { signingRequest } from '@release-tools/core/runner/signing-inputs'
import { type SigningOptions, signFile, signImage } from '@release-tools/core/sign'
import { chooseSigning } from '@release-tools/core/sign/choose'
import { imageOfRelease, recordImageSignature } from '@release-tools/core/sign/image-signature'
import type { ImageReference } from '@release-tools/core/sign/reference'
import { matchFiles } from '@release-tools/core/workspace-files'
import { imageSignaturePath } from '@release-tools/evidence/verify/images'
import type { Inputs } from './inputs.ts'
import { commandsOf, type Signature, signerJson, summary } from './summary.ts'

export const outputs = ['bundles', 'signer', 'verify-commands'] as const

/** Signs the images, then the files, and says how anybody can verify them. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs> {
  const releaseDir = inputs['release-dir']
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd()
  const files = await matchFiles(inputs.files, workspace, 'files')
  const options = await chooseSigning(signingRequest(inputs), readContext().privateRepository, host)
  const signatures: Signature[] = []
  for (const image of inputs.images) signatures.push(await signOneImage(image, releaseDir, options, host))
  for (const file of files) signatures.push(await signOneFile(file, workspace, options, host))
  const root = options.trustedRoot && relative(workspace, options.trustedRoot)
  await host.summary(summary(signatures, root, options.signing.kind))
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  return {
    bundles: signatures.map(signature => signature.bundle).join('\n'),
    signer: signerJson(signatures),
    'verify-commands': commandsOf(signatures, root).join('\n'),
  }
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
      ? join(process.env.RUNNER_TEMP ?? releaseDir, other)
      : join(releaseDir, imageSignaturePath(entry.name))
  const verified = await signImage(repository, digest, bundle, options, host)
  if (entry !== undefined) await recordImageSignature(releaseDir, entry, options.cosign)
  host.info(`Signed and verified ${name}.`)
  return { what: { kind: 'image', image: name }, bundle, verified }
}

async function signOneFile(file: string, workspace: string, options: SigningOptions, host: Host): Promise<Signature> {
  const bundle = `${file}.sigstore.json`
  const verified = await signFile(join(workspace, file), join(workspace, bundle), options, host)
  host.info(`Signed and verified ${file}.`)
  return { what: { kind: 'file', file, bundle }, bundle: join(workspace, bundle), verified }
}
