import { isDeepStrictEqual } from 'node:util'
import { count, groupBy, messageOf } from '@release-tools/base'
import type { Statement } from '../in-toto/in-toto.ts'
import { imagePath, type Rebuild, type RebuiltFile, readRebuild } from '../in-toto/rebuild.ts'
import { hasSubject } from '../in-toto/statement.ts'
import { isArtifact } from '../kinds/artifacts.ts'
import type { Manifest } from '../manifest/manifest-model.ts'
import type { Rebuilders } from '../policy/own-policy.ts'
import type { Validity } from '../policy/policy-signers.ts'
import type { RuleDecision } from '../policy/rule-decision.ts'
import { invalidAt } from '../policy/validity.ts'
import { type AnySignedBy, type SignedBy, type Signer, signedBy, signerText } from '../sigstore/signer.ts'
import type { Trust } from '../sigstore/sigstore.ts'
import { bundleLines } from './check-provenance.ts'
import type { SignedFile } from './report.ts'
import { type OneSigner, verifiersOf } from './verifiers-of.ts'

/** The release that rebuilders must speak of. */
interface Whole {
  manifest: Manifest
  manifestSha256: string
  /** Who signed the release: no second opinion on it. */
  publisher: AnySignedBy | undefined
}

/**
 * What rebuilders say, for a policy that asks for them. It fails if fewer of them than asked for have rebuilt every artifact and image of this
 * release, or if one of them says that it differs: no other outweighs that. Anything else than a genuine statement of an accepted rebuilder
 * is ignored.
 */
export function judgeRebuilders(
  rebuilders: Rebuilders,
  files: SignedFile[],
  whole: Whole,
  trust: Trust,
): RuleDecision[] {
  const verifiers = verifiersOf(rebuilders.signers, trust)
  const words = files.flatMap(file => verifiers.flatMap(one => wordsOf(file, one, whole)))
  const reproduced = new Set(words.flatMap(word => ('by' in word && word.says === 'reproduced' ? [word.by] : [])))
  const against = words.flatMap(word => ('by' in word && word.says === 'different' ? [word] : []))
  const enough = reproduced.size >= rebuilders.count
  return [
    ...against.map((word): RuleDecision => ({ rule: 'rebuilders', status: 'fail', detail: againstText(word) })),
    {
      rule: 'rebuilders.count',
      status: enough ? 'pass' : 'fail',
      detail: enough
        ? `Reproduced by ${[...reproduced].join('; ')}.`
        : tooFew(rebuilders.count, reproduced.size, files, words),
    },
  ]
}

/** `genuine`: the statement of an accepted rebuilder. */
type Word = { by: string; says: Rebuild['result']; otherTools: boolean } | { unusable: string; genuine: boolean }

function againstText({ by, otherTools }: { by: string; otherTools: boolean }): string {
  const found = `The rebuilder ${by} says that the release differs from what its source gives.`
  return otherTools ? `${found} That rebuild used other tools than the release names.` : found
}

function tooFew(wanted: number, found: number, files: SignedFile[], words: Word[]): string {
  const unusable = words.filter(word => 'unusable' in word).sort((a, b) => Number(b.genuine) - Number(a.genuine))
  const why = files.length === 0 ? ' No attestation was given (--rebuilds).' : ''
  const first = found === 0 && unusable[0] !== undefined ? ` ${unusable[0].unusable}` : ''
  return `The policy asks for ${count(wanted, 'rebuilder')} who reproduced the release, and ${found} of those that it names did.${why}${first}`
}

/** What one rebuilder says in one file, which may have statements of several, one per line. */
function wordsOf({ name, content }: SignedFile, { signer, verifier }: Rebuilder, whole: Whole): Word[] {
  const orReason = <T>(body: () => T): T | Word => {
    try {
      return body()
    } catch (error) {
      return { unusable: `${name}: ${messageOf(error)}`, genuine: false }
    }
  }
  const wordIn = (line: string): Word => {
    const { statement, time } = verifier.verifyStatement(line)
    const invalid = invalidAt(signer, time)
    if (invalid === undefined) return wordOf(statement, name, signedBy(signer), whole)
    return { unusable: `${name}: ${signerText(signedBy(signer))} ${invalid.why}.`, genuine: true }
  }
  return [orReason(() => bundleLines(content.toString('utf8')).map(line => orReason(() => wordIn(line))))].flat()
}

type Rebuilder = OneSigner<Signer & Validity>

function wordOf(statement: Statement, name: string, signer: SignedBy, whole: Whole): Word {
  const { manifest, manifestSha256, publisher } = whole
  const rebuild = readRebuild(statement, name)
  if (!hasSubject(statement, { sha256: manifestSha256 }) || rebuild.release.manifestSha256 !== manifestSha256)
    return { unusable: `${name} is about another release.`, genuine: true }
  const word = {
    by: signerText(signer),
    says: rebuild.result === 'reproduced' && !coversAll(rebuild, manifest) ? 'unknown' : rebuild.result,
    otherTools: rebuild.rebuilder.differences.length > 0,
  }
  if (rebuild.result !== 'reproduced') return word
  if (isDeepStrictEqual(signer, publisher))
    return { unusable: `${name}: the signer of the release does not count as a rebuilder.`, genuine: true }
  return word
}

/** True if every artifact and every image of the release was rebuilt, with its digest, and has the same content. */
function coversAll(rebuild: Rebuild, { files, images }: Manifest): boolean {
  const found = groupBy(rebuild.files, file => file.path)
  const wanted = [
    ...files.filter(({ path }) => isArtifact(path)),
    ...images.map(({ name, digest }) => ({
      path: imagePath(name),
      sha256: digest.replace('sha256:', ''),
      reproducible: 'bytes',
    })),
  ]
  const isSame = ({ path, sha256, reproducible }: (typeof wanted)[number]) => {
    const said = found.get(path) ?? []
    const isGood = (file: RebuiltFile) =>
      file.sha256 === sha256 && (file.result === 'identical' || (file.result === 'content' && reproducible !== 'bytes'))
    return said.length > 0 && said.every(isGood)
  }
  return wanted.length > 0 && wanted.every(isSame)
}
