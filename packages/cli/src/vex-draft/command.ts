import type { Command } from '../command.ts'

export const vexDraft: Command = {
  name: 'vex draft',
  summary: 'Write a VEX document about the findings of a release.',
  operand: 'RELEASE',
  about: [
    'RELEASE is a release directory, a folder with the assets of a release, or its tarball. The command prints an OpenVEX document with one statement for each vulnerability, under all its names. Its products are the artifact and the images that have the package, as a part of them.',
    'Without --status, it says under_investigation: replace that by what you know. Nothing is verified and nothing is downloaded: run release-tools verify first.',
  ],
  options: {
    author: { value: 'NAME', help: 'Who says it: a name, or an e-mail or web address.' },
    finding: {
      value: 'ID',
      help: 'Only this vulnerability, by any of its identifiers. May be given more than once. Defaults to all.',
      repeats: true,
    },
    status: { value: 'STATUS', help: 'not_affected, affected, fixed or under_investigation (default).' },
    justification: { value: 'LABEL', help: 'Why it is not_affected, for example vulnerable_code_not_in_execute_path.' },
    detail: { value: 'TEXT', help: 'Why it is not_affected, or what to do if it is affected, in words.' },
  },
  exits: [
    ['0', 'the document was printed'],
    ['1', 'the release has none of these findings'],
    ['2', 'wrong use of the command, or a file cannot be read'],
  ],
  examples: [
    ['All findings, to be decided:', 'release-tools vex draft release --author security@acme.example'],
    ['One of them:', 'release-tools vex draft release --author acme --finding CVE-2026-12345'],
  ],
  load: () => import('./run.ts'),
}
