import { basename } from 'node:path'
import { collision, Problem } from '@release-tools/base'
import { isArtifact } from '../kinds/artifacts.ts'
import { assetName as allowed } from './manifest-shape.ts'
import { summaryName, unlisted } from './release-names.ts'

const rule = 'letters, digits and . _ + - (no dot first or last, no hyphen first, at most 255 characters)'

/**
 * The asset name of a file of the release directory: that of artifacts and of top-level files. What lies deeper travels
 * in the tarball only (undefined).
 */
export function assetName(path: string): string | undefined {
  return !path.includes('/') || isArtifact(path) ? basename(path) : undefined
}

/**
 * Throws a Problem, with a suggestion, for a file that GitHub would rename as an asset (a renamed file is no longer the
 * one that the manifest lists), and for two files that would be one asset.
 */
export function requireAssetNames(paths: string[]): void {
  const named = paths.flatMap(path => {
    const name = assetName(path)
    return name === undefined ? [] : [{ path, name }]
  })
  for (const { path, name } of named) if (!allowed.test(name) || name.startsWith('-')) throw unfit(path, name)
  const pair = collision([...unlisted, summaryName, ...named.map(({ name }) => name)])
  if (pair === undefined) return
  throw new Problem('give every asset of the release its own name', {
    found: `there would be two assets named ${pair.map(name => JSON.stringify(name)).join(' and ')}.`,
    next: `Rename a file; the names ${[...unlisted, summaryName].join(', ')} are the release’s own.`,
  })
}

function unfit(path: string, name: string): Problem {
  return new Problem(`use ${JSON.stringify(path)} as an asset of a GitHub release`, {
    found: `a name may hold only ${rule}; GitHub renames others, and programs take a hyphen for an option.`,
    next: `Name it ${JSON.stringify(suggestedName(name))}, for example.`,
  })
}

function suggestedName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._+-]+/g, '-')
  return plain.replace(/^[.-]+|[.-]+$/g, '').slice(0, 255) || 'artifact.bin'
}
