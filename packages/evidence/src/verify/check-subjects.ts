import { posix } from 'node:path'
import { type Digests, hashNames } from '../in-toto/digests.ts'
import type { ResourceDescriptor } from '../in-toto/in-toto.ts'
import { agrees } from '../in-toto/statement.ts'
import { isArtifact } from '../kinds/artifacts.ts'
import type { Manifest } from '../manifest/manifest-model.ts'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import type { ReadDigests } from './evidence-reader.ts'
import { failCheck, withoutSha256 } from './report.ts'

/** What the subjects of provenance must be. Artifacts of one content are one, with several names. */
interface Expected {
  names: Set<string>
  /** False for an image, which a subject may give another name. */
  isFile: boolean
  digests: Digests
}

/**
 * The subjects must be the artifacts and images of the release: all of them and nothing else. The manifest lists them by SHA-256. If
 * a subject has another digest, that of the artifacts is taken and compared; the manifest has no other digest of an image.
 */
export async function checkSubjects(
  subjects: ResourceDescriptor[],
  manifest: Manifest,
  digestsOf: ReadDigests,
): Promise<void> {
  const expected = await expectedSubjects(subjects, manifest, digestsOf)
  const byDigest = new Map(
    expected.flatMap(one => Object.entries(one.digests).map(([hash, value]) => [`${hash}:${value}`, one] as const)),
  )
  const covered = new Set(subjects.map(subject => requireExpected(subject, expected, byDigest)))
  const left = expected.find(one => !covered.has(one))
  if (left !== undefined) failCheck(`it does not cover ${[...left.names].join(', ')} (sha256:${left.digests.sha256}).`)
}

/** The artifact or image that a subject is. */
function requireExpected(
  { name, digest }: ResourceDescriptor,
  expected: Expected[],
  byDigest: Map<string, Expected>,
): Expected {
  const shown = `its subject ${JSON.stringify(name)}`
  const own = hashNames.filter(hash => Object.hasOwn(digest, hash))
  const found = own.map(hash => byDigest.get(`${hash}:${digest[hash]}`)).find(one => one !== undefined)
  if (found === undefined) throw notExpected(shown, digest, expected)
  // One content can have thousands of names.
  const names = () => [...found.names].join(', ')
  if (!agrees(digest, found.digests))
    failCheck(`${shown} has one of the digests of ${names()}, but another one differs.`)
  if (name !== undefined && found.isFile && !found.names.has(posix.basename(name)))
    failCheck(`${shown} has the digest of ${names()}.`)
  return found
}

/** A subject without a SHA-256 may be something whose other digests are not known. */
function notExpected(shown: string, digest: ResourceDescriptor['digest'], expected: Expected[]): CannotCheck {
  const hash = hashNames.find(one => Object.hasOwn(digest, one))
  if (hash === undefined) return withoutSha256(shown)
  const unknown = expected.find(({ digests }) => digests[hash] === undefined)
  if (unknown === undefined) failCheck(`${shown} (${hash}:${digest[hash]}) is not an artifact or image of the release.`)
  if (!unknown.isFile) return withoutSha256(shown)
  return new CannotCheck('verify the release', {
    found: `${shown} has no SHA-256, and its ${hash} could not be compared: ${[...unknown.names].join(', ')} was not provided.`,
    next: 'Download all artifacts of the release, or its tarball.',
  })
}

async function expectedSubjects(
  subjects: ResourceDescriptor[],
  { files, images }: Manifest,
  digestsOf: ReadDigests,
): Promise<Expected[]> {
  const expected = new Map<string, Expected>()
  const add = (sha256: string, name: string, isFile: boolean, digests: Digests = {}) => {
    const known = expected.get(sha256) ?? { names: new Set<string>(), isFile, digests: { ...digests, sha256 } }
    expected.set(sha256, { ...known, names: known.names.add(name), isFile: known.isFile && isFile })
  }
  const artifacts = files.filter(({ path }) => isArtifact(path))
  const others = hashNames.filter(hash => hash !== 'sha256' && subjects.some(one => Object.hasOwn(one.digest, hash)))
  const paths = artifacts.map(({ path }) => path)
  const taken = others.length === 0 ? new Map<string, Digests>() : await digestsOf(paths, others)
  for (const { path, sha256 } of artifacts) add(sha256, posix.basename(path), true, taken.get(path))
  for (const { digest, repository, platforms } of images)
    for (const one of [digest, ...platforms.map(platform => platform.digest)])
      add(one.slice('sha256:'.length), repository, false)
  return [...expected.values()]
}
