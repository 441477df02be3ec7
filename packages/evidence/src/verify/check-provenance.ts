import { count, listAt, textAt } from '@release-tools/base'
import type { Statement } from '../in-toto/in-toto.ts'
import { provenanceType } from '../in-toto/provenance.ts'
import { isArtifact } from '../kinds/artifacts.ts'
import { provenance } from '../kinds/provenance.ts'
import type { Manifest } from '../manifest/manifest-model.ts'
import type { ProvenanceFacts } from '../policy/reader-facts.ts'
import type { SignatureVerifier, Verified } from '../sigstore/sigstore.ts'
import { levelAtRelease, levelText } from '../slsa/build-level.ts'
import type { OwnBuilders } from '../slsa/own-builders.ts'
import { provenanceFacts } from '../slsa/provenance-facts.ts'
import type { VerifiedProvenance } from '../slsa/verified-provenance.ts'
import { requireOrigin, requireTagOfRun } from './check-origin.ts'
import { checkSubjects } from './check-subjects.ts'
import { isListed, type ReadDigests, type ReadEvidence } from './evidence-reader.ts'
import { type Check, check, failCheck, type Passed, withFileName } from './report.ts'

const provenancePath = provenance.files.bundles.path
/** Maximum number of bundles. Each job of a build matrix writes one. */
const mostBundles = 1000

/** Checks the provenance of the release. If it passes, a second check says which SLSA Build level it shows. */
export async function checkProvenance(
  manifest: Manifest,
  read: ReadEvidence,
  verifier: SignatureVerifier,
  digests: ReadDigests,
  builders: OwnBuilders,
): Promise<Check[]> {
  const { provenance: facts, ...result } = await check('provenance', async () => {
    // If it must be there, the check of the files says that it is missing.
    const bytes = isListed(manifest, provenancePath) ? await read(provenancePath) : undefined
    return checkBundles(manifest, bytes, { verifier, digests, builders })
  })
  return [withFileName(provenancePath, result), ...(facts ? [levelCheck(facts)] : [])]
}

/** Nothing is wrong with a low level: who needs a higher one says so in a policy. */
function levelCheck(provenance: ProvenanceFacts): Check {
  const { level } = provenance
  const isOpen = level.level === 0 || level.possible !== undefined || level.operator !== undefined
  return { name: 'SLSA level', status: isOpen ? 'absent' : 'pass', detail: levelText(level), provenance }
}

/**
 * Every bundle must have a valid signature and be SLSA provenance of this commit. Together, their subjects must be the artifacts
 * and images of the release: all of them and nothing else.
 */
async function checkBundles(
  manifest: Manifest,
  bytes: Buffer | undefined,
  { verifier, digests, builders }: { verifier: SignatureVerifier; digests: ReadDigests; builders: OwnBuilders },
): Promise<Passed> {
  const { tag } = manifest.source
  const factsOf = (provenance: VerifiedProvenance[]) => ({
    ...provenanceFacts(provenance, tag, builders),
    released: levelAtRelease(provenance, tag),
  })
  if (!isListed(manifest, provenancePath))
    return { status: 'absent', detail: 'The release has no provenance.', provenance: factsOf([]) }
  if (!bytes) return { status: 'absent', detail: `${provenancePath} was not provided.` }
  const all = bundleLines(bytes.toString()).map(line => verifier.verifyStatement(line))
  for (const one of all) {
    requireOrigin(one, manifest)
    checkStatement(one.statement, manifest)
  }
  await checkSubjects(
    all.flatMap(({ statement }) => statement.subject),
    manifest,
    digests,
  )
  const facts = factsOf(all.map(({ statement: { predicate }, ...one }) => ({ ...one, predicate })))
  const [verified] = all
  return {
    detail: describe(manifest),
    provenance: facts,
    ...(verified ? { verified: verified satisfies Verified } : {}),
  }
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

function describe({ files, images }: Manifest): string {
  const artifacts = files.filter(({ path }) => isArtifact(path)).length
  return `SLSA provenance v1 covers ${count(artifacts, 'artifact')} and ${count(images.length, 'image')}.`
}
