import { byKind } from '@release-tools/base'
import { type Asked, CannotCheck, type Check, check, type Trust, verifyRelease } from '@release-tools/evidence'
import type { Accepted } from './accepted.ts'
import { namedFile, namedImage, namedPackage, reportOn } from './by-policy.ts'
import { verifyFile } from './files/verify-file.ts'
import { verifyImage } from './image/verify-image.ts'
import type { OpenTarget } from './open-target.ts'
import { verifyPackage } from './package/verify-package.ts'
import type { TargetReport } from './report.ts'

type Open<Kind extends OpenTarget['kind']> = Extract<OpenTarget, { kind: Kind }>

/**
 * Verifies everything about a target: a release as `verifyRelease` does, an image by what is attached to it. Uses no network. Throws a
 * Problem only if `trust` is unusable.
 */
export async function verifyTarget(target: OpenTarget, trust: Trust, asked: Asked = {}): Promise<TargetReport> {
  return byKind(target, {
    release: one => release(one, trust, asked),
    image: one => image(one, trust, asked),
    file: one => file(one, trust, asked),
    package: one => packageVersion(one, trust, asked),
  })
}

/** A release that was downloaded from a repository must be of that repository. */
async function release({ text, path, place }: Open<'release'>, trust: Trust, asked: Asked): Promise<TargetReport> {
  const of = place === undefined ? {} : { repository: place.repository, tag: place.tag }
  const report = await verifyRelease(
    path,
    { ...(of.repository === undefined ? {} : { repository: of.repository }), ...trust },
    { ...asked, ...(of.tag === undefined ? {} : { tag: of.tag }) },
  )
  const checks = place === undefined ? report.checks : [downloaded(place.said), ...report.checks]
  return { ...report, checks, target: { kind: 'release', text }, accepted: [] }
}

function downloaded(detail: string): Check {
  return { name: 'download', status: 'pass', detail }
}

async function image({ text, images }: Open<'image'>, trust: Trust, asked: Asked): Promise<TargetReport> {
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

async function file({ text, path, documents }: Open<'file'>, trust: Trust, asked: Asked): Promise<TargetReport> {
  const { checks: own, accepted, sha256 } = await verifyFile(path, documents, trust)
  const checks = [...own, ...(await onlyOfReleases(asked))]
  const target = { kind: 'file' as const, text, digest: `sha256:${sha256}` }
  return { ...(await reportOn({ named: [namedFile(path, sha256)], accepted, checks }, trust, asked)), target }
}

async function packageVersion({ text, opened }: Open<'package'>, trust: Trust, asked: Asked): Promise<TargetReport> {
  const { checks: own, files, accepted } = await verifyPackage(opened, trust)
  const checks = [...own, ...(await onlyOfReleases(asked))]
  const found = { named: namedPackage(opened, files), accepted, checks, files }
  return { ...(await reportOn(found, trust, asked)), target: { kind: 'package', text } }
}

function noImage(): never {
  throw new CannotCheck('verify the image', { found: 'it contains no image.', next: 'Write the image into it.' })
}

/** What only a release can answer must not pass as answered. */
async function onlyOfReleases({ tag, version, rebuilds }: Asked): Promise<Check[]> {
  const asked = { '--tag': tag, '--release-version': version, '--rebuilds': rebuilds }
  const [first] = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  if (first === undefined) return []
  const parts = { found: `${first} is about a release, and this is none.`, next: `Leave out ${first}.` }
  return [await check('release', () => Promise.reject(new CannotCheck('verify the target', parts)))]
}
