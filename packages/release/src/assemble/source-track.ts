import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { count, sha256, writeFileAtomic } from '@release-tools/base'
import {
  kinds,
  ownTool,
  readSourceRecords,
  recordOf,
  renderPolicy,
  renderSource,
  sourceDocument,
  sourceText,
  sourceVsa,
  writeStepRecord,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { AssembleOptions } from './assemble-options.ts'
import { attestOrReuse } from './sign-or-reuse.ts'

const { bundles } = kinds['source-records'].files
const { document, bundle } = kinds['source-summary'].files
const policyFile = kinds.policy.files.document

/**
 * Judges the Source level of the commit, and writes records, answer and signed summary into the release. Removes those of an earlier run if nothing
 * is known. Returns lines for the log of the verification.
 */
export async function writeSourceTrack(options: AssembleOptions, host: Host): Promise<string[]> {
  const { releaseDir, sourceTrack, trust, policy } = options
  const files = [bundles, document, bundle]
  if (sourceTrack === undefined) {
    for (const { path } of files) await rm(join(releaseDir, path), { force: true })
    return []
  }
  const { question, lines, recorders } = sourceTrack
  const known = { ...trust, signers: [...trust.signers, ...recorders] }
  const { records, histories, refused } = readSourceRecords(lines, known, question.repository)
  const judged = sourceDocument(question, records, histories)
  const text = lines.map(line => `${line}\n`).join('')
  const inputs = lines.length === 0 ? [] : [{ uri: bundles.path, digest: { sha256: sha256(text) } }]
  const applied = { uri: policyFile.path, digest: { sha256: sha256(renderPolicy(policy)) } }
  const signed = await attestOrReuse(bundle.path, sourceVsa(question, judged, applied, inputs), options, host)
  const contents = [text, renderSource(judged), `${signed}\n`]
  const written = files.filter((_, index) => contents[index] !== '')
  for (const [index, { path }] of files.entries())
    if (contents[index] !== '') await writeFileAtomic(join(releaseDir, path), contents[index] ?? '')
  await writeStepRecord(releaseDir, 'source-track', { files: written.map(file => recordOf(file, file.path, ownTool)) })
  return [
    `source: ${count(records.length, 'record')} of pushes and ${count(histories.length, 'history', 'histories')} of rules verified, ${refused.length} refused`,
    ...refused.map(line => `  ${line}`),
    `  ${sourceText(judged)}`,
  ]
}
