import type { Command } from '../command.ts'
import { trustOptions } from '../trust-options.ts'
import { indexOptions } from '../verify/index-options.ts'

export const announce: Command = {
  name: 'announce',
  summary: 'Write the announcement of a release for people.',
  operand: 'TARGET',
  about: [
    'TARGET is a release: a directory, a folder with its assets, its tarball, or github:OWNER/REPOSITORY@TAG, which is downloaded. It is verified first: what is announced is what its signature covers. Nothing is sent.',
    'The text has the changes and how to install from the release notes, and the command that verifies a download. With --index, it says how long the release is supported. If the index says that the release is yanked, superseded or without support, that is what is announced.',
  ],
  options: {
    for: {
      value: 'FORM',
      help: 'discussion: Markdown for a discussion on GitHub, without its title. website: an element of HTML. mail: a message that needs a sender and receivers. Defaults to discussion.',
    },
    ...trustOptions,
    index: {
      value: 'PLACE',
      help: 'Index of the releases of the project: an https address, a directory, or [HOST/]OWNER/NAME (the branch release-metadata of that repository).',
    },
    'index-root': indexOptions['index-root'],
    state: indexOptions.state,
    tag: { value: 'TAG', help: 'The release that you mean, for example v1.2.0. Another one is not announced.' },
    'github-api': {
      value: 'URL',
      help: 'Address of the API for a github: target. Defaults to https://api.github.com, or to that of the server that the target names. GITHUB_TOKEN or, for the server in GH_HOST, GH_ENTERPRISE_TOKEN is sent if it is set.',
    },
  },
  exits: [
    ['0', 'the announcement is on standard output'],
    ['1', 'the release is not verified, or the index lists another one, so there is no announcement'],
    ['2', 'wrong use of the command'],
    ['3', 'the release or its state could not be checked, so there is no announcement'],
  ],
  examples: [
    ['For a mailing list:', 'release-tools announce ./download --for mail --key cosign.pub > mail.txt'],
    ['For a discussion, of a release on GitHub:', 'release-tools announce github:acme/widget@v1.2.0 --key cosign.pub'],
  ],
  load: () => import('./run.ts'),
}
