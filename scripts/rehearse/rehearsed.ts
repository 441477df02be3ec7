import type { Source } from '../act/project.ts'
import type { Consumer } from '../demo/event.ts'

/** A project whose release is made on this machine. */
export interface Rehearsed {
  consumer: Consumer
  /** Name of the project. */
  name: string
  /** A clone of ours with what the user has. Defaults to examples/python-app. */
  source?: Source | undefined
  /** Files that the copy gets besides, by path; undefined leaves one out. A project without a workflow gets that of the template. */
  files: Record<string, string | undefined>
  /** True if a key pair signs, and not only the identity of the workflow. */
  hasKey: boolean
  /** True if an OpenPGP key signs as well. */
  hasGpg: boolean
  /** True if it has images, which need a base image, and programs that build them. */
  hasImages: boolean
  /** Address of a folder with wheels that pip finds as if they were released (siblings.ts). */
  links?: string
  /** True to publish the release on the package index, too, and to install it from there. */
  toIndex?: boolean
}
