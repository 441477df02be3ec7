import { sha256 } from '@release-tools/base'
import { kinds } from '../kinds/register.ts'
import type { FileEntry, Manifest } from '../manifest/manifest-model.ts'
import { ownTool } from '../manifest/own-tool.ts'
import type { ReaderFacts } from '../policy/reader-facts.ts'
import { isSignalSource } from '../signals/signal-facts.ts'
import { signalFiles } from '../signals/signal-files.ts'
import { attestorOf } from '../sigstore/signer.ts'
import { askPublisher, type Check, check, failCheck, type Passed } from './report.ts'
import type { VerdictEvidence } from './verdict-evidence.ts'

const signalsPath = kinds['security-signals'].files.document.path

/** What the checks before this one found. */
interface Found {
  evidence: VerdictEvidence
  /** The check of the manifest's signature. */
  signed: Check | undefined
  facts: ReaderFacts
}

/**
 * Makes `security-signals.json` and the badges again from the manifest and the evidence, and compares their digests with those that the
 * manifest lists: check-files.ts compares these with the files. If another version of release-tools wrote them, or if evidence was not
 * provided, the result is `absent`. There is no check of a release without signals.
 */
export async function checkSignals(manifest: Manifest, found: Found): Promise<Check[]> {
  const entry = manifest.files.find(({ path }) => path === signalsPath)
  return entry === undefined ? [] : [await check('security signals', () => makeAgain(manifest, entry, found))]
}

function makeAgain(manifest: Manifest, { madeBy }: FileEntry, { evidence, signed, facts }: Found): Passed {
  const { project, source, builder, images, verdict, files } = manifest
  const { name, version } = madeBy
  if (name !== ownTool.name || version !== ownTool.version)
    return absent(`${name} ${version} wrote ${signalsPath}, so it was not made again.`)
  const sources = files.filter(({ path }) => isSignalSource(path, project.name))
  const lacks = sources.find(({ path }) => [...evidence.unread, ...evidence.missing].includes(path))
  if (lacks !== undefined) return notAgain(`${lacks.path} was not provided as the manifest lists it`)
  const level = facts.provenance?.released
  if (level === undefined) return notAgain('the provenance was not verified')
  const signer = signed?.signedBy && attestorOf(signed.signedBy)
  if (signer === undefined) return notAgain('nobody signed the manifest')
  const made = signalFiles({
    ...{ project, source, builder, images, verdict, files: sources, level },
    evidence: evidence.release,
    signature: { signer, logged: signed?.logged === true },
  })
  const listed = new Map(files.map(({ path, sha256 }) => [path, sha256]))
  const wrong = made.find(({ file, content }) => listed.get(file.path) !== sha256(content))
  if (wrong !== undefined)
    failCheck(`${wrong.file.path} is not what the manifest and the evidence of the release give.`, askPublisher)
  return { detail: `${signalsPath} and the badges say what the evidence says.` }
}

function notAgain(because: string): Passed {
  return absent(`${signalsPath} was not made again: ${because}.`)
}

function absent(detail: string): Passed {
  return { status: 'absent', detail }
}
