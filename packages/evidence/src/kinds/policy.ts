import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** The policy that was applied, defaults written out, so that anyone can compute the verdict again. */
export const policy = defineKind({
  kind: 'policy',
  files: { document: topFile('policy.yaml', 'application/yaml', 'bytes') },
  // Assembling writes it. A policy names kinds, so that policy/policy.ts parses it and imports the register.
  requirable: false,
  present: anyFound,
  summarise: nothing,
})
