import { indexName } from '../manifest/release-names.ts'
import { type IndexDocument, parseIndex } from '../release-index/index-document.ts'
import { anyFound, defineKind, type Found, topFile } from './kind.ts'

/**
 * The releases of the project before this one, with their states, as the index of releases had them when the release was assembled. The index
 * of today is published after the release.
 */
export const releaseIndex = defineKind({
  kind: 'release-index',
  // It says what was known on a day.
  files: { document: topFile(indexName, 'application/yaml', 'no') },
  requirable: {
    absent:
      'nothing lists the earlier releases. Publish an index with update-index, and check in its root for assemble-release.',
  },
  parse: parseIndex,
  /** It has no digest of the manifest that lists it. */
  contradictionOf: ({ releases }: IndexDocument, _, { project, version }) =>
    releases.some(one => one.project === project && one.version === version)
      ? `it lists ${project} ${version}, which is this release itself.`
      : undefined,
  present: anyFound,
  summarise: ([found]: Found<IndexDocument>[]): IndexDocument | undefined => found?.document,
})
