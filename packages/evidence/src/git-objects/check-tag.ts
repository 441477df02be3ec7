import { visible } from '@release-tools/base'
import { notVerified } from '../sigstore/refusal.ts'
import type { GitTag } from './git-object.ts'

/**
 * Throws a Problem unless the tag object is that of the ref (`v1.2.0`), and names the commit itself. git accepts a signed tag under any other name, with
 * which an old release can be passed off as a new one, and a tag of a tag.
 */
export function requireReleaseTag({ name, type, target }: GitTag, ref: string, commit: string): void {
  if (name !== ref)
    throw notVerified(`the tag ${visible(ref)} is the object that was signed as ${visible(name)}: somebody renamed it.`)
  if (type !== 'commit') throw notVerified(`it is a tag of a ${visible(type)}, and not of a commit.`)
  if (target !== commit) throw notVerified(`it is a tag of the commit ${target}, and not of ${commit}.`)
}
