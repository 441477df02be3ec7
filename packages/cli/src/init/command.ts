import type { Command } from '../command.ts'

export const init: Command = {
  name: 'init',
  summary: 'Write what a repository needs so that a tag becomes a release.',
  operand: '[DIR]',
  about: [
    'DIR is a directory in a git repository. Defaults to the current directory. The command looks at the projects in it and writes the workflow that fits, pinned requirements of build and tests, a configuration of Dependabot, and .github/release-tools.yaml only if the defaults do not fit. It shows all changes as a diff first, and asks.',
    'Files that you edited stay as they are. If a workflow publishes on PyPI and does nothing else, its file and environment keep their names, because the Trusted Publisher is bound to them. One that does more stays, and the command says what. Pins are made with uv; if the machine has none, it is installed into a temporary directory by its digest. If only a build can say what a project needs, uv runs that build. If all is there, nothing is changed.',
  ],
  options: {
    yes: { help: 'Write without asking.' },
    pypi: { help: 'Publish on PyPI too. This is the default if a workflow does so now.' },
    'no-pypi': { help: 'Do not publish on PyPI.' },
    gpg: { help: 'Sign with GPG too. This is the default if .github/gpg.asc is there.' },
    signer: {
      value: 'ADDRESS',
      help: 'Sign with a key of a service, such as awskms:///alias/release. Jobs log in with their identity.',
    },
    force: { help: 'Replace files of ours that were edited, and a workflow that publishes on PyPI and does more.' },
  },
  exits: [
    ['0', 'everything is written, or nothing is missing'],
    ['1', 'written, except for files that were edited'],
    ['2', 'wrong use of the command'],
    ['3', 'failed; the message says why'],
    ['4', 'the changes are shown and not written: no yes'],
  ],
  examples: [
    ['Show what would change, and ask:', 'release-tools init'],
    ['Write without a question, with a job that publishes on PyPI:', 'release-tools init --yes --pypi'],
  ],
  load: () => import('./run.ts'),
}
