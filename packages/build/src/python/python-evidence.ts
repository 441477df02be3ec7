import { basename, join } from 'node:path'
import { sha256, writeFileAtomic } from '@release-tools/base'
import {
  artifactsDir,
  type BuildDocument,
  type BuiltArtifact,
  buildSchema,
  evidenceOf,
  kinds,
  ownTool,
  type ResourceDescriptor,
  recordOf,
  renderBuild,
  writeStepRecord,
} from '@release-tools/evidence'
import { epochTime } from '@release-tools/host'
import { givenEntries } from '../given/given-evidence.ts'
import type { GivenFile } from '../given/take-given.ts'
import type { PythonProof } from './prove-python.ts'
import type { BuiltFile, BuiltPython, PythonBuild } from './python-build.ts'

/** What was built, and what a second build gave; undefined if there was none. */
export interface PythonFacts {
  build: PythonBuild
  built: BuiltPython
  proof: PythonProof | undefined
  /** Wheels from elsewhere. */
  given: GivenFile[]
  /** The text with the licences of what was built and of what it installs. */
  licences: string
}

const document = kinds.build.files.project
const { listing } = kinds.licences.files

/** Writes `build.json`, `licences.txt` and their step record. Returns their digests. */
export async function writePythonEvidence(releaseDir: string, facts: PythonFacts): Promise<ResourceDescriptor[]> {
  const record = buildDocument(facts)
  await writeFileAtomic(join(releaseDir, document.path), renderBuild(record))
  await writeFileAtomic(join(releaseDir, listing.path), facts.licences)
  const proven = record.artifacts.every(({ proof }) => proof === 'bytes')
  const file = {
    ...recordOf(document, document.path, ownTool),
    ...(proven ? {} : { reproducible: 'unverified' as const }),
  }
  await writeStepRecord(releaseDir, 'build-python', { files: [file, recordOf(listing, listing.path, ownTool)] })
  return evidenceOf(releaseDir, ['build-python'])
}

/** The record of a build. It has nothing of the machine or the day, so that a rebuild gives the same. */
export function buildDocument({ build, built, proof, given }: Omit<PythonFacts, 'licences'>): BuildDocument {
  const { checkout } = build
  const { from, constraints } = built.requirements
  return {
    schema: buildSchema,
    project: { name: build.name, version: built.version, directory: build.directory },
    source: { commit: checkout.commit, commitTime: epochTime(checkout.epoch) },
    python: built.python,
    tools: built.tools,
    ...(from === undefined ? {} : { requirements: { from, sha256: sha256(constraints) } }),
    environment: built.environment,
    artifacts: [...built.artifacts.map(file => artifactOf(file, proof)), ...givenEntries(given)],
  }
}

function artifactOf(
  { path, sha256: digest, size, normalised }: BuiltFile,
  proof: PythonProof | undefined,
): BuiltArtifact {
  const name = basename(path)
  const { proof: proven = 'unverified' as const, causes = [] } = proof?.files.get(name) ?? {}
  return {
    path: `${artifactsDir}${name}`,
    sha256: digest,
    size,
    proof: proven,
    ...(causes.length === 0 ? {} : { causes }),
    ...(normalised.length === 0 ? {} : { normalised }),
  }
}
