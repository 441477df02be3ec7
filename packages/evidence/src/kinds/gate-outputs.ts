import { anyFound, defineKind, nothing } from './kind.ts'

const path = /^gates\/[a-z0-9][a-z0-9._-]{0,69}\.txt$/

/** What gates kept beside their document: what commands printed that the policy runs, and lists that are too long for it. */
export const gateOutputs = defineKind({
  kind: 'gate-outputs',
  files: {
    output: {
      name: 'gates/….txt',
      mediaType: 'text/plain',
      // What a command prints depends on the machine and the day.
      reproducible: 'no',
      targetAt: (at: string, project: string) =>
        path.test(at) ? { kind: 'directory' as const, name: project } : undefined,
    },
  },
  // What they show is the matter of their gates.
  requirable: false,
  present: anyFound,
  summarise: nothing,
})

/** Where the output of a command is in a release. */
export function commandOutputPath(name: string): string {
  return `gates/command-${name}.txt`
}
