import { canonicalPlatform } from '@release-tools/base'
import type { ImageEntry, Tool } from '../manifest/manifest-model.ts'
import type { Reproducible } from '../manifest/reproducible.ts'
import type { FileRecord } from '../release/release-dir.ts'
import { isOfProject, type Target, type TargetPlace, targetDir, targetOfDir } from '../release/target.ts'
import type { DescribedRelease } from '../sbom/contradiction.ts'

/** The release that evidence must be about. */
export interface ReleaseIdentity extends DescribedRelease {
  /** Name of the project. */
  project: string
  images: ImageEntry[]
}

/** A file of a kind, or a family of such files: one for each target, or one for each image. */
interface FileRule {
  /** Its name in its directory, or a pattern for people: `artifacts/…`. */
  name: string
  mediaType: string | ((path: string) => string)
  reproducible: Reproducible
  /** The target that a path of the release directory is about, if it is the path of this file; otherwise undefined. */
  targetAt(path: string, project: string): Target | undefined
}

/** A file at the top of the release directory. */
export interface TopFile extends FileRule {
  mediaType: string
  path: string
}

/** A file for the project, one for each subdirectory, and one for each image and platform. */
export interface TargetFile extends FileRule {
  mediaType: string
  pathOf(target: TargetPlace): string
}

/** A file for each image. */
export interface ImageFile extends FileRule {
  mediaType: string
  /** `image` is the short name: the directory under `images/`. */
  pathOf(image: string): string
}

/** A file of a kind that was found. */
export interface Found<Document> {
  /** Relative to the release directory. */
  path: string
  target: Target
  document: Document
}

/** What a release consists of. */
export interface Released {
  /** Name of the project. */
  project: string
  /** True if it has files in `artifacts/`. */
  hasArtifacts: boolean
  images: ImageEntry[]
}

/**
 * A kind of file of a release, declared once. Policy, assembly, verification, notes and page iterate over the declarations, so
 * that a new kind needs one file here and one line in register.ts.
 */
export interface KindRule<Kind extends string = string, Document = unknown, Summary = unknown> {
  /** Its name in a policy. */
  kind: Kind
  files: Record<string, FileRule>
  /**
   * False if a policy cannot require it: every release has it, or it is made after the verdict. Otherwise, the end of the sentence
   * that says what is missing and what to run. `lacking` is the end of the sentence if only some parts of the release have none.
   */
  requirable: false | { absent: string; lacking?: string }
  /** Reads one of its files. `path` names it in errors. Throws a Problem. Absent if the content is not read before the verdict. */
  parse?(text: string, path: string): Document
  /** The commit that a document names as its own. A document about another commit cannot be used. */
  commitOf?(document: Document): string
  /**
   * The target that a document names as its own; undefined if it names none. A document cannot be used if that is not the target of
   * its place, or not an image of the release.
   */
  targetOf?(document: Document): Target | undefined
  /** Why a document about a target of the release does not describe that release, in a sentence; undefined if it does. */
  contradictionOf?(document: Document, target: Target, release: ReleaseIdentity): string | undefined
  /** What `summarise` needs of a document, if that is less: the documents of a release together take too much memory. */
  retain?(document: Document, target: Target): Document
  /**
   * Why a document that can be used says that the release lacks this evidence, as the end of a sentence; undefined if the document is
   * evidence. A policy that requires the kind is then not fulfilled.
   */
  statesAbsence?(document: Document): string | undefined
  /** True if what was found is enough for a policy that requires it. */
  present(found: Found<Document>[], images: ImageEntry[]): boolean
  /** The parts of the release that have none. Absent for kinds of which one file is enough. */
  lacking?(found: Found<Document>[], released: Released): Target[]
  /** What notes and page show of it; undefined if they show nothing. */
  summarise(found: Found<Document>[]): Summary
}

/** Declares a kind. Keeps the types of its name, files, documents and summary. */
export function defineKind<
  const Kind extends string,
  Files extends KindRule['files'],
  const Requirable extends KindRule['requirable'],
  Document = undefined,
  Summary = undefined,
>(
  rule: KindRule<Kind, Document, Summary> & { files: Files; requirable: Requirable },
): KindRule<Kind, Document, Summary> & { files: Files; requirable: Requirable } {
  return rule
}

export function topFile(path: string, mediaType: string, reproducible: Reproducible): TopFile {
  const targetAt = (at: string, project: string) => (at === path ? targetOfDir('', project) : undefined)
  return { name: path, path, mediaType, reproducible, targetAt }
}

export function targetFile(name: string, mediaType: string, reproducible: Reproducible): TargetFile {
  return {
    name,
    mediaType,
    reproducible,
    pathOf: target => `${targetDir(target)}${name}`,
    targetAt: (path, project) => {
      const at = path.lastIndexOf('/') + 1
      return path.length - at === name.length && path.endsWith(name)
        ? targetOfDir(path.slice(0, at), project)
        : undefined
    },
  }
}

export function imageFile(name: string, mediaType: string, reproducible: Reproducible): ImageFile {
  const pattern = /^images\/([^/]+)\/([^/]+)$/
  return {
    name,
    mediaType,
    reproducible,
    pathOf: image => `images/${image}/${name}`,
    targetAt: path => {
      const [, image, file] = pattern.exec(path) ?? []
      return image === undefined || file !== name ? undefined : { kind: 'image', name: image }
    },
  }
}

/** For kinds of which one file is enough. */
export function anyFound(found: unknown[]): boolean {
  return found.length > 0
}

/**
 * The parts of a release that nothing of a kind is about: platforms of images, and the project if the release has artifacts. What is
 * known of one platform says nothing of another. A subdirectory may be the project, so it counts as well; a model never is.
 */
export function lackingTargets(found: Found<unknown>[], { project, hasArtifacts, images }: Released): Target[] {
  const isFound = ({ name, platform }: TargetPlace) =>
    found.some(({ target }) => target.kind === 'image' && target.name === name && isSamePlatform(target, platform))
  const parts = images.flatMap(({ name, platforms }) =>
    // Of an image without platforms, nothing can be scanned.
    platforms.length === 0
      ? [{ kind: 'image' as const, name }]
      : platforms.map(({ platform }) => ({ kind: 'image' as const, name, platform })),
  )
  const ofProject = { kind: 'directory' as const, name: project }
  const isProjectFound = !hasArtifacts || found.some(({ target }) => isOfProject(target))
  return [...(isProjectFound ? [] : [ofProject]), ...parts.filter(part => !isFound(part))]
}

function isSamePlatform(target: TargetPlace, platform = ''): boolean {
  return target.platform !== undefined && canonicalPlatform(target.platform) === canonicalPlatform(platform)
}

/** For kinds of which notes and page show nothing. */
export function nothing(): undefined {
  return undefined
}

/** The record of a file that a step wrote. Everything except its maker comes from the declaration. */
export function recordOf(file: Pick<FileRule, 'mediaType' | 'reproducible'>, path: string, madeBy: Tool): FileRecord {
  const mediaType = typeof file.mediaType === 'string' ? file.mediaType : file.mediaType(path)
  return { path, mediaType, madeBy, reproducible: file.reproducible }
}
