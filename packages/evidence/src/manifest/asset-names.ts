import { basename } from 'node:path'
import { collision, Problem } from '@release-tools/base'
import { isArtifact } from '../kinds/artifacts.ts'
import { assetNamePattern } from './manifest-shape.ts'
import { lastEventsName, summaryName, unlisted } from './release-names.ts'

const rule = 'letters, digits and . _ + - (no dot at either end, no hyphen at the start, at most 255 characters)'

/** Names of assets that no manifest lists. */
const reserved = [...unlisted, summaryName, lastEventsName]

/**
 * The asset name of a file of the release directory. Undefined for files that are only in the tarball: those in directories other
 * than `artifacts/`.
 */
export function assetName(path: string): string | undefined {
  return !path.includes('/') || isArtifact(path) ? basename(path) : undefined
}

/** Web address of an asset of a release. */
export function assetAddress({ repository, tag }: { repository: string; tag: string }, name: string): string {
  return `${repository}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(name)}`
}

/**
 * Throws a Problem, with a suggestion, for a file that GitHub would rename as an asset: the manifest would not list the new name.
 * Also throws for two files that would become one asset.
 */
export function requireAssetNames(paths: string[]): void {
  const named = paths.flatMap(path => {
    const name = assetName(path)
    return name === undefined ? [] : [{ path, name }]
  })
  for (const { path, name } of named) if (!assetNamePattern.test(name) || name.startsWith('-')) throw unfit(path, name)
  const pair = collision([...reserved, ...named.map(({ name }) => name)])
  if (pair === undefined) return
  throw new Problem('name the assets of the release', {
    found: `two of them would be named ${pair.map(name => JSON.stringify(name)).join(' and ')}.`,
    next: `Rename a file. Reserved names are ${reserved.join(', ')}.`,
  })
}

function unfit(path: string, name: string): Problem {
  return new Problem(`use ${JSON.stringify(path)} as an asset of a GitHub release`, {
    found: `names may have only ${rule}. GitHub renames other files, and programs read a leading hyphen as an option.`,
    next: `Rename it, for example to ${JSON.stringify(suggestedName(name))}.`,
  })
}

function suggestedName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._+-]+/g, '-')
  return plain.replace(/^[.-]+|[.-]+$/g, '').slice(0, 255) || 'artifact.bin'
}
