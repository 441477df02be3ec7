import type { KeyObject } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { packDirectory, sha256 } from '@release-tools/base'
import { renderFindings } from '../src/findings/findings-document.ts'
import { renderManifest } from '../src/manifest/manifest.ts'
import type { FileEntry, Manifest } from '../src/manifest/manifest-model.ts'
import { manifestSchema } from '../src/manifest/manifest-model.ts'

import { summaryName, tarballName, tarballPrefix } from '../src/manifest/release-names.ts'
import { renderCycloneDx } from '../src/sbom/render-cyclonedx.ts'
import type { Trust } from '../src/sigstore/sigstore.ts'
import { releaseSums } from '../src/verify/check-sums.ts'
import { type Json, keyBundle, keyEnvelope, keyPair } from './bundles.ts'
import { documentOf } from './findings.ts'
import { releaseBom } from './sboms.ts'

export const commit = 'c0ffee'.padEnd(40, '0')
export const imageDigest = sha256('an image index')
const platformDigest = sha256('an image manifest')

/** Paths of the release of a test: the directory, the files beside it, and the same as downloaded assets. */
export interface TestRelease {
  root: string
  directory: string
  assets: string
  tarball: string
  trust: Trust
}

/** Who signs files, the verification summary, and the evidence (provenance, images). */
export interface TestSigning {
  blob(data: Uint8Array): Json | Promise<Json>
  summary(statement: Json): Json | Promise<Json>
  evidence(statement: Json): Json | Promise<Json>
}

/** What a test may change in its release. */
export interface Changes {
  subjects?: Json[]
  predicateType?: string
  predicate?: Json
  imageStatement?: Json
  summary?: Json
  /** What the verification summary says; PASSED if it is absent. */
  result?: string
  manifest?: (manifest: Manifest) => Manifest
  sums?: (text: string) => string
  /** Files of every test release that this one does not have. */
  without?: RegExp
  files?: Record<string, string | Uint8Array>
  /** Replaces the artifacts, by their names. */
  artifacts?: Artifacts
}

type Artifacts = Record<string, string | Uint8Array>

const image = {
  kind: 'image' as const,
  name: 'app',
  platform: 'linux/amd64',
  digest: `sha256:${platformDigest}`,
}
/** As generate-sbom names the image. */
export const imageSbom = {
  bomFormat: 'CycloneDX',
  metadata: {
    component: {
      type: 'container',
      name: image.name,
      properties: [
        { name: 'release-tools:image:digest', value: image.digest },
        { name: 'release-tools:image:platform', value: image.platform },
      ],
    },
  },
}

const artifacts: Artifacts = {
  'widget-1.2.0-py3-none-any.whl': 'a wheel',
  'widget-1.2.0.tar.gz': 'a source distribution',
}

const contents: Record<string, string> = {
  'vulnerabilities.json': renderFindings(documentOf([], { target: { kind: 'directory', name: 'widget' } })),
  'images/app/linux-amd64/sbom.cyclonedx.json': `${JSON.stringify(imageSbom)}\n`,
  'images/app/linux-amd64/vulnerabilities.json': renderFindings(documentOf([], { target: image })),
  'policy.yaml': 'version: 1\n',
  'release.md': '# widget 1.2.0\n',
}

function contentsOf(artifacts: Artifacts): Record<string, string | Uint8Array> {
  const own = Object.entries(artifacts).map(([name, content]) => [`artifacts/${name}`, content])
  return { ...Object.fromEntries(own), 'sbom.cyclonedx.json': renderCycloneDx(releaseBom(artifacts)), ...contents }
}

/** A release with one image, with real signatures by one key, as cosign makes them. */
export async function makeRelease(changes: Changes = {}): Promise<TestRelease & { privateKey: KeyObject }> {
  const { privateKey, publicKey } = keyPair()
  const release = await signedRelease(keySigning(privateKey), { signers: [{ kind: 'key', publicKey }] }, changes)
  return { ...release, privateKey }
}

/** The same release with the signatures of `signing`. */
export async function signedRelease(signing: TestSigning, trust: Trust, changes: Changes = {}): Promise<TestRelease> {
  const root = await mkdtemp(join(tmpdir(), 'release-'))
  const release = {
    root,
    directory: join(root, 'release'),
    assets: join(root, 'assets'),
    tarball: join(root, tarballName('v1.2.0')),
    trust,
  }
  const own = { ...contentsOf(changes.artifacts ?? artifacts), ...(await attestations(signing, changes)) }
  const kept = Object.fromEntries(Object.entries(own).filter(([path]) => !changes.without?.test(path)))
  const files = { ...kept, ...changes.files }
  for (const [path, text] of Object.entries(files)) await put(join(release.directory, path), text)
  const manifest = manifestOf(files)
  await seal(release, changes.manifest?.(manifest) ?? manifest, signing, changes)
  return release
}

/** Signs everything with one key. */
export function keySigning(privateKey: KeyObject): TestSigning {
  const statement = (value: Json) => keyEnvelope(privateKey, JSON.stringify(value))
  return { blob: data => keyBundle(privateKey, data), summary: statement, evidence: statement }
}

/** Writes what depends on the other files: manifest, its signature, SHA256SUMS, tarball, its signatures, summary, assets. */
export async function seal(
  { root, directory, assets, tarball }: TestRelease,
  manifest: Manifest,
  signing: TestSigning,
  changes: Changes = {},
): Promise<void> {
  const text = renderManifest(manifest)
  const bundle = JSON.stringify(await signing.blob(Buffer.from(text)))
  const sums = releaseSums(manifest, { manifest: sha256(text), bundle: sha256(bundle) })
  await put(join(directory, 'manifest.yaml'), text)
  await put(join(directory, 'manifest.yaml.sigstore.json'), bundle)
  await put(join(directory, 'SHA256SUMS'), changes.sums?.(sums) ?? sums)
  const packed = await buffer(
    packDirectory(directory, tarballPrefix('v1.2.0'), Date.parse(manifest.source.commitTime) / 1000),
  )
  await signTarball(tarball, packed, signing)
  const summary =
    changes.summary ??
    summaryOf(
      manifest,
      [{ name: basename(tarball), digest: { sha256: sha256(packed) } }],
      changes.result === undefined ? {} : { verificationResult: changes.result },
    )
  await put(join(root, summaryName), `${JSON.stringify(await signing.summary(summary))}\n`)
  await copyAssets({ root, directory, assets, tarball }, manifest)
}

/** Writes a tarball, its bundle, and the signature of the bundle for openssl. */
export async function signTarball(tarball: string, packed: Uint8Array, signing: TestSigning): Promise<void> {
  const bundle = await signing.blob(packed)
  await put(tarball, packed)
  await put(`${tarball}.sigstore.json`, JSON.stringify(bundle))
  await put(`${tarball}.sig`, `${bundle.messageSignature.signature}\n`)
}

async function copyAssets(
  { root, directory, assets, tarball }: Pick<TestRelease, 'root' | 'directory' | 'assets' | 'tarball'>,
  { files }: Manifest,
) {
  await mkdir(assets, { recursive: true })
  const own = ['manifest.yaml', 'manifest.yaml.sigstore.json', 'SHA256SUMS'].map(path => ({ path, asset: path }))
  for (const { path, asset } of [...own, ...files])
    if (asset !== undefined) await copyFile(join(directory, path), join(assets, asset))
  for (const end of ['', '.sig', '.sigstore.json'])
    await copyFile(`${tarball}${end}`, join(assets, `${basename(tarball)}${end}`))
  await copyFile(join(root, summaryName), join(assets, summaryName))
}

export async function put(path: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, data)
}

export function statement(predicateType: string, subject: Json[], predicate: Json): Json {
  return { _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate }
}

export function summaryOf(manifest: Manifest, subjects: Json[], predicate: Json = {}): Json {
  return statement('https://slsa.dev/verification_summary/v1', subjects, {
    verificationResult: 'PASSED',
    policy: { digest: { sha256: manifest.policy.sha256 } },
    ...predicate,
  })
}

export const artifactSubjects = subjectsOf(artifacts)
export const imageSubjects = [imageDigest, platformDigest].map(digest => ({
  name: 'registry.example/acme/widget',
  digest: { sha256: digest },
}))

function subjectsOf(artifacts: Artifacts): Json[] {
  return Object.entries(artifacts).map(([name, content]) => ({
    name: `artifacts/${name}`,
    digest: { sha256: sha256(content) },
  }))
}

async function attestations({ evidence }: TestSigning, changes: Changes): Promise<Record<string, string>> {
  const line = async (value: Json) => `${JSON.stringify(await evidence(value))}\n`
  const predicate = changes.predicate ?? {
    buildDefinition: {
      resolvedDependencies: [{ uri: 'git+https://github.com/acme/widget', digest: { gitCommit: commit } }],
    },
  }
  const provenance = statement(
    changes.predicateType ?? 'https://slsa.dev/provenance/v1',
    changes.subjects ?? [...subjectsOf(changes.artifacts ?? artifacts), ...imageSubjects],
    predicate,
  )
  const image =
    changes.imageStatement ??
    statement('https://sigstore.dev/cosign/sign/v1', [{ digest: { sha256: imageDigest } }], {})
  return { 'provenance.intoto.jsonl': await line(provenance), 'images/app/signature.sigstore.json': await line(image) }
}

/** A manifest over some files; artifacts and top-level files are assets. */
export function manifestOf(files: Record<string, string | Uint8Array>): Manifest {
  return {
    schema: manifestSchema,
    project: { name: 'widget', version: '1.2.0' },
    source: { repository: 'https://github.com/acme/widget', tag: 'v1.2.0', commit, commitTime: '2026-01-31T12:00:00Z' },
    images: [
      {
        name: 'app',
        repository: 'registry.example/acme/widget',
        digest: `sha256:${imageDigest}`,
        platforms: [{ platform: 'linux/amd64', digest: `sha256:${platformDigest}` }],
      },
    ],
    builder: {
      id: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0',
      run: 'https://github.com/acme/widget/actions/runs/1',
    },
    policy: { path: 'policy.yaml', sha256: sha256(files['policy.yaml'] ?? '') },
    verdict: { result: 'pass', reasons: [], day: '2026-06-01' },
    previousRelease: { tag: 'v1.1.0', manifestSha256: sha256('the manifest before') },
    files: Object.entries(files).map(([path, text]) => entryOf(path, text)),
  }
}

function entryOf(path: string, text: string | Uint8Array): FileEntry {
  const named = path.startsWith('artifacts/') || !path.includes('/')
  return {
    path,
    size: Buffer.byteLength(text),
    sha256: sha256(text),
    mediaType: 'application/octet-stream',
    madeBy: { name: 'a test', version: '1' },
    ...(named ? { asset: basename(path) } : {}),
    reproducible: reproducibleOf(path),
  }
}

function reproducibleOf(path: string): FileEntry['reproducible'] {
  if (path.startsWith('artifacts/')) return 'unverified'
  return path.endsWith('.jsonl') ? 'payload' : path.endsWith('.md') ? 'no' : 'bytes'
}
