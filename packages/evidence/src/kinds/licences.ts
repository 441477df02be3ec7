import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** The licences of what is released and of what it installs, with their texts, for people. */
export const licences = defineKind({
  kind: 'licences',
  // It depends on what the index offers on the day of the build.
  files: { listing: topFile('licences.txt', 'text/plain', 'no') },
  requirable: { absent: 'the licences of its components were not collected. Build with build-python.' },
  present: anyFound,
  summarise: nothing,
})
