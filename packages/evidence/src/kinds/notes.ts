import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** The release notes, in Markdown. */
export const notes = defineKind({
  kind: 'notes',
  files: { text: topFile('release.md', 'text/markdown', 'no') },
  // Assembling writes them, with the verdict in them.
  requirable: false,
  present: anyFound,
  summarise: nothing,
})
