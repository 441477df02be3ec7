import type { Command } from '../command.ts'

export const rehearse: Command = {
  name: 'rehearse',
  summary: 'Make the next release of a project on this machine.',
  operand: '[DIR]',
  about: [
    'DIR is the directory of a project. Defaults to the current directory. The command commits what is in it in a temporary clone, tags that as the next release would be, and runs the jobs of the release: check, build, test, SBOMs, scan, sign, publish, verify. GitHub and Sigstore are servers on this machine. Nothing is written into the directory, and nothing leaves the machine.',
    'The command needs a clone of release-tools, which has the actions, and runs from it: node release-tools/packages/cli/dist/release-tools.mjs rehearse. The first run downloads and compiles programs, which takes some minutes.',
    'The workflow is the one in the project that makes a release with release-tools; if there is none, the template for what the project has. If the configuration of the repository has several projects, and DIR is its root, they are rehearsed one after the other. The tag is that of the version which the project states; if its build computes the version, the one after the last tag.',
  ],
  options: {
    tag: { value: 'TAG', help: 'The tag to release under. It need not exist.' },
    out: {
      value: 'DIR',
      help: 'A new directory for the results; for several projects, it gets one for each. Defaults to one for the project in the cache of release-tools.',
    },
    offline: { help: 'Run without a network: pip gets only the packages that the project pins, downloaded before.' },
  },
  exits: [
    ['0', 'released on this machine, and verified'],
    ['1', 'not released, or not verified; the log says why'],
    ['2', 'wrong use of the command, or something is missing'],
    ['3', 'failed; the message says why'],
  ],
  examples: [
    ['The next release of the project in the current directory:', 'release-tools rehearse'],
    ['A release candidate of another one:', 'release-tools rehearse ../widget --tag v2.0rc1'],
  ],
  load: () => import('./run.ts'),
}
