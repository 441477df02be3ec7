import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { byKind, messageOf, sizeIfThere } from '@release-tools/base'
import {
  foundModelSignature,
  isModelDirectory,
  isRelease,
  type ModelAuthorities,
  type ModelListener,
  type ModelSignaturePaths,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Reference } from '@release-tools/oci'
import { fetchRelease, type ReleasePlace, type WantedRelease } from './fetch-release.ts'
import { type Documents, documentsOf } from './files/documents.ts'
import { hasDocuments } from './files/verify-folder.ts'
import { type OpenImage, openLayoutImages, openRemoteImage } from './image/open-image.ts'
import { type OpenPackage, openPackage } from './package/open-package.ts'
import type { ReadOptions } from './read-options.ts'
import { BadTarget, parseTargetText } from './target-text.ts'

/** A target that was found and, if it is elsewhere, read. Nothing of it is verified yet. */
export type OpenTarget =
  /** `place`: where it was downloaded from. */
  | { kind: 'release'; text: string; path: string; place?: ReleasePlace }
  /** The release of another tool: files with their signatures. */
  | { kind: 'folder'; text: string; path: string; place: ReleasePlace }
  | { kind: 'file'; text: string; path: string; documents: Documents }
  /** `fileList`: the list of its files, if the signature is of that file. */
  | ({ kind: 'model'; text: string; path: string } & ModelSignaturePaths & ModelAuthorities & ModelListener)
  | { kind: 'image'; text: string; images: OpenImage[] }
  | { kind: 'package'; text: string; opened: OpenPackage }

export interface OpenOptions extends ReadOptions {
  /** A folder for what is downloaded. The caller removes it. */
  scratch: string
}

/**
 * Opens what a reader wants to have verified: a path, an image (`oci://…`), a release of GitHub (`github:…`), or a version of a package
 * (`pypi:…`). Paths need no network. Throws BadTarget if the text names nothing, and another Problem if a server does not give it.
 */
export async function openTarget(text: string, host: Host, options: OpenOptions): Promise<OpenTarget> {
  return byKind(parseTargetText(text), {
    path: ({ path }) => openPath(path, text, options),
    image: ({ reference }) => openImage(reference, text, host),
    github: wanted => openRelease(wanted, text, host, options),
    package: async wanted => ({ kind: 'package' as const, text, opened: await openPackage(wanted, options, host) }),
  })
}

/** Throws BadTarget for a text that names nothing, and for a path that is not there. Asks no server. */
export async function requireTarget(text: string): Promise<void> {
  const named = parseTargetText(text)
  const elsewhere = () => undefined
  await byKind(named, { path: ({ path }) => statusOf(path), image: elsewhere, github: elsewhere, package: elsewhere })
}

function statusOf(path: string): Promise<Stats> {
  return stat(path).catch((error: NodeJS.ErrnoException) => {
    const found = error.code === 'ENOENT' ? 'no such file.' : `${messageOf(error)}.`
    const next =
      'Give a release directory, a folder of assets, an OCI layout, one asset, or a tarball. For an image in a registry, write oci:// before its name.'
    throw new BadTarget(`read ${path}`, { found, next, cause: error })
  })
}

async function openImage(reference: Reference, text: string, host: Host): Promise<OpenTarget> {
  return { kind: 'image', text, images: [await openRemoteImage(reference, host)] }
}

async function openRelease(wanted: WantedRelease, text: string, host: Host, options: OpenOptions): Promise<OpenTarget> {
  const { path, place } = await fetchRelease(wanted, options, host)
  const isOfOthers = !(await isRelease(path)) && (await hasDocuments(path))
  return { kind: isOfOthers ? 'folder' : 'release', text, path, place }
}

async function openPath(path: string, text: string, { signature }: OpenOptions): Promise<OpenTarget> {
  const status = await statusOf(path)
  if (signature !== undefined) return { kind: 'model', text, path, signature }
  // Before all else: whoever can write into a model could make it look like an image that the same signer signed.
  const found = status.isDirectory() && (await isModelDirectory(path)) ? await foundModelSignature(path) : undefined
  if (found !== undefined) return { kind: 'model', text, path, signature: found }
  if (status.isDirectory() && (await isLayout(path)))
    return { kind: 'image', text, images: await openLayoutImages(path) }
  if (!status.isFile() || (await isRelease(path))) return { kind: 'release', text, path }
  return { kind: 'file', text, path, documents: await documentsOf(path) }
}

/** https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
export async function isLayout(path: string): Promise<boolean> {
  const sizes = await Promise.all(['oci-layout', 'index.json'].map(name => sizeIfThere(join(path, name))))
  return sizes.every(size => size !== undefined)
}
