import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** The policy that was applied, including defaults, so that anyone can compute the verdict again. */
export const policy = defineKind({
  kind: 'policy',
  files: { document: topFile('policy.yaml', 'application/yaml', 'bytes') },
  // It is written when the release is assembled. policy/policy.ts parses it, because that imports the register: policies name kinds.
  requirable: false,
  present: anyFound,
  summarise: nothing,
})
