import { type CertificateFacts, notVerified, ownBuilders, type Signature, type Trust } from '@release-tools/evidence'
import { verifierOf } from './verifier.ts'

/**
 * A workflow that publishes packages, at any tag, branch or commit: what an index calls a Trusted Publisher. Only workflows of github.com
 * are known.
 */
export interface Publisher {
  /** `acme/widget` */
  repository: string
  /** `release.yml` */
  workflow: string
}

/** Whom a reader trusts. A signature is accepted by any of the signers, and by any run of a publisher. */
export interface ReaderTrust extends Trust {
  publishers?: Publisher[]
}

/** Fulcio's claims: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
const claim = { issuer: 8, repository: 12, commit: 13, ref: 14, buildConfig: 18 }

/** Reads `OWNER/REPOSITORY/WORKFLOW`; undefined for anything else. */
export function readPublisher(text: string): Publisher | undefined {
  const [, repository, workflow] = /^([\w-]+\/[\w.-]+)\/([\w.-]+\.ya?ml)$/.exec(text) ?? []
  return repository === undefined || workflow === undefined ? undefined : { repository, workflow }
}

const known = new WeakMap<ReaderTrust, Map<string, Trust>>()

/**
 * The trust by which a signature is checked. If a run of a publisher made it, that is the identity in its certificate, which was verified;
 * otherwise the signers that the reader named. Throws a Problem if nobody else is named, and the run is not one of a publisher.
 */
export function trustFor(signature: Signature, trust: ReaderTrust): Trust {
  const { publishers = [], ...others } = trust
  if (publishers.length === 0 || !isCertified(signature)) return trust
  const { certificate } = verifierOf(trust).verifyCertified(signature.bundle)
  if (certificate.uri !== undefined && publishers.some(one => isRunOf(certificate, one)))
    return trustIn(trust, {
      ...others,
      signers: [{ kind: 'identity', identity: certificate.uri, issuer: ownBuilders.issuer }],
    })
  if (others.signers.length > 0) return trust
  const names = publishers.map(({ repository, workflow }) => `${repository}/${workflow}`)
  throw notVerified(
    `it was made by ${certificate.claims[claim.buildConfig] ?? certificate.uri ?? certificate.email ?? 'somebody unknown'}, and not by the publisher ${names.join(' or ')}.`,
  )
}

type Certified = Extract<Signature, { kind: 'bundle' }>

function isCertified(signature: Signature): signature is Certified {
  if (!('bundle' in signature) || signature.bundle.content.$case !== 'dsseEnvelope') return false
  return signature.bundle.verificationMaterial.content.$case !== 'publicKey'
}

/**
 * The rule of the index: the issuer, the repository, and the workflow that was started (not that of the job, which may be a reusable one)
 * at its tag, branch or commit.
 */
function isRunOf({ claims }: CertificateFacts, { repository, workflow }: Publisher): boolean {
  const web = `https://github.com/${repository}`
  const [ref, commit] = [claims[claim.ref], claims[claim.commit]]
  const places = [ref, commit].flatMap(at => (at ? [`${web}/.github/workflows/${workflow}@${at}`] : []))
  return (
    claims[claim.issuer] === ownBuilders.issuer &&
    claims[claim.repository] === web &&
    places.some(place => place === claims[claim.buildConfig])
  )
}

/** One object for each identity, because verifiers are kept by their trust. */
function trustIn(trust: ReaderTrust, made: Trust): Trust {
  const own = known.get(trust) ?? new Map<string, Trust>()
  known.set(trust, own)
  const key = JSON.stringify(made.signers)
  const there = own.get(key) ?? made
  own.set(key, there)
  return there
}
