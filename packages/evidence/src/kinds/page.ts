import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** The release as one HTML page. */
export const page = defineKind({
  kind: 'page',
  files: { text: topFile('release.html', 'text/html', 'no') },
  // Assembling writes it, with the verdict in it.
  requirable: false,
  present: anyFound,
  summarise: nothing,
})
