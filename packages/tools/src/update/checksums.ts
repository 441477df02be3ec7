import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { downloadText } from '@release-tools/host'
import { type LockedTool, type UpstreamSignature, withVersion } from '../lock.ts'
import type { UpdateOptions } from './update-options.ts'

/**
 * Upstream's checksums of one version, by file name. Cosign verifies their Sigstore bundle (`<file>.sigstore.json`) against the
 * signer and issuer in the lock, which must match exactly. Throws a Problem.
 */
export async function verifiedChecksums(
  tool: LockedTool & { signature: UpstreamSignature },
  version: string,
  options: UpdateOptions,
): Promise<Map<string, string>> {
  const name = withVersion(tool.signature.file, version)
  const base = `${options.releaseUrl}/${tool.repository}/releases/download/v${version}`
  const [sums, bundle] = await Promise.all([
    textOf(`${base}/${name}`, options),
    textOf(`${base}/${name}.sigstore.json`, options),
  ])
  const paths = [join(options.dir, name), join(options.dir, `${name}.sigstore.json`)] as const
  await Promise.all([writeFile(paths[0], sums), writeFile(paths[1], bundle)])
  await verify(paths[0], paths[1], tool.signature, version, options)
  return parseChecksums(sums)
}

async function textOf(url: string, options: UpdateOptions): Promise<string> {
  const { retry, host } = options
  const text = await downloadText(url, { limit: 1024 * 1024, retry, say: host.info, env: host.env })
  if (text !== undefined) return text
  throw new Problem(`download ${url}`, {
    found: 'the server answered 404 Not Found.',
    next: 'Check how upstream signs its releases now, and correct the lock. Cosign 3.1 reads only Sigstore bundles.',
  })
}

async function verify(
  file: string,
  bundle: string,
  signature: UpstreamSignature,
  version: string,
  options: UpdateOptions,
): Promise<void> {
  const identity = withVersion(signature.identity, version)
  const signer = ['--certificate-identity', identity, '--certificate-oidc-issuer', signature.issuer]
  const root = options.trustedRoot === undefined ? [] : ['--trusted-root', options.trustedRoot]
  const result = await options.host.exec(options.cosign.path, [
    'verify-blob',
    '--bundle',
    bundle,
    ...signer,
    ...root,
    file,
  ])
  if (result.exitCode === 0) return
  throw new Problem(`verify ${withVersion(signature.file, version)}`, {
    found: `cosign found no valid signature by ${identity} (issuer ${signature.issuer}).`,
    next: 'Do not use this version. If upstream has a new signer, find out why before you change the lock.',
    details: result.stderr,
  })
}

// The format of sha256sum: digest, spaces, `*` for binary, name.
function parseChecksums(text: string): Map<string, string> {
  const lines = text.split('\n').map(line => /^([0-9a-f]{64}) [ *]?([\w.+-]+)$/.exec(line.trim()))
  return new Map(lines.flatMap(line => (line?.[1] === undefined || line[2] === undefined ? [] : [[line[2], line[1]]])))
}
