import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** The release as one HTML page. */
export const page = defineKind({
  kind: 'page',
  files: { text: topFile('release.html', 'text/html', 'no') },
  // It is written when the release is assembled, and contains the verdict.
  requirable: false,
  present: anyFound,
  summarise: nothing,
})
