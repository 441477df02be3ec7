import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BuildDocument, buildSchema, renderBuild } from '@release-tools/evidence'
import { pushLayout } from '@release-tools/oci'
import { testbed, testHost } from '@release-tools/testbed'

/** A key pair of cosign, whose password is empty. */
export interface KeyPair {
  /** Path of the public key. */
  pub: string
  /** The variables with the private key. */
  env: { COSIGN_PRIVATE_KEY: string; COSIGN_PASSWORD: string }
  /** Runs cosign with the private key. */
  cosign(command: string[], rest: string[]): void
}

const silent = { mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json', rekorTlogConfig: {}, tsaConfig: {} }
const noRoot = { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' }

/** Makes a key pair, and what lets cosign sign with it without any server. */
export function keyPair(): KeyPair {
  const directory = mkdtempSync(join(tmpdir(), 'key-'))
  const [config, root] = [join(directory, 'config.json'), join(directory, 'root.json')]
  writeFileSync(config, JSON.stringify(silent))
  writeFileSync(root, JSON.stringify(noRoot))
  const env = { ...process.env, COSIGN_PASSWORD: '' }
  const run = (args: string[]) => execFileSync('cosign', args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  run(['generate-key-pair', '--output-key-prefix', join(directory, 'k')])
  const how = ['--yes', '--key', join(directory, 'k.key'), '--signing-config', config, '--trusted-root', root]
  const variables = { COSIGN_PRIVATE_KEY: readFileSync(join(directory, 'k.key'), 'utf8'), COSIGN_PASSWORD: '' }
  return {
    pub: join(directory, 'k.pub'),
    env: variables,
    cosign: (command, rest) => void run([...command, ...how, ...rest]),
  }
}

/** Pushes a layout to `acme/NAME` of the testbed's registry, with a tag. Returns the reference with its digest. */
export async function pushTagged(layout: string, name: string, tag: string): Promise<string> {
  const reference = await pushLayout(layout, `${testbed().registry}/acme/${name}`, testHost())
  const manifests = `http://${testbed().registry}/v2/acme/${name}/manifests`
  const manifest = await fetch(`${manifests}/${reference.split('@')[1]}`)
  const headers = { 'content-type': manifest.headers.get('content-type') ?? '' }
  const answer = await fetch(`${manifests}/${tag}`, { method: 'PUT', body: await manifest.arrayBuffer(), headers })
  if (answer.status !== 201) throw new Error(`the registry answered ${answer.status}`)
  return reference
}

/** Attaches the record of a build to its image, as docs/tasks/build-an-image.md says it. */
export function attachRecord(reference: string, document: BuildDocument, { cosign }: KeyPair): void {
  const file = join(mkdtempSync(join(tmpdir(), 'record-')), 'build.json')
  writeFileSync(file, renderBuild(document))
  cosign(['attest'], ['--type', buildSchema, '--predicate', file, reference])
}
