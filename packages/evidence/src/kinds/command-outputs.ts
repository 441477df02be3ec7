import { anyFound, defineKind, nothing } from './kind.ts'

const path = /^gates\/command-[a-z0-9][a-z0-9._-]{0,49}\.txt$/

/** What the commands printed that the policy runs before a release. */
export const commandOutputs = defineKind({
  kind: 'command-outputs',
  files: {
    output: {
      name: 'gates/command-….txt',
      mediaType: 'text/plain',
      // What a command prints depends on the machine and the day.
      reproducible: 'no',
      targetAt: (at: string, project: string) =>
        path.test(at) ? { kind: 'directory' as const, name: project } : undefined,
    },
  },
  // Which commands must succeed is the matter of their gates.
  requirable: false,
  present: anyFound,
  summarise: nothing,
})

/** Where the output of a command is in a release. */
export function commandOutputPath(name: string): string {
  return `gates/command-${name}.txt`
}
