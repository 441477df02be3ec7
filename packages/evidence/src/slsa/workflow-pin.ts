import { byKind } from '@release-tools/base'

/** How the caller of a reusable workflow names its version: by the tag of one release, by a commit, or by something that moves. */
export type WorkflowPin =
  | { kind: 'release'; tag: string }
  | { kind: 'commit'; commit: string }
  | { kind: 'moving'; ref: string }

/**
 * Reads what stands after `@` in the identity of a workflow. Only a tag with all three numbers is that of one release: `v1` and `v1.4`
 * are moved to later ones, and branches to later commits.
 */
export function pinOf(ref: string): WorkflowPin {
  if (/^[0-9a-f]{40}$/.test(ref)) return { kind: 'commit', commit: ref }
  const tag = /^refs\/tags\/(v(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2})$/.exec(ref)?.[1]
  return tag === undefined ? { kind: 'moving', ref } : { kind: 'release', tag }
}

/** The tag of the one release that a ref names; undefined for every other ref. */
export function releaseTagOf(ref: string): string | undefined {
  return byKind(pinOf(ref), { release: ({ tag }) => tag, commit: () => undefined, moving: () => undefined })
}
