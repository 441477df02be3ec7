import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** The release notes, in Markdown. */
export const notes = defineKind({
  kind: 'notes',
  files: { text: topFile('release.md', 'text/markdown', 'no') },
  // They are written when the release is assembled, and contain the verdict.
  requirable: false,
  present: anyFound,
  summarise: nothing,
})
