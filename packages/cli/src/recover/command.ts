import type { Command } from '../command.ts'
import { trustOptions } from '../trust-options.ts'

export const recover: Command = {
  name: 'recover',
  summary: 'Look at every place where a release lives, and do what is left.',
  operand: 'TAG',
  about: [
    'TAG is the tag of a release that stopped half way, or with which something is wrong. The command looks at the tag, at the release and its drafts on GitHub, at the tags of its images and at the package index. It also looks at the stores that archive it with their audit log, and at the index of releases. It compares all of them with the manifest of the release, which must be signed by somebody you trust. It changes nothing.',
    'With --do it does what you name, looks again before each write, and then at everything once more. Nothing public is ever deleted. finish runs the failed jobs of the release workflow again. promote-tags points the tags of images at the release. undo-draft deletes the drafts that runs left. yank names the page of the package index on which to yank, and checks that it was done. supersede and withdraw prepare a branch that tells the index of releases. patch-release prepares a branch with the next version. advisory-draft drafts a security advisory, messages writes what to tell users, and post-mortem opens an issue.',
    'Branches are prepared in your clone and not pushed. A token comes from GITHUB_TOKEN: with contents: write it also sees drafts, finish needs actions: write, and advisory-draft one that may write advisories. Registries take the login of docker login.',
  ],
  options: {
    do: {
      value: 'NAME',
      help: 'Do this: finish, promote-tags, undo-draft, yank, supersede, withdraw, patch-release, advisory-draft, messages or post-mortem. May be given more than once.',
      repeats: true,
    },
    log: {
      help: 'Also append what was done to the audit log in the stores. Your login must be allowed to write there.',
    },
    reason: { value: 'TEXT', help: 'Why, in one line for the users of the release.' },
    successor: {
      value: 'TAG',
      help: 'The release that is meant instead. For patch-release, its tag; defaults to that of the next patch version.',
    },
    repository: {
      value: 'OWNER/NAME',
      help: 'Repository of the release. Defaults to that of the remote origin. For a server of your own, write HOST/OWNER/NAME.',
    },
    from: {
      value: 'ADDRESS',
      help: 'Address of a store that archives it. Defaults to those below `stores` of .github/release-tools.yaml. May be given more than once.',
      repeats: true,
    },
    'package-index': {
      value: 'ADDRESS',
      help: 'Package index that has the distributions: pypi, or the address of the simple API of another one. Without it, none is looked at.',
    },
    index: {
      value: 'PLACE',
      help: 'Index of releases that readers use: an https address, a directory, or [HOST/]OWNER/NAME. Defaults to that of the repository, if its root is there.',
    },
    'index-root': {
      value: 'FILE',
      help: 'Root by which the index of releases is believed. Defaults to .github/index-root.json of the clone. Without one, the index is not looked at.',
    },
    ...trustOptions,
    'github-api': { value: 'URL', help: 'Address of the API. Defaults to that of the server of the repository.' },
    json: { help: 'Print the findings as JSON (docs/schema/recover-report.v1.json), with the same exit codes.' },
  },
  exits: [
    ['0', 'everything is as it was released'],
    ['1', 'something is left to do; with --do, also if it could not be done'],
    ['2', 'wrong use of the command, also a key that cannot be read'],
    ['3', 'something could not be checked, and nothing else is wrong'],
  ],
  examples: [
    ['Look, in a clone of the project:', 'release-tools recover v1.2.0 --key .github/cosign.pub'],
    [
      'Bring a release to its end:',
      [
        'GITHUB_TOKEN="$(gh auth token)" release-tools recover v1.2.0 \\',
        '  --key .github/cosign.pub --do finish',
      ].join('\n'),
    ],
    [
      'Prepare what fixes a bad release, and say so:',
      [
        'release-tools recover v1.2.0 --key .github/cosign.pub \\',
        '  --do patch-release --do supersede --successor v1.2.1',
      ].join('\n'),
    ],
  ],
  load: () => import('./run.ts'),
}
