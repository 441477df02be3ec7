import { basename, join } from 'node:path'
import { fileSize, Problem, sha256File, writeFileAtomic } from '@release-tools/base'
import {
  type Decision,
  decide,
  type FileRecord,
  type ImageRecord,
  isArtifact,
  kinds,
  readEvidence,
  readStepRecords,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { isDryRun } from '@release-tools/sign'
import type { ArtifactFact, ImageFact, ReleaseFacts } from '../notes/release-facts.ts'
import type { AssembleOptions } from './assemble-options.ts'
import { confirmEvidence } from './confirm-evidence.ts'
import { announceSigner, requireTrusted } from './sign-or-reuse.ts'
import { type VerifiedEvidence, verifyEvidence } from './verify-evidence.ts'

/** What a release will say about itself, and the verdict on it. */
export interface Gathered {
  facts: ReleaseFacts
  decision: Decision
}

/** Verifies the evidence, writes the log of that, and reads what the evidence says. */
export async function gather(options: AssembleOptions, host: Host): Promise<Gathered> {
  const { releaseDir, project, source, changelog, signing } = options
  const confirmed = await confirmEvidence(options, host)
  const records = await readStepRecords(releaseDir)
  const verified = await verifyEvidence(releaseDir, records.images, options.trust)
  await writeFileAtomic(
    join(releaseDir, kinds['verify-log'].files.text.path),
    `${[...confirmed, ...verified.log].join('\n')}\n`,
  )
  const release = await readEvidence(releaseDir, {
    project: project.name,
    commit: source.commit,
    images: records.images,
  })
  const evidence = release.summaries
  const decision = decide(options.policy, { findings: evidence.vulnerabilities, release }, options.today)
  const facts: ReleaseFacts = {
    project,
    tag: source.tag,
    source,
    builder: builderOf(options, verified),
    changelog,
    artifacts: await artifactFacts(releaseDir, records.files),
    images: records.images.map(image => imageFact(image, verified)),
    evidence,
    exceptions: decision.exceptions,
    provenance: verified.provenance,
    verdict: { result: decision.result, reasons: decision.reasons },
    signature: requireTrusted(await announceSigner(options, host), options.trust),
    ...(options.keyUrl === undefined ? {} : { keyUrl: options.keyUrl }),
    ownTrustedRoot: signing.trustedRoot !== undefined,
    dryRun: isDryRun(signing),
  }
  return { facts, decision }
}

/** The builder. Provenance has it from a verified token, so it takes precedence over the runner's variables. */
function builderOf({ builder }: AssembleOptions, { provenance: [first] }: VerifiedEvidence): ReleaseFacts['builder'] {
  return { ...builder, id: first?.builder ?? builder.id }
}

function imageFact(image: ImageRecord, { images }: VerifiedEvidence): ImageFact {
  const signature = images.get(image.name)
  return signature === undefined ? image : { ...image, signature }
}

async function artifactFacts(releaseDir: string, files: FileRecord[]): Promise<ArtifactFact[]> {
  const artifacts = files.filter(file => isArtifact(file.path))
  return Promise.all(artifacts.map(artifact => artifactFact(releaseDir, artifact)))
}

async function artifactFact(releaseDir: string, { path, reproducible }: FileRecord): Promise<ArtifactFact> {
  const file = join(releaseDir, path)
  const size = await fileSize(file)
  if (size === undefined)
    throw new Problem('assemble the release', {
      found: `${JSON.stringify(path)} was recorded by an earlier step, but is not in the release directory.`,
      next: 'Pass the whole release directory between the jobs, with `to-artifact` and `from-artifacts`.',
    })
  return { name: basename(path), size, sha256: await sha256File(file), reproducible }
}
