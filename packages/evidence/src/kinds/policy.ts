import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** The policy that was applied, including defaults, so that anyone can compute the verdict again. */
export const policy = defineKind({
  kind: 'policy',
  files: { document: topFile('policy.yaml', 'application/yaml', 'bytes') },
  // It is written when the release is assembled. policy/policy.ts parses it: policies name kinds, so it imports the register.
  requirable: false,
  present: anyFound,
  summarise: nothing,
})
