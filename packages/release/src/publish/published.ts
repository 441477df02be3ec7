import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { limits, Problem, readLimited } from '@release-tools/base'
import {
  type FileEntry,
  kinds,
  type Manifest,
  manifestPayload,
  parseManifest,
  tarballName,
} from '@release-tools/evidence'
import type { Release } from '@release-tools/github'
import { marker } from './draft.ts'

/** Throws a Problem if a published release is not one of release-tools: it has neither the mark in its text nor a manifest. */
export function requireOwn({ tag, body }: Pick<Release, 'tag' | 'body'>, assets: { name: string }[]): void {
  const manifest = kinds.manifest.files.document.path
  if (body.includes(marker(tag)) || assets.some(({ name }) => name === manifest)) return
  throw new Problem(`publish ${tag}`, {
    found: 'another program, or a person, has already published a release of this tag.',
    next: 'Let it make drafts only (for release-please: docs/tasks/from-release-please.md). Then release the next version.',
  })
}

/** Reads the manifest among downloaded assets. */
export async function downloadedManifest(directory: string): Promise<Manifest> {
  const path = join(directory, kinds.manifest.files.document.path)
  return parseManifest((await readLimited(path, limits.evidence, 'inside')).toString())
}

/** Throws a Problem if the payloads of a published release and of the one on disk differ. Names the differences. */
export function requireSamePayload(published: Manifest, local: Manifest): void {
  const differences = payloadDifferences(published, local)
  if (differences.length === 0) return
  throw new Problem(`publish ${local.source.tag}`, {
    found: `it is already published with different content: ${differences.join(', ')}.`,
    next: 'Release the next version: a published release is never changed.',
  })
}

/**
 * Throws a Problem if a published release lacks assets: somebody published it before it was complete. The plain signature may be
 * absent, because another signer made the release.
 */
export function requireComplete(tag: string, published: { name: string }[], local: { name: string }[]): void {
  const lost = local.map(({ name }) => name).filter(name => !published.some(one => one.name === name))
  const needed = lost.filter(name => name !== `${tarballName(tag)}.sig`)
  if (needed.length === 0) return
  throw new Problem(`publish ${tag}`, {
    found: `it is already published, but lacks ${needed.join(', ')}.`,
    next: 'Release the next version: a published release is never changed.',
  })
}

/** The differences between the payloads of two manifests, in words. */
export function payloadDifferences(published: Manifest, local: Manifest): string[] {
  const [theirs, ours] = [published, local].map(manifest => manifestPayload(manifest) as Record<string, unknown>)
  const keys = [...new Set([...Object.keys(theirs ?? {}), ...Object.keys(ours ?? {})])].filter(key => key !== 'files')
  const fields = keys.filter(key => !isDeepStrictEqual(theirs?.[key], ours?.[key]))
  return [...fields, ...fileDifferences(theirs?.files as FileEntry[], ours?.files as FileEntry[])]
}

/**
 * `unverified` files for which a rebuild gave different bytes. That contradicts nothing, because nobody has checked whether they
 * are reproducible, and the published files stay.
 */
export function rebuiltDifferently(published: Manifest, local: Manifest): string[] {
  const digests = new Map(local.files.map(({ path, sha256 }) => [path, sha256]))
  return published.files
    .filter(({ path, sha256, reproducible }) => reproducible === 'unverified' && digests.get(path) !== sha256)
    .map(({ path }) => path)
}

function fileDifferences(published: FileEntry[], local: FileEntry[]): string[] {
  const paths = [...new Set([...published, ...local].map(file => file.path))]
  return paths.flatMap(path => {
    const [theirs, ours] = [published, local].map(files => files.find(file => file.path === path))
    if (theirs === undefined) return [`${path} is new`]
    if (ours === undefined) return [`${path} is missing`]
    return isDeepStrictEqual(theirs, ours) ? [] : [`${path} differs`]
  })
}
