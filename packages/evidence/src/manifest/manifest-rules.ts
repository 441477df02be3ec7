import { collision, isDay } from '@release-tools/base'
import type { Manifest } from './manifest-model.ts'
import { lastEventsName, summaryName, tarballName, unlisted } from './release-names.ts'

/** The first rule between the fields of a manifest that is broken, as a sentence; undefined if there is none. */
export function brokenRule(manifest: Manifest): string | undefined {
  return (
    timeRule(manifest) ??
    dayRule(manifest) ??
    repeated(
      'files',
      'path',
      manifest.files.map(({ path }) => path),
      [...unlisted],
    ) ??
    repeated(
      'files',
      'asset',
      manifest.files.flatMap(({ asset }) => asset ?? []),
      reservedAssets(manifest),
    ) ??
    repeated(
      'images',
      'name',
      manifest.images.map(({ name }) => name),
      [],
    ) ??
    nestedRule(manifest) ??
    policyRule(manifest)
  )
}

function timeRule({ source }: Manifest): string | undefined {
  const time = new Date(source.commitTime)
  const valid = !Number.isNaN(time.getTime()) && time.toISOString() === source.commitTime.replace('Z', '.000Z')
  return valid ? undefined : `source.commitTime is ${JSON.stringify(source.commitTime)}, which is not a time.`
}

function dayRule({ verdict }: Manifest): string | undefined {
  return isDay(verdict.day) ? undefined : `verdict.day is ${JSON.stringify(verdict.day)}, which is not a day.`
}

function reservedAssets({ source }: Manifest): string[] {
  const tarball = tarballName(source.tag)
  return [...unlisted, tarball, `${tarball}.sig`, `${tarball}.sigstore.json`, summaryName, lastEventsName]
}

function repeated(list: string, field: string, names: string[], reserved: string[]): string | undefined {
  const pair = collision([...reserved, ...names])
  if (!pair) return undefined
  const [first, second] = pair.map(name => JSON.stringify(name))
  if (reserved.includes(pair[0])) return `${list} has the ${field} ${second}, a name that the release itself uses.`
  return first === second
    ? `${list} has the ${field} ${second} twice.`
    : `${list} has the ${field}s ${first} and ${second}, which are the same name on some systems.`
}

/** A path cannot be both a file and a directory. */
function nestedRule({ files }: Manifest): string | undefined {
  const paths = new Set([...unlisted, ...files.map(({ path }) => path)])
  const directories = files.flatMap(({ path }) => [...path.matchAll(/\//g)].map(slash => path.slice(0, slash.index)))
  const both = directories.find(directory => paths.has(directory))
  return both === undefined ? undefined : `files has ${JSON.stringify(both)} both as a file and as a directory.`
}

function policyRule({ policy, files }: Manifest): string | undefined {
  const file = files.find(({ path }) => path === policy.path)
  if (!file) return `policy.path is ${JSON.stringify(policy.path)}, which is not among the files.`
  return file.sha256 === policy.sha256
    ? undefined
    : `policy.sha256 differs from the digest of ${JSON.stringify(policy.path)} among the files.`
}
