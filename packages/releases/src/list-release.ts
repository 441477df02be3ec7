import { Problem, sha256 } from '@release-tools/base'
import { type Advisory, type IndexEntry, parseManifest, type ReleaseIndex } from '@release-tools/evidence'
import { applyStates } from './apply-states.ts'
import { fixesOf } from './fixes.ts'
import type { ReleaseStates } from './states.ts'

/**
 * The entry of a release, by the manifest that the caller has verified: supported, until the states say something else. `advisories` are what it
 * fixes, as its own evidence says.
 */
export function entryOfManifest(manifest: Buffer, advisories: Advisory[] = []): IndexEntry {
  const { project, source } = parseManifest(manifest.toString())
  const { commit, commitTime: date, tag } = source
  const fixes = fixesOf(project.name, advisories)
  return {
    ...{ project: project.name, version: project.version, tag, commit, date },
    ...{ manifest: sha256(manifest), size: manifest.length, state: 'supported' },
    ...(fixes.length > 0 && { fixes }),
  }
}

/** What an index should say. */
export interface WantedIndex {
  /** Releases that it lists from now on. */
  add: IndexEntry[]
  states: ReleaseStates
  /** In UTC: `2026-01-31`. */
  day: string
}

/**
 * The index with more releases, and the states that the project declares on a day. `say` gets what people should know. Throws a Problem if
 * another manifest is listed under one of the tags.
 */
export function wantedIndex(
  index: ReleaseIndex,
  { add, states, day }: WantedIndex,
  say: (warning: string) => void = () => {},
): ReleaseIndex {
  const { releases, warnings } = applyStates(add.reduce(withEntry, index.releases), states, day)
  for (const warning of warnings) say(warning)
  return { ...index, releases }
}

function withEntry(releases: IndexEntry[], entry: IndexEntry): IndexEntry[] {
  const known = releases.find(({ tag }) => tag === entry.tag)
  if (known === undefined) return [...releases, entry]
  if (known.manifest === entry.manifest) return releases
  throw new Problem(`list ${entry.tag} in the index`, {
    found: `the index has that tag with the manifest sha256:${known.manifest}, and this one is sha256:${entry.manifest}.`,
    next: 'Find out who exchanged the release: the archive has what was released first.',
  })
}
