import { parseStrictJson, textAt } from '@release-tools/base'
import type { Statement } from '../in-toto/in-toto.ts'
import type { Bundle } from '../sigstore/bundle.ts'
import { notVerified } from '../sigstore/refusal.ts'
import { SignatureVerifier } from '../sigstore/sigstore.ts'
import type { TrustedRoot } from '../sigstore/trusted-root.ts'

/** Who signs the releases of github.com. https://github.com/cli/cli/blob/trunk/pkg/cmd/release/shared/attestation.go */
const identity = 'https://dotcom.releases.github.com'
/** https://github.com/in-toto/attestation/blob/main/spec/predicates/release.md. GitHub went from v0.1 to v0.2, with the same fields that we read. */
const predicateType = /^https:\/\/in-toto\.io\/attestation\/release\/v0\.[12]$/

/** A public release, as this run knows it. */
export interface AttestedRelease {
  /** `owner/name` */
  repository: string
  tag: string
  /** Id of the object that the tag names, in lower-case hex: of the annotated tag, or of the commit. */
  tagObject: string
  assets: { name: string; sha256: string }[]
}

/** The bundles whose statement is about this tag. Nothing is checked: a statement is read to choose, as gh does. */
export function bundlesOfTag(all: Bundle[], tag: string): Bundle[] {
  return all.filter(({ content }) => {
    const payload = content.$case === 'dsseEnvelope' ? content.dsseEnvelope.payload : Buffer.alloc(0)
    return textAt(parsed(payload), 'predicate', 'tag') === tag
  })
}

/**
 * Checks the attestation of a release that GitHub made, as `gh release verify` does, and besides that it names this repository, and
 * exactly these assets. Returns when GitHub signed it (RFC 3339). Throws CannotCheck if that cannot be found out, and another Problem if it is wrong.
 */
export function checkReleaseAttestation(
  bundle: Bundle,
  release: AttestedRelease,
  root: TrustedRoot,
): { time: string | undefined } {
  const verifier = new SignatureVerifier({ signers: [], trustedRoot: root })
  const { certificate, statement, time } = verifier.verifyCertified(bundle)
  if (certificate.uri !== identity)
    throw notVerified(`it was signed by ${certificate.uri ?? 'somebody without an address'}, not by ${identity}.`)
  requireStatement(statement, release)
  return { time }
}

function requireStatement(statement: Statement, { repository, tag, tagObject, assets }: AttestedRelease): void {
  const { predicateType: type, predicate, subject } = statement
  if (!predicateType.test(type)) throw notVerified(`its predicate type is ${type}, not that of a release.`)
  // GitHub keeps the case of names, and compares them without it.
  const named = textAt(predicate, 'repository')
  if (named?.toLowerCase() !== repository.toLowerCase())
    throw notVerified(`it is about the repository ${named ?? '(none)'}, not ${repository}.`)
  const about = textAt(predicate, 'tag')
  if (about !== tag) throw notVerified(`it is about the tag ${about ?? '(none)'}, not ${tag}.`)
  const algorithm = tagObject.length === 64 ? 'sha256' : 'sha1'
  if (!subject.some(({ name, digest }) => name === undefined && digest[algorithm] === tagObject))
    throw notVerified(`none of its subjects is the tag ${tag} at ${tagObject}.`)
  const different = differences(subject, assets)
  if (different.length > 0) throw notVerified(`its subjects differ from the assets: ${different.join(', ')}.`)
}

/** Names of assets that are missing, superfluous or of another digest. */
function differences(subject: Statement['subject'], assets: AttestedRelease['assets']): string[] {
  const named = subject.flatMap(({ name, digest }) => (name === undefined ? [] : [`${name} ${digest.sha256}`]))
  const known = assets.map(({ name, sha256 }) => `${name} ${sha256}`)
  const odd = [...named.filter(one => !known.includes(one)), ...known.filter(one => !named.includes(one))]
  return [...new Set(odd.map(one => one.slice(0, one.lastIndexOf(' '))))]
}

/** Undefined for what is not JSON. */
function parsed(payload: Uint8Array): unknown {
  try {
    return parseStrictJson(payload, 'a statement')
  } catch {
    return undefined
  }
}
