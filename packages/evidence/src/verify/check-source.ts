import { count } from '@release-tools/base'
import { parseVsa } from '../in-toto/vsa.ts'
import { sourceRecords } from '../kinds/source-records.ts'
import { sourceSummary } from '../kinds/source-summary.ts'
import type { Manifest } from '../manifest/manifest-model.ts'
import type { Signer } from '../sigstore/signer.ts'
import type { SignatureVerifier, Trust } from '../sigstore/sigstore.ts'
import { readSourceRecords } from '../source-track/read-source-records.ts'
import { parseSource, type SourceDocument, sourceDocument, sourceText } from '../source-track/source-document.ts'
import { sourceVerifier, statedSourceLevel } from '../source-track/source-vsa.ts'
import { requireOrigin } from './check-origin.ts'
import { bundleLines } from './check-provenance.ts'
import { isListed, type ReadEvidence } from './evidence-reader.ts'
import { type Check, check, failCheck, type Passed, withFileName } from './report.ts'

const { document, bundle } = sourceSummary.files
const records = sourceRecords.files.bundles

interface Asked {
  manifest: Manifest
  read: ReadEvidence
  verifier: SignatureVerifier
  trust: Trust
  /** Whose records count besides, by the reader's own policy. */
  recorders: Signer[]
}

/**
 * Checks the Source level of a release: its signed summary must be about the commit from which the release was built, and the records that the
 * release has must show that level. None for a release without a summary.
 */
export async function checkSource(asked: Asked): Promise<Check[]> {
  if (!isListed(asked.manifest, bundle.path)) return []
  return [withFileName(bundle.path, await check('source level', () => checkSummary(asked)))]
}

async function checkSummary({ manifest, read, verifier, trust, recorders }: Asked): Promise<Passed> {
  const [bytes, text, lines] = [await read(bundle.path), await read(document.path), await read(records.path)]
  if (bytes === undefined || text === undefined)
    return { status: 'absent', detail: `${bytes === undefined ? bundle.path : document.path} was not provided.` }
  const [line = '', second] = bundleLines(bytes.toString())
  if (second !== undefined) failCheck('it has several summaries, so that nobody knows which one counts.')
  const { statement, ...verified } = verifier.verifyStatement(line)
  requireOrigin(verified, manifest)
  const level = levelOf(parseVsa(statement), manifest.source)
  const stated = parseSource(text.toString(), document.path)
  requireSame(stated, manifest, level)
  const known = { ...trust, signers: [...trust.signers, ...recorders] }
  const again = lines === undefined ? 'Its records were not provided.' : judgeAgain(stated, lines.toString(), known)
  return { detail: `${sourceText(stated)} ${again}`, verified, sourceLevel: level }
}

/** The level that the summary states of the commit. https://slsa.dev/spec/v1.2/verifying-source */
function levelOf(vsa: ReturnType<typeof parseVsa>, { repository, commit }: Manifest['source']): number {
  const { subject, verifier, resourceUri, verificationResult } = vsa
  const about = subject.map(({ digest }) => digest.gitCommit)
  if (about.some(one => one !== commit))
    failCheck(`it is about commit ${about.join(', ')}, but the release comes from commit ${commit}.`)
  if (verifier.id !== sourceVerifier)
    failCheck(`its verifier is ${JSON.stringify(verifier.id)}, not ${sourceVerifier}.`)
  if (resourceUri !== `git+${repository}`)
    failCheck(`it is about ${JSON.stringify(resourceUri)}, but the release comes from git+${repository}.`)
  if (verificationResult !== 'PASSED') failCheck(`it says ${JSON.stringify(verificationResult)}, not "PASSED".`)
  const level = statedSourceLevel(vsa)
  if (level === undefined) failCheck('it does not state exactly one level of the Source track.')
  return level
}

function requireSame(stated: SourceDocument, { source }: Manifest, level: number): void {
  if (stated.level !== level)
    failCheck(`it states level ${level}, but ${document.path} says that the commit has level ${stated.level}.`)
  const wrong = (['repository', 'commit', 'tag'] as const).find(key => stated[key] !== source[key])
  if (wrong !== undefined)
    failCheck(`${document.path} is about the ${wrong} ${stated[wrong]}, but the release comes from ${source[wrong]}.`)
}

/** The same records give the same answer to everybody who knows their signers. Those of others say neither yes nor no. */
function judgeAgain(stated: SourceDocument, text: string, trust: Trust): string {
  const lines = text === '' ? [] : bundleLines(text)
  const { records: found, histories, refused } = readSourceRecords(lines, trust, stated.repository)
  const shown = sourceDocument(stated, found, histories)
  if (shown.level >= stated.level) return `${count(found.length, 'record')} show it.`
  if (refused.length > 0)
    return `Its signer says so: of ${count(lines.length, 'record')}, ${refused.length} could not be checked here.`
  failCheck(
    `it states level ${stated.level}, but the records of the release show level ${shown.level}. ${shown.reasons.join(' ')}`,
  )
}
