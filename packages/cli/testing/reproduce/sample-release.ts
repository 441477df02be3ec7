import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { buildPython, checkOut, type FrontEnd, findInterpreter, installFrontEnd } from '@release-tools/build'
import {
  type BuildDocument,
  buildSchema,
  type FileEntry,
  type Manifest,
  parsePolicy,
  renderBuild,
  renderPolicy,
} from '@release-tools/evidence'
import { makeRelease, type TestRelease } from '@release-tools/evidence/testing'
import { epochTime } from '@release-tools/host'
import { testHost } from '@release-tools/testbed'
import { samplePolicy } from './sample-project.ts'

/** Distributions as a real build made them, and the record of it. */
export interface Built {
  artifacts: Record<string, Buffer>
  document: BuildDocument
  commit: string
}

export type SampleRelease = TestRelease & { key: string }

/** Installed once. */
let frontEnd: FrontEnd | undefined

/** Builds a commit for real, with the engine of build-python. `repository` may be another clone than that of the tag. */
export async function builtFrom(repository: string, commit: string): Promise<Built> {
  const host = testHost()
  const root = mkdtempSync(join(tmpdir(), 'built-'))
  const interpreter = await findInterpreter({}, root, host)
  frontEnd ??= await installFrontEnd(interpreter, root, host)
  const checkout = await checkOut(repository, commit, join(root, 'source'), host)
  const built = await buildPython(
    {
      checkout,
      directory: '.',
      name: 'rebuilt-widget',
      version: '1.2.0',
      interpreter,
      frontEnd,
      outDir: root,
      normalise: 'auto',
      wheel: true,
      seconds: 600,
    },
    host,
  )
  const artifacts = Object.fromEntries(built.artifacts.map(({ path }) => [basename(path), readFileSync(path)]))
  return {
    artifacts,
    commit,
    document: {
      schema: buildSchema,
      project: { name: 'rebuilt-widget', version: '1.2.0', directory: '.' },
      source: { commit, commitTime: epochTime(checkout.epoch) },
      python: built.python,
      tools: built.tools,
      environment: built.environment,
      artifacts: [],
    },
  }
}

/** What a test says of its release besides what was built. */
export interface Claims {
  /** The commit that the release names; that of the build by default. */
  commit?: string
  reproducible?: FileEntry['reproducible']
  causes?: NonNullable<BuildDocument['artifacts'][number]['causes']>
  /** False for a release without build.json. */
  record?: boolean
  document?: (document: BuildDocument) => BuildDocument
  files?: Record<string, string>
  manifest?: (manifest: Manifest) => Manifest
}

/** A signed release of what was built, whose own checks all pass: only a rebuild can tell that it is not what its commit gives. */
export async function releaseOf(built: Built, claims: Claims = {}): Promise<SampleRelease> {
  const {
    commit = built.commit,
    reproducible = 'unverified',
    record = true,
    document = one => one,
    manifest: own = one => one,
  } = claims
  const named = Object.entries(built.artifacts).map(([name, data]) => ({ path: `artifacts/${name}`, data }))
  const proof = reproducible === 'payload' ? 'unverified' : reproducible
  const text = renderBuild(
    document({
      ...built.document,
      source: { ...built.document.source, commit },
      artifacts: named.map(({ path, data }) => ({
        path,
        sha256: sha256(data),
        size: data.length,
        proof,
        ...(claims.causes ? { causes: claims.causes } : {}),
      })),
    }),
  )
  const release = await makeRelease({
    without: /^images\/|^artifacts\/widget-|^vulnerabilities|^sbom/,
    files: {
      ...Object.fromEntries(named.map(({ path, data }) => [path, data])),
      'policy.yaml': renderPolicy(parsePolicy(samplePolicy)),
      ...(record ? { 'build.json': text } : {}),
      ...claims.files,
    },
    subjects: named.map(({ path, data }) => ({ name: path, digest: { sha256: sha256(data) } })),
    predicate: {
      buildDefinition: {
        resolvedDependencies: [{ uri: 'git+https://github.com/acme/widget', digest: { gitCommit: commit } }],
      },
    },
    manifest: manifest => own(claimed(manifest, commit, reproducible, built.document.source.commitTime)),
  })
  const key = join(release.root, 'cosign.pub')
  const [signer] = release.trust.signers
  writeFileSync(key, signer?.kind === 'key' ? signer.publicKey : '')
  return { ...release, key }
}

/** As the actions say it: nobody has proven the record of the build. */
function promise({ path, reproducible }: FileEntry, ofArtifacts: FileEntry['reproducible']): FileEntry['reproducible'] {
  if (path.startsWith('artifacts/')) return ofArtifacts
  if (path === 'build.json') return 'unverified'
  if (['licences.txt', 'release.md', 'release.html'].includes(path)) return 'no'
  return reproducible
}

function claimed(
  manifest: Manifest,
  commit: string,
  reproducible: FileEntry['reproducible'],
  commitTime: string,
): Manifest {
  return {
    ...manifest,
    project: { ...manifest.project, name: 'rebuilt-widget' },
    source: { ...manifest.source, commit, commitTime },
    images: [],
    files: manifest.files.map(file => ({ ...file, reproducible: promise(file, reproducible) })),
  }
}
