import { count, messageOf } from '@release-tools/base'
import { imagePath, type Rebuild, readRebuild } from '../in-toto/rebuild.ts'
import { hasSubject } from '../in-toto/statement.ts'
import { isArtifact } from '../kinds/artifacts.ts'
import type { DatedVerdict, Manifest } from '../manifest/manifest-model.ts'
import { type Signer, signedBy, signerText } from '../sigstore/signer.ts'
import { SignatureVerifier, type Trust } from '../sigstore/sigstore.ts'
import { bundleLines } from './check-provenance.ts'

/** Whose word a reader wants that the release can be rebuilt, and how many of them are enough. */
export interface Rebuilders {
  count: number
  signers: Signer[]
}

/** Signed attestations of rebuilds that the reader has, one file each. */
export interface RebuildFile {
  /** How messages name it. */
  name: string
  content: Buffer
}

/** The release that rebuilders must speak of. */
interface Whole {
  manifest: Manifest
  manifestSha256: string
}

/**
 * Adds to a verdict what rebuilders say. Fails it if fewer of them than asked for have rebuilt every artifact and image of this release, or
 * if one of them says that it differs: no other outweighs that. Anything else than a genuine statement of an accepted rebuilder is ignored.
 */
export function withRebuilders(
  verdict: DatedVerdict,
  rebuilders: Rebuilders,
  files: RebuildFile[],
  whole: Whole,
  trust: Trust,
): DatedVerdict {
  const verifiers = rebuilders.signers.map(signer => ({ signer, verifier: verifierOf(signer, trust) }))
  const words = files.flatMap(file => verifiers.flatMap(one => wordsOf(file, one, whole)))
  const reproduced = new Set(words.flatMap(word => ('by' in word && word.says === 'reproduced' ? [word.by] : [])))
  const against = words.flatMap(word => ('by' in word && word.says === 'different' ? [word] : []))
  const reasons = [
    ...against.map(againstText),
    ...(reproduced.size < rebuilders.count ? [tooFew(rebuilders.count, reproduced.size, files, words)] : []),
  ]
  if (reasons.length === 0) return verdict
  return {
    ...verdict,
    result: verdict.result === 'error' ? 'error' : 'fail',
    reasons: [...verdict.reasons, ...reasons],
  }
}

type Word = { by: string; says: Rebuild['result']; otherTools: boolean } | { unusable: string }

function againstText({ by, otherTools }: { by: string; otherTools: boolean }): string {
  const found = `The rebuilder ${by} says that the release differs from what its source gives.`
  return otherTools ? `${found} That rebuild used other tools than the release names.` : found
}

function tooFew(wanted: number, found: number, files: RebuildFile[], words: Word[]): string {
  const unusable = words.flatMap(word => ('unusable' in word ? [word.unusable] : []))
  const why = files.length === 0 ? ' No attestation was given (--rebuilds).' : ''
  const first = found === 0 && unusable[0] !== undefined ? ` ${unusable[0]}` : ''
  return `The policy asks for ${count(wanted, 'rebuilder')} who reproduced the release, and ${found} of those that it names did.${why}${first}`
}

function verifierOf(signer: Signer, { trustedRoot }: Trust): SignatureVerifier {
  return new SignatureVerifier({ signers: [signer], ...(trustedRoot === undefined ? {} : { trustedRoot }) })
}

interface Accepted {
  signer: Signer
  verifier: SignatureVerifier
}

/** What one rebuilder says in the bundles of one file, or why nothing. */
function wordsOf({ name, content }: RebuildFile, accepted: Accepted, whole: Whole): Word[] {
  try {
    return bundleLines(content.toString('utf8')).map(line => wordOf({ name, line }, accepted, whole))
  } catch (error) {
    return [unusable(name, error)]
  }
}

function wordOf({ name, line }: { name: string; line: string }, { signer, verifier }: Accepted, whole: Whole): Word {
  try {
    const { statement } = verifier.verifyStatement(line)
    const rebuild = readRebuild(statement, name)
    if (
      !hasSubject(statement, { sha256: whole.manifestSha256 }) ||
      rebuild.release.manifestSha256 !== whole.manifestSha256
    )
      return { unusable: `${name} is about another release.` }
    const says = rebuild.result === 'reproduced' && !coversAll(rebuild, whole.manifest) ? 'unknown' : rebuild.result
    return { by: signerText(signedBy(signer)), says, otherTools: rebuild.rebuilder.differences.length > 0 }
  } catch (error) {
    return unusable(name, error)
  }
}

function unusable(name: string, error: unknown): Word {
  return { unusable: `${name}: ${messageOf(error)}` }
}

/** True if every artifact and every image of the release was rebuilt, with its digest, and has the same content. */
function coversAll(rebuild: Rebuild, { files, images }: Manifest): boolean {
  const found = new Map(rebuild.files.map(file => [file.path, file]))
  const released = [
    ...files.filter(({ path }) => isArtifact(path)),
    ...images.map(image => ({ path: imagePath(image), sha256: image.digest.replace(/^sha256:/, '') })),
  ]
  const isSame = ({ path, sha256 }: { path: string; sha256: string }) => {
    const file = found.get(path)
    return file?.sha256 === sha256 && (file.result === 'identical' || file.result === 'content')
  }
  return released.length > 0 && released.every(isSame)
}
