import { Problem, textAt } from '@release-tools/base'
import { hasSubject, imageSignatureType, type Statement, type Verified } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { runCosign } from './cosign.ts'
import type { SigningOptions } from './signing-options.ts'

/** The statement about an image that `cosign sign` makes. `digest` is `sha256:…`. */
export function imageStatement(digest: string): Statement {
  const sha256 = digest.replace(/^sha256:/, '')
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ digest: { sha256 } }],
    predicateType: imageSignatureType,
    predicate: {},
  }
}

/** Returns `verified` if it is a signature of the image. Throws a Problem for any other signed statement. */
export function requireSigned<T extends Verified & { statement: Statement }>(digest: string, verified: T): T {
  const { statement } = verified
  if (
    statement.predicateType === imageSignatureType &&
    hasSubject(statement, { sha256: digest.replace(/^sha256:/, '') })
  )
    return verified
  throw new Problem(`verify the signature of ${digest}`, {
    found: `the signed statement is of type ${statement.predicateType} about ${statement.subject.flatMap(one => Object.values(one.digest)).join(', ')}.`,
    next: 'Sign the image again.',
  })
}

/** Throws a Problem unless the registry has the image, because cosign signs and logs any digest. */
export async function requireImage(image: string, options: SigningOptions, host: Host): Promise<void> {
  await runCosign({ options, what: `find ${image}`, args: ['tree', image] }, host)
}

/** Throws a Problem unless the registry returns the signature. `bundle` is the one-line JSON that was pushed. */
export async function requireReferrer(
  image: string,
  bundle: string,
  options: SigningOptions,
  host: Host,
): Promise<void> {
  const found = await storedBundles(image, options, host)
  const signature = signatureOf(bundle)
  if (signature !== undefined && found.some(one => signatureOf(one) === signature)) return
  throw new Problem(`find the signature of ${image}`, {
    found: 'the registry accepted it, but does not return it.',
    next: 'Check that the registry supports OCI 1.1 referrers, or the tag scheme that replaces them.',
  })
}

/** The bundles of an image in the registry, each as one-line JSON. */
export async function storedBundles(image: string, options: SigningOptions, host: Host): Promise<string[]> {
  try {
    const args = ['download', 'signature', image]
    const text = await runCosign({ options, what: `find the signature of ${image}`, args }, host)
    return text.split('\n').filter(line => line.startsWith('{'))
  } catch (error) {
    if (error instanceof Problem && error.details?.includes('no signatures associated')) return []
    throw error
  }
}

/** The signature in a bundle; undefined if it has none, as bundles of others may. */
function signatureOf(bundle: string): string | undefined {
  try {
    return textAt(JSON.parse(bundle), 'dsseEnvelope', 'signatures', 0, 'sig')
  } catch {
    return undefined
  }
}
