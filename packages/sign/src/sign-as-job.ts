import { messageOf, Problem, textAt } from '@release-tools/base'
import type { Signer, Statement } from '@release-tools/evidence'
import { type Host, requestIdToken } from '@release-tools/host'
import { bundleToJSON } from '@sigstore/bundle'
import { audienceOf, publicAudience } from './audience.ts'
import { recordSignature } from './record-signature.ts'
import { datingServices } from './services.ts'
import type { SigningEvents } from './signing-events.ts'
import { verifyBy } from './verify-own.ts'

/** Who signs, and where. */
export interface JobIdentity {
  /** The identity that the certificate must have. */
  signer: Signer
  /** Path of a signing config. Defaults to the public Sigstore. */
  signingConfig: string | undefined
  /** Path of the trusted root of its servers. */
  trustedRoot: string | undefined
  /** True if the public Sigstore may name the repository and its workflow. */
  mayBePublic: boolean
  /** Gets a record of each signature. */
  events?: SigningEvents | undefined
}

/** What Fulcio and Rekor may take, each: three attempts of ten seconds. */
const patience = { timeout: 10_000, retry: { retries: 2, factor: 2, minTimeout: 1000, maxTimeout: 4000 } }

/**
 * Signs a statement with the identity of this job, in this process, so that a job without cosign can sign. The log dates its entry
 * itself (Rekor v1): some formats have no place for the timestamp of another authority. Verifies the signature. Returns the bundle
 * (v0.3, DSSE) as parsed JSON.
 */
export async function signAsJob(statement: Statement, who: JobIdentity, host: Host): Promise<unknown> {
  const services = await datingServices(who.signingConfig, who.mayBePublic)
  const bundle = await sign(JSON.stringify(statement), services, host)
  const root = who.trustedRoot === undefined ? {} : { trustedRoot: who.trustedRoot }
  const events = who.events === undefined ? {} : { events: who.events }
  const options = { signing: { kind: 'keyless' as const }, transparency: 'public' as const, ...root, ...events }
  const verified = await verifyBy(who.signer, options, host, verifier => verifier.verifyStatement(bundle))
  await recordSignature(bundle, verified, options, { kept: false })
  return bundle
}

async function sign(text: string, { fulcio, rekor }: { fulcio: string; rekor: string }, host: Host): Promise<unknown> {
  const { DSSEBundleBuilder, FulcioSigner, RekorWitness } = await import('@sigstore/sign')
  const audience = host.idTokens === undefined ? publicAudience : audienceOf([fulcio], host.idTokens)
  const identityProvider = { getToken: () => requestIdToken(audience, host) }
  const builder = new DSSEBundleBuilder({
    signer: new FulcioSigner({ fulcioBaseURL: fulcio, identityProvider, ...patience }),
    witnesses: [new RekorWitness({ rekorBaseURL: rekor, entryType: 'dsse', majorApiVersion: 1, ...patience })],
  })
  try {
    const bundle = await builder.create({ type: 'application/vnd.in-toto+json', data: Buffer.from(text) })
    return bundleToJSON(bundle)
  } catch (error) {
    throw explain(error, fulcio, rekor)
  }
}

/** The library says by a code which of the two failed. Its own message may have the token, so only the cause is quoted. */
function explain(error: unknown, fulcio: string, rekor: string): Problem {
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof Problem) return cause
  const server = textAt(error, 'code') === 'TLOG_CREATE_ENTRY_ERROR' ? rekor : fulcio
  return new Problem('sign with the identity of this job', {
    found: `${new URL(server).host} did not sign it (${messageOf(cause ?? 'no reason given').slice(0, 300)}).`,
    next: 'Run the job again. If it fails again, see https://status.sigstore.dev.',
    cause: error,
  })
}
