import { basename, join } from 'node:path'
import { byKind } from '@release-tools/base'
import {
  type Asked,
  CannotCheck,
  type Check,
  check,
  modelSignatureName,
  resultOf,
  verifyModel,
  verifyRelease,
} from '@release-tools/evidence'
import type { Accepted } from './accepted.ts'
import { namedFile, namedImage, namedPackage, reportOn } from './by-policy.ts'
import type { ReleasePlace } from './fetch-release.ts'
import { verifyFile } from './files/verify-file.ts'
import { verifyFolder } from './files/verify-folder.ts'
import { checkIndex, type GivenIndex } from './given-index.ts'
import { verifyImage } from './image/verify-image.ts'
import { modelAbout, signedModel } from './model.ts'
import type { OpenTarget } from './open-target.ts'
import { verifyPackage } from './package/verify-package.ts'
import type { ReaderTrust } from './publishers.ts'
import type { TargetReport } from './report.ts'
import { requireOrigin } from './require-origin.ts'
import { BadTarget } from './target-text.ts'

/** What a reader asks of a target. */
export interface Wanted extends Asked {
  /** The index of releases in which a release must be. */
  index?: GivenIndex
}

type Open<Kind extends OpenTarget['kind']> = Extract<OpenTarget, { kind: Kind }>

/**
 * Verifies everything about a target: a release as `verifyRelease` does, an image by what is attached to it. Uses no network. Throws a
 * Problem only if `trust` is unusable.
 */
export async function verifyTarget(target: OpenTarget, trust: ReaderTrust, asked: Wanted = {}): Promise<TargetReport> {
  return byKind(target, {
    release: one => release(one, trust, asked),
    image: one => image(one, trust, asked),
    folder: one => folder(one, trust, asked),
    file: one => file(one, trust, asked),
    model: one => model(one, trust, asked),
    package: one => packageVersion(one, trust, asked),
  })
}

/** A release that was downloaded from a repository must be of that repository. */
async function release(
  { text, path, place }: Open<'release'>,
  trust: ReaderTrust,
  asked: Wanted,
): Promise<TargetReport> {
  requireOneTag(place, asked)
  const origin = place === undefined ? {} : { repository: place.repository }
  const meant = place === undefined ? {} : { tag: place.tag }
  const { index, ...others } = asked
  const report = await verifyRelease(path, { ...origin, ...trust }, { ...others, ...meant })
  const listed = index === undefined ? { checks: [] } : await checkIndex(report.release, index)
  const checks = [...(place === undefined ? [] : [downloaded(place.said)]), ...report.checks, ...listed.checks]
  const result = resultOf({ checks, files: report.files })
  return {
    ...report,
    result,
    checks,
    ...(listed.index && { index: listed.index }),
    target: { kind: 'release', text },
    accepted: [],
  }
}

/** Two tags are two releases. */
function requireOneTag(place: ReleasePlace | undefined, { tag }: Asked): void {
  if (place === undefined || tag === undefined || tag === place.tag) return
  throw new BadTarget('use the target', {
    found: `it names the release ${place.tag}, and --tag names ${tag}.`,
    next: 'Give the same tag in both places.',
  })
}

function downloaded(detail: string): Check {
  return { name: 'download', status: 'pass', detail }
}

async function image({ text, images }: Open<'image'>, trust: ReaderTrust, asked: Wanted): Promise<TargetReport> {
  const checks: Check[] = images.length === 0 ? [await check('image', noImage)] : []
  const accepted: Accepted[] = []
  for (const one of images) {
    const found = await verifyImage(one, trust)
    checks.push(...found.checks)
    accepted.push(...found.accepted)
  }
  checks.push(...(await onlyOfReleases(asked)))
  const [first, ...others] = images
  const digest = first !== undefined && others.length === 0 ? { digest: first.digest } : {}
  const target = { kind: 'image' as const, text, ...digest }
  return { ...(await reportOn({ named: images.map(namedImage), accepted, checks }, trust, asked)), target }
}

async function folder({ text, path, place }: Open<'folder'>, trust: ReaderTrust, asked: Wanted): Promise<TargetReport> {
  const { checks: own, files, accepted } = await verifyFolder(path, trust)
  requireOneTag(place, asked)
  // It was downloaded by its tag, and nothing else says of which release it is.
  const { tag: _, ...others } = asked
  const origin = await check('download', () => requireOrigin(place, accepted, trust))
  const checks = [origin, ...own, ...(await onlyOfReleases(others))]
  const named = files.map(({ path: name, sha256 = '' }) => namedFile(name, sha256))
  const found = { named, accepted, checks, files }
  return { ...(await reportOn(found, trust, asked)), target: { kind: 'folder', text } }
}

async function file({ text, path, documents }: Open<'file'>, trust: ReaderTrust, asked: Wanted): Promise<TargetReport> {
  const { checks: own, accepted, sha256 } = await verifyFile(path, documents, trust)
  const checks = [...own, ...(await onlyOfReleases(asked))]
  const target = { kind: 'file' as const, text, digest: `sha256:${sha256}` }
  return { ...(await reportOn({ named: [namedFile(path, sha256)], accepted, checks }, trust, asked)), target }
}

async function model(
  { text, path, signature, kind: _, ...more }: Open<'model'>,
  trust: ReaderTrust,
  asked: Wanted,
): Promise<TargetReport> {
  const place = signature ?? join(path, modelSignatureName)
  const { checks: own, files, model: signed } = await verifyModel(path, trust, { ...more, signature: place })
  const checks = [...own, ...(await onlyOfReleases(asked)), ...(await notOfModels(asked))]
  // Only the signature says which files a model has.
  const { summaries: __, ...others } = asked
  const found = { ...signedModel(signed, basename(place)), checks, files }
  const { about, ...report } = await reportOn(found, trust, others)
  return { ...report, ...modelAbout(about, files), target: { kind: 'model', text } }
}

async function packageVersion(
  { text, opened }: Open<'package'>,
  trust: ReaderTrust,
  asked: Wanted,
): Promise<TargetReport> {
  const { checks: own, files, accepted } = await verifyPackage(opened, trust)
  const checks = [...own, ...(await onlyOfReleases(asked))]
  const found = { named: namedPackage(opened, files), accepted, checks, files }
  return { ...(await reportOn(found, trust, asked)), target: { kind: 'package', text } }
}

function noImage(): never {
  throw new CannotCheck('verify the image', { found: 'it contains no image.', next: 'Write the image into it.' })
}

/** The digest of a model does not say which of its files has which name, so that a summary cannot stand in for the signature. */
async function notOfModels({ summaries }: Asked): Promise<Check[]> {
  if (summaries === undefined) return []
  const found = 'a verification summary does not say which files a model must have.'
  const parts = { found, next: 'Leave out --accept-vsa, so that the signature of the model is verified.' }
  return [await check('accepted summary', () => Promise.reject(new CannotCheck('verify the target', parts)))]
}

/** What only a release can answer must not pass as answered. */
async function onlyOfReleases({ tag, version, rebuilds, vex, index }: Wanted): Promise<Check[]> {
  const asked = { '--tag': tag, '--release-version': version, '--rebuilds': rebuilds, '--vex': vex, '--index': index }
  const [first] = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  if (first === undefined) return []
  const parts = { found: `${first} is about a release, and this is none.`, next: `Leave out ${first}.` }
  return [await check('release', () => Promise.reject(new CannotCheck('verify the target', parts)))]
}
