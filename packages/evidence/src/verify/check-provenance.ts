import { posix } from 'node:path'
import { count, listAt, textAt } from '@release-tools/base'
import type { ResourceDescriptor, Statement } from '../in-toto/in-toto.ts'
import { provenanceType } from '../in-toto/provenance.ts'
import { isArtifact } from '../kinds/artifacts.ts'
import { provenance } from '../kinds/provenance.ts'
import type { Manifest } from '../manifest/manifest-model.ts'

import { CannotCheck } from '../sigstore/cannot-check.ts'
import type { SignatureVerifier, Verified } from '../sigstore/sigstore.ts'
import { requireOrigin, requireTagOfRun } from './check-origin.ts'
import { isListed, type ReadEvidence } from './evidence-reader.ts'
import { type Check, check, failCheck, type Passed, withFileName } from './report.ts'

const provenancePath = provenance.files.bundles.path
/** Maximum number of bundles. Each job of a build matrix writes one. */
const mostBundles = 1000

/** Checks the provenance of the release, as one check. */
export async function checkProvenance(
  manifest: Manifest,
  read: ReadEvidence,
  verifier: SignatureVerifier,
): Promise<Check[]> {
  const result = await check('provenance', () => checkBundles(manifest, read, verifier))
  return [withFileName(provenancePath, result)]
}

/**
 * Every bundle must have a valid signature and be SLSA provenance of this commit. Together, their subjects must be the artifacts
 * and images of the release: all of them and nothing else.
 */
async function checkBundles(manifest: Manifest, read: ReadEvidence, verifier: SignatureVerifier): Promise<Passed> {
  if (!isListed(manifest, provenancePath)) return { status: 'absent', detail: 'The release has no provenance.' }
  const bytes = await read(provenancePath)
  // If it must be there, the check of the files says that it is missing.
  if (!bytes) return { status: 'absent', detail: `${provenancePath} was not provided.` }
  const all = bundleLines(bytes.toString()).map(line => verifier.verifyStatement(line))
  for (const one of all) {
    requireOrigin(one, manifest)
    checkStatement(one.statement, manifest)
  }
  checkSubjects(
    all.flatMap(({ statement }) => statement.subject),
    manifest,
  )
  const [verified] = all
  return { detail: describe(manifest), ...(verified ? { verified: verified satisfies Verified } : {}) }
}

/** The lines of a JSON Lines file of bundles. The last line may lack its line break. */
export function bundleLines(text: string): string[] {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  if (lines.length === 0) failCheck('it has no bundle.')
  if (lines.length > mostBundles) failCheck(`it has ${lines.length} bundles, more than the ${mostBundles} accepted.`)
  return lines
}

function checkStatement(statement: Statement, { source }: Manifest) {
  if (statement.predicateType !== provenanceType)
    failCheck(`its predicate is ${JSON.stringify(statement.predicateType)}, not ${provenanceType}.`)
  checkSources(gitSources(statement.predicate), source)
}

/** The sources must include this commit of this repository. They may include other repositories. */
function checkSources(sources: GitSource[], { repository, commit, tag }: Manifest['source']) {
  const own = sources.filter(({ uri }) => uri === `git+${repository}` || uri.startsWith(`git+${repository}@`))
  if (own.length === 0) {
    const others = sources.map(({ uri }) => uri).join(', ')
    failCheck(`it names no commit of ${repository}${others === '' ? '' : `, only of ${others}`}.`)
  }
  if (!own.some(one => one.commit === commit))
    failCheck(
      `it is about commit ${own.map(one => one.commit).join(', ')}, but the release comes from commit ${commit}.`,
    )
  for (const { uri } of own) requireTagOfRun(uri.slice(`git+${repository}@`.length), tag, 'it is about a build')
}

interface GitSource {
  /** `git+https://github.com/acme/widget@refs/tags/v1.2.0` */
  uri: string
  commit: string
}

/** Commits among the resolved dependencies. A predicate of another shape has none. */
function gitSources(predicate: unknown): GitSource[] {
  return listAt(predicate, 'buildDefinition', 'resolvedDependencies').flatMap(dependency => {
    const commit = textAt(dependency, 'digest', 'gitCommit')
    return commit === undefined ? [] : [{ uri: textAt(dependency, 'uri') ?? '', commit }]
  })
}

function checkSubjects(subjects: ResourceDescriptor[], manifest: Manifest) {
  const expected = expectedSubjects(manifest)
  const found = new Map(subjects.map(({ digest, name }) => [digest.sha256 ?? '', name]))
  for (const { digest, name } of subjects) {
    const names = expected.get(digest.sha256 ?? '')
    if (!names && digest.sha256 === undefined)
      throw new CannotCheck('verify the release', {
        found: `its subject ${JSON.stringify(name)} has no SHA-256, by which the manifest lists files.`,
        next: 'Ask the publisher for provenance with SHA-256.',
      })
    if (!names)
      failCheck(
        `its subject ${JSON.stringify(name)} (sha256:${digest.sha256}) is not an artifact or image of the release.`,
      )
    if (name !== undefined && names.file && !names.all.has(posix.basename(name)))
      failCheck(`its subject ${JSON.stringify(name)} has the digest of ${[...names.all].join(', ')}.`)
  }
  for (const [digest, { all }] of expected)
    if (!found.has(digest)) failCheck(`it does not cover ${[...all].join(', ')} (sha256:${digest}).`)
}

/** Names by SHA-256. Subjects must have the names of artifacts, but images may have other names. */
function expectedSubjects({ files, images }: Manifest): Map<string, { all: Set<string>; file: boolean }> {
  const expected = new Map<string, { all: Set<string>; file: boolean }>()
  const add = (sha256: string, name: string, file: boolean) => {
    const known = expected.get(sha256) ?? { all: new Set<string>(), file }
    expected.set(sha256, { all: known.all.add(name), file: known.file && file })
  }
  for (const { path, sha256 } of files) if (isArtifact(path)) add(sha256, posix.basename(path), true)
  for (const { digest, repository, platforms } of images) {
    for (const one of [digest, ...platforms.map(({ digest }) => digest)])
      add(one.slice('sha256:'.length), repository, false)
  }
  return expected
}

function describe({ files, images }: Manifest): string {
  const artifacts = files.filter(({ path }) => isArtifact(path)).length
  return `SLSA provenance v1 covers ${count(artifacts, 'artifact')} and ${count(images.length, 'image')}.`
}
