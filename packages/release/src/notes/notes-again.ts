import { realpath, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { limits, Problem, readLimited } from '@release-tools/base'
import {
  type Decision,
  decide,
  findingsIn,
  isArtifact,
  judgeVexFiles,
  kinds,
  levelAtRelease,
  type Manifest,
  ownTool,
  type Policy,
  parsePolicy,
  type ReleaseEvidence,
  readEvidence,
  requireTag,
  SignatureVerifier,
  type Trust,
  unlisted,
  vexReleaseIn,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { ConfiguredProject } from '@release-tools/project'
import { acceptedGpgKeys } from '@release-tools/sign'
import { imageFact, signatureFact, verifyEvidence } from '../assemble/verify-evidence.ts'
import { renderPage } from '../html/page.ts'
import { gpgKeyOf, keyUrlOf } from '../trust.ts'
import { assetFacts } from './assets.ts'
import { checklistFact } from './checklist-fact.ts'
import { renderNotes } from './notes.ts'
import { readChanges } from './read-changes.ts'
import type { ReleaseFacts, SignatureFact } from './release-facts.ts'
import { readTemplate } from './template.ts'

/** A verified release, and the work tree of its commit. */
export interface NotesRequest {
  /** Directory with all files of the release. */
  directory: string
  manifest: Manifest
  /** By which the release was verified. */
  trust: Trust
  workspace: string
  configured: ConfiguredProject
  /** Gives the message of the tag; undefined if it has none. */
  tagMessage: () => Promise<string | undefined>
}

/** Notes and page as they follow from a release and its commit. */
export interface NotesAgain {
  notes: string
  page: string
  /** What only the run of the release knew, so that they may differ: sentences. */
  unknown: string[]
}

const [manifestName, bundleName] = unlisted

/**
 * Writes notes and page again, from the released evidence and the commit: changelog, template, policy, findings, signatures. `released` is the
 * released text of the notes. Throws a Problem if a file of the release is missing, or if the list of changes came from elsewhere.
 */
export async function notesAgain(request: NotesRequest, released: string, host: Host): Promise<NotesAgain> {
  const { manifest, workspace } = request
  await requireAll(request)
  const facts = await factsOf(request, host)
  const template = await readTemplate(join(workspace, '.github', 'RELEASE_TEMPLATE.md'))
  // Nothing in a release says whether its signatures are checked against a trusted root of its own.
  const both = [false, true].map(ownTrustedRoot => ({ ...facts, ownTrustedRoot }))
  const written = both.map(one => ({ one, notes: renderNotes(one, template, 'the template') }))
  const { one, notes } = written.find(one => one.notes === released) ?? (written[0] as (typeof written)[number])
  return { notes, page: renderPage(one), unknown: unknownOf(manifest) }
}

async function requireAll({ directory, manifest }: NotesRequest): Promise<void> {
  for (const path of [...manifest.files.map(file => file.path), bundleName])
    if (!(await stat(join(directory, path)).catch(() => undefined))?.isFile())
      throw new Problem('write the release notes again', {
        found: `${path} was not provided, and they tell what it says.`,
        next: 'Download the tarball of the release too.',
      })
}

async function factsOf(request: NotesRequest, host: Host): Promise<Omit<ReleaseFacts, 'ownTrustedRoot'>> {
  const { directory, manifest, trust, workspace } = request
  const { project, source, builder, previousRelease, verdict } = manifest
  const verified = await verifyEvidence(directory, manifest.images, trust)
  const artifacts = manifest.files
    .filter(({ path }) => isArtifact(path))
    .map(({ path, size, sha256, reproducible }) => ({ name: basename(path), size, sha256, reproducible }))
  const release = await readEvidence(directory, {
    project: project.name,
    version: project.version,
    commit: source.commit,
    images: manifest.images,
    artifacts: artifacts.map(({ name, sha256 }) => ({ fileName: name, sha256 })),
  })
  const policy = parsePolicy((await readLimited(join(directory, manifest.policy.path), limits.evidence)).toString())
  const { exceptions, vex } = decideAgain(policy, release, manifest)
  const signature = await signatureOf(directory, trust)
  const keyUrls = await keyUrlsOf(source.repository, workspace)
  return {
    ...{ project, tag: source.tag, source, builder },
    changes: await changesOf(request, host),
    artifacts,
    images: manifest.images.map(image => imageFact(image, verified)),
    assets: assetFacts(manifest.files, source.tag, signature, keyUrls.gpgKeyUrl !== undefined),
    ...(previousRelease === undefined ? {} : { previous: { tag: previousRelease.tag } }),
    evidence: release.summaries,
    exceptions,
    vex,
    provenance: verified.provenance,
    level: levelAtRelease(verified.statements, source.tag),
    verdict: { result: verdict.result, reasons: verdict.reasons },
    ...checklistFact(release.summaries, policy, verdict.day),
    policy,
    signature,
    ...keyUrls,
    dryRun: false,
  }
}

function decideAgain(policy: Policy, release: ReleaseEvidence, manifest: Manifest): Decision {
  const { vex: documents, sbom } = release.summaries
  const findings = findingsIn(release.summaries)
  const { day } = manifest.verdict
  const vex = judgeVexFiles(policy, { documents, findings, release: vexReleaseIn(manifest, sbom) }, day)
  return decide(policy, { findings, release, vex }, day)
}

async function keyUrlsOf(repository: string, workspace: string): Promise<Pick<ReleaseFacts, 'keyUrl' | 'gpgKeyUrl'>> {
  const keyUrl = await keyUrlOf(repository, workspace)
  return { ...(keyUrl === undefined ? {} : { keyUrl }), ...gpgKeyOf(repository, await acceptedGpgKeys(workspace)) }
}

async function signatureOf(directory: string, trust: Trust): Promise<SignatureFact> {
  const bundle = (await readLimited(join(directory, bundleName), limits.evidence)).toString()
  return signatureFact(await new SignatureVerifier(trust).verifyFile(join(directory, manifestName), bundle))
}

async function changesOf(
  { manifest, workspace, configured: { config, project }, tagMessage }: NotesRequest,
  host: Host,
): Promise<ReleaseFacts['changes']> {
  const from = config['notes-from'].value
  if (from.kind === 'generated')
    throw new Problem('write the release notes again', {
      found: 'GitHub generated their list of changes.',
      next: 'Compare the list with the commits since the last release yourself.',
    })
  const { changelog } = config
  const path = changelog && resolve(await realpath(workspace), changelog.value)
  const release = requireTag(manifest.source.tag, {
    pattern: config['tag-pattern'].value,
    scheme: config['version-scheme'].value,
  })
  return readChanges({ from, path, project: project.name, release, tagMessage }, { ...host, workspace })
}

function unknownOf({ previousRelease, files }: Manifest): string[] {
  const { madeBy } = files.find(({ path }) => path === kinds.notes.files.text.path) ?? { madeBy: ownTool }
  return [
    ...(previousRelease === undefined
      ? []
      : [
          `They tell what changed since ${previousRelease.tag}, and the components of that release are not known here.`,
        ]),
    ...(madeBy.version === ownTool.version
      ? []
      : [`release-tools ${madeBy.version} wrote them, and the rebuild used ${ownTool.version}.`]),
  ]
}
