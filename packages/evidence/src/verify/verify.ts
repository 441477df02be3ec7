import { basename } from 'node:path'
import type { Manifest } from '../manifest/manifest-model.ts'
import { manifestName, summaryName, sumsName } from '../manifest/release-names.ts'
import { decideForReader, type ReaderVerdict } from '../policy/decide-for-reader.ts'
import type { ReaderFacts } from '../policy/reader-facts.ts'
import { recordersIn } from '../policy/recorders.ts'
import { SignatureVerifier, type Trust } from '../sigstore/sigstore.ts'
import { withTrusted } from '../slsa/named-builder.ts'
import { ownBuilders } from '../slsa/own-builders.ts'
import { aboutRelease } from './about-release.ts'
import type { Asked } from './asked.ts'
import { checkEvents } from './check-events.ts'
import { checkFiles, summarize } from './check-files.ts'
import { checkGpg } from './check-gpg.ts'
import { checkKinds } from './check-kinds.ts'
import { checkManifest } from './check-manifest.ts'
import { checkModels } from './check-models.ts'
import { judgeRebuilders } from './check-rebuilders.ts'
import { checkSignals } from './check-signals.ts'
import { checkSource } from './check-source.ts'
import { checkSummary, type Summarised } from './check-summary.ts'
import { checkSums } from './check-sums.ts'
import { checkOwnPolicy, checkVerdict, checkVerdictAgain, decideOnEvidence } from './check-verdict.ts'
import { checkVerdictDay } from './check-verdict-day.ts'
import { conclude, identify } from './conclude.ts'
import { digestReader, evidenceReader, type ReadEvidence } from './evidence-reader.ts'
import { factsOfRelease } from './facts-of-release.ts'
import { judgeVex } from './judge-vex.ts'
import { type Contents, openContents, openUnread } from './open-contents.ts'
import { type ReleasedModel, readModels } from './released-models.ts'
import { type Check, check, onlyOne, ownPolicyCheck, type Report, withFileName } from './report.ts'
import { signedWholes } from './signed-wholes.ts'
import { verifyBySummary } from './verify-by-summary.ts'

export type { Asked } from './asked.ts'
export type { Check, FileCheck, Report, Status } from './report.ts'

const words = {
  directory: 'a release directory',
  assets: 'the assets of a GitHub release',
  asset: 'one asset of a GitHub release',
  tarball: 'the tarball of a release',
}

/**
 * Verifies a release offline, as anybody can. `path` is a release directory, a folder of downloaded assets, one asset with the
 * manifest beside it, or the tarball. Trusts nothing in the release before the signature of its manifest is verified. The report has
 * everything that is wrong. Throws a Problem only if `trust` is unusable, for example if a key in it is not a public key.
 */
export async function verifyRelease(path: string, trust: Trust, asked: Asked = {}): Promise<Report> {
  if (asked.summaries && asked.policy)
    return verifyBySummary(path, trust, asked, { policy: asked.policy, summaries: asked.summaries })
  const trusted = { verifier: new SignatureVerifier(trust), trust }
  const opened = await openUnread(path, trusted)
  const { unread, signatures } = opened
  if (!unread) return conclude([opened.check, ...(signatures?.checks ?? [])])
  const { checks, manifest, manifestSha256 } = await checkManifest(unread, { ...trusted, meant: asked })
  if (!manifest) return conclude([opened.check, ...checks, ...(signatures?.checks ?? [])])
  const contents = await openContents({ ...opened, unread }, manifest, trusted)
  const [source] = contents.sources
  const release = identify(manifest, manifestSha256)
  if (!source) return { ...conclude([opened.check, ...checks, ...contents.checks]), release }
  const signed = checks.find(one => one.signedBy !== undefined)
  const read = evidenceReader(manifest, contents.sources)
  const models = await readModels(manifest, contents.sources)
  const kinds = await checkEvidence(manifest, contents, { read, models, ...trusted }, asked)
  const summary = await checkWhole(manifest, contents, trusted.verifier, asked.policy !== undefined)
  const times = { signedAt: signed?.signedAt, summarised: summary.summarised }
  const gpg = await checkGpg({ manifest, source, trust, ...times })
  const wholes = signedWholes(manifest, contents, trust, { sha256: manifestSha256, signed })
  const events = await checkEvents({ manifest, read, source, wholes, models, ...trusted })
  const facts = factsOfRelease(manifest, checks, [...kinds, ...contents.checks, ...gpg])
  const own = await judge(asked, contents, facts, { manifest, manifestSha256, publisher: signed?.signedBy }, trust)
  const ends = [...(await checkSignals(manifest, { ...contents, signed, facts })), ...events, ...gpg, summary.check]
  const rows = { kinds, ends, own: own?.check, rehearsal: asked.rehearsal, ...times }
  const rest = await checkContents(manifest, contents, rows)
  const provided = { source, files: rest.files, tarballSha256: contents.tarball?.scan.sha256 }
  const { policy, rebuilds = [] } = asked
  const about = await aboutRelease({ manifest, manifestSha256, ...provided, own: policy, rebuilds })
  return {
    ...conclude([{ ...opened.check, detail: `Read as ${words[source.kind]}.` }, ...checks, ...rest.checks], rest.files),
    ...(facts.provenance ? { slsa: facts.provenance.level } : {}),
    ...(facts.sourceLevel === undefined ? {} : { sourceLevel: facts.sourceLevel }),
    release,
    about,
    ...(source.kind === 'asset' ? { asset: basename(path) } : {}),
    ...(own?.decided ? { ownPolicy: own.decided } : {}),
  }
}

/** The checks of all kinds of evidence, and of the models that are signed. */
async function checkEvidence(
  manifest: Manifest,
  { sources }: Contents,
  {
    read,
    verifier,
    trust,
    models,
  }: { read: ReadEvidence; verifier: SignatureVerifier; trust: Trust; models: ReleasedModel[] },
  { builders = ownBuilders, policy }: Asked,
): Promise<Check[]> {
  const known = withTrusted(builders, policy?.policy.builders)
  const kinds = await checkKinds(manifest, read, verifier, digestReader(manifest, sources), known)
  const source = await checkSource({
    manifest,
    read,
    verifier,
    trust,
    recorders: policy === undefined ? [] : recordersIn(policy.policy),
  })
  return [...kinds, ...source, ...(await checkModels(models, manifest, verifier))]
}

/** `kinds` are the checks of the kinds of evidence, `ends` those of signals, records, GPG and the summary, `own` that by the reader's own policy, `signedAt` the time of the manifest's signature. */
async function checkContents(
  manifest: Manifest,
  contents: Contents,
  rows: {
    kinds: Check[]
    ends: Check[]
    own: Check | undefined
    signedAt: string | undefined
    rehearsal: boolean | undefined
  },
): Promise<Pick<Report, 'checks' | 'files'>> {
  const { sources, evidence } = contents
  const { kinds, ends, own, signedAt, rehearsal } = rows
  const [source] = sources as [Contents['sources'][number]]
  const files = await checkFiles(manifest, sources)
  const checks = [
    summarize(files, manifest),
    await check(sumsName, () => checkSums(manifest, source)),
    ...kinds,
    ...(own === undefined ? [await check('verdict', () => checkVerdict(manifest))] : []),
    await check('verdict again', () => checkVerdictAgain(manifest, evidence, rehearsal)),
    await check('verdict day', () => checkVerdictDay(manifest, signedAt)),
    ...(own === undefined ? [] : [own]),
    ...contents.checks,
    ...ends,
  ]
  return { checks, files }
}

/** Decides by the reader's own policy. `decided` is undefined if that is not possible. */
async function judge(
  { policy, rebuilds = [], vex = [] }: Asked,
  { evidence }: Contents,
  facts: ReaderFacts,
  whole: Parameters<typeof judgeRebuilders>[2],
  trust: Trust,
): Promise<{ check: Check; decided?: ReaderVerdict & { name: string } } | undefined> {
  if (policy === undefined) return undefined
  let decided: ReaderVerdict | undefined
  const checked = await check(ownPolicyCheck, () => {
    const { rebuilders } = policy
    const after = rebuilders ? judgeRebuilders(rebuilders, rebuilds, whole, trust) : []
    const { verdict, rules } = judgeVex(policy, vex, evidence, whole, trust)
    const before = [...decideOnEvidence(policy, evidence, verdict), ...rules]
    decided = decideForReader(policy, facts, { before, after })
    return checkOwnPolicy(policy, decided, whole.manifest)
  })
  return { check: checked, ...(decided ? { decided: { name: policy.name, ...decided } } : {}) }
}

/** A reader with a policy of their own accepts a release with a summary that says FAILED: it must only agree with the verdict. */
async function checkWhole(
  manifest: Manifest,
  { sources, tarball }: Contents,
  verifier: SignatureVerifier,
  hasOwnPolicy: boolean,
): Promise<{ check: Check; summarised?: Summarised }> {
  const [source] = sources as [Contents['sources'][number]]
  const { sha256: manifestSha256 } = await source.measure(manifestName)
  const result = hasOwnPolicy && manifest.verdict.result !== 'pass' ? 'FAILED' : 'PASSED'
  const whole = {
    manifest,
    manifestSha256,
    result,
    ...(tarball ? { tarballSha256: tarball.scan.sha256 } : {}),
  } as const
  let summarised: Summarised | undefined
  const checked = await check('verification summary', async () => {
    if (source.kind === 'asset') return { status: 'absent', detail: onlyOne }
    const { summarised: found, ...passed } = await checkSummary(source.beside, whole, verifier)
    summarised = found
    return passed
  })
  return { check: withFileName(summaryName, checked), ...(summarised && { summarised }) }
}
