import { type BuildDocument, parseBuild } from '../build/build-document.ts'
import { type Proven, proofOfArtifact, proofOfImage } from '../build/proof-of.ts'
import { isArtifact } from '../kinds/artifacts.ts'
import { build } from '../kinds/build.ts'
import type { ImageEntry, Manifest } from '../manifest/manifest-model.ts'
import type { Reproducible } from '../manifest/reproducible.ts'
import { isListed, type ReadEvidence } from './evidence-reader.ts'
import type { CheckName } from './explanations.ts'
import { askPublisher, type Check, check, failCheck, type Passed, withFileName } from './report.ts'

const { project, archives, image } = build.files

/** What the manifest says that a rebuild gives, and what the record of the build proves. */
interface Claim {
  what: string
  reproducible: Reproducible
  proven: (document: BuildDocument) => Proven | undefined
}

/**
 * One check for the artifacts and one for each image, if the manifest says that a rebuild gives the same bytes. Then the record of the
 * build in the release must say that a second build gave them.
 */
export async function checkBuild(manifest: Manifest, read: ReadEvidence): Promise<Check[]> {
  const artifacts = manifest.files
    .filter(({ path }) => isArtifact(path))
    .map(file => ({
      what: file.path,
      reproducible: file.reproducible,
      proven: (document: BuildDocument) => proofOfArtifact(document, file),
    }))
  const checks = [
    checkClaims('build', [project.path, archives.path], artifacts),
    ...manifest.images.map(one => checkClaims(`build of image ${one.name}`, [image.pathOf(one.name)], [claimOf(one)])),
  ]
  const done = await Promise.all(checks.map(one => one(manifest, read)))
  return done.flatMap(one => one ?? [])
}

function claimOf({ repository, digest, reproducible = 'unverified' }: ImageEntry): Claim {
  return { what: repository, reproducible, proven: document => proofOfImage(document, digest) }
}

/** The first of `paths` is the one that a release needs; the others may prove some of the claims. */
function checkClaims(name: CheckName, paths: [string, ...string[]], claims: Claim[]) {
  return async (manifest: Manifest, read: ReadEvidence): Promise<Check | undefined> => {
    const proven = claims.filter(({ reproducible }) => reproducible === 'bytes' || reproducible === 'payload')
    if (proven.length === 0) return undefined
    const listed = paths.filter(path => isListed(manifest, path))
    return withFileName(listed[0] ?? paths[0], await check(name, () => requireProven(listed, proven, read)))
  }
}

async function requireProven(paths: string[], claims: Claim[], read: ReadEvidence): Promise<Passed> {
  if (paths.length === 0)
    failCheck(
      'the manifest says that a rebuild gives the same bytes, and nothing in the release says so.',
      askPublisher,
    )
  const documents: BuildDocument[] = []
  for (const path of paths) {
    const text = await read(path)
    if (text === undefined)
      return {
        status: 'absent',
        detail: 'The record of the build is only in the release tarball, which was not provided.',
      }
    documents.push(parseBuild(text.toString('utf8'), path))
  }
  const wrong = claims.find(({ proven }) => !documents.some(document => proven(document)?.reproducible === 'bytes'))
  if (wrong !== undefined)
    failCheck(
      `the manifest says that a rebuild gives the same bytes for ${JSON.stringify(wrong.what)}, which this record does not say.`,
      askPublisher,
    )
  const which = claims.map(({ what }) => what.replace(/^artifacts\//, '')).join(', ')
  return { detail: `The signed record says that a second build gave the same bytes for ${which}.` }
}
