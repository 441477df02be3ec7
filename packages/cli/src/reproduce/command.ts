import type { Command } from '../command.ts'
import { signOptions } from '../sign-options.ts'
import { trustOptions } from '../trust.ts'

export const reproduce: Command = {
  name: 'reproduce',
  summary: 'Rebuild a release from its source, and compare it file by file.',
  operand: 'TAG',
  about: [
    'Verifies the release first, as verify does. Then checks out the exact commit from the repository in the current directory, rebuilds in a clean temporary folder with the tools that the release names, and compares each file. Nothing is pushed, and nothing is signed unless you ask for it (--sign). The only login that is used is that of docker, for images.',
    'The build runs programs of the project, and installs its pinned build requirements from the package index that pip is set up for.',
    'Each file gets one answer: identical; payload identical (what is signed is the same); same content, other container (with the first difference); differs; not reproducible by declaration (with the reason); unknown (not rebuilt).',
  ],
  options: {
    against: {
      value: 'WHERE',
      help: 'The release to compare with: a release directory, a folder of assets, the tarball, or github:OWNER/REPOSITORY@TAG. Or one image, which is rebuilt and compared with what its registry has: oci://REGISTRY/REPOSITORY:TAG or …@sha256:DIGEST. Defaults to the release of TAG in the GitHub repository that the remote “origin” names.',
    },
    repository: { value: 'DIR', help: 'Clone that has the commit and the tag. Defaults to the current directory.' },
    'github-api': {
      value: 'URL',
      help: 'API of a GitHub Enterprise Server, for github: releases, for example https://github.example/api/v3. Defaults to https://api.github.com.',
    },
    only: {
      value: 'PATTERN',
      help: 'Compare only files that match, for example "artifacts/*.whl". May be given more than once.',
      repeats: true,
    },
    ...trustOptions,
    python: { value: 'PROGRAM', help: 'Python to build with. Defaults to one of the version that the release names.' },
    'policy-path': {
      value: 'PATH',
      help: 'The policy of the release in the repository. Defaults to .github/release-policy.yaml.',
    },
    output: { value: 'DIR', help: 'Keep the rebuilt files in this new folder.' },
    attestation: { value: 'FILE', help: 'Write what was found as an in-toto statement, which others can compare.' },
    ...signOptions,
    compare: {
      value: 'A B',
      help: 'Compare two attestations of the same release instead, by different rebuilders: files A and B.',
    },
    diffoscope: {
      help: 'Ask diffoscope too, if it is installed, and show the start of what it says of each difference.',
    },
    json: { help: 'Print the result as JSON (docs/schema/reproduce-report.v1.json), with exit codes 0, 1 and 3.' },
  },
  exits: [
    ['0', 'reproduced: each file that should be the same is'],
    ['1', 'differs, or the release is not verified: do not use it before you know why'],
    ['2', 'wrong use of the command'],
    ['3', 'could not check: something that should be the same was not rebuilt, or differs as declared'],
  ],
  examples: [
    [
      'In a clone, against the release on GitHub, signed with a key:',
      'release-tools reproduce v1.2.0 --key .github/cosign.pub',
    ],
    [
      'Against a downloaded tarball, wheels only:',
      'release-tools reproduce v1.2.0 --against release-v1.2.0.tar.gz \\\n  --only "artifacts/*.whl" --key cosign.pub',
    ],
    [
      'Is the image in a registry what the source gives?',
      'release-tools reproduce v1.2.0 --key cosign.pub \\\n  --against oci://ghcr.io/acme/widget:1.2.0',
    ],
    ['Two rebuilders side by side:', 'release-tools reproduce --compare ours.intoto.jsonl theirs.intoto.jsonl'],
  ],
  load: () => import(/* webpackMode: "eager" */ './run.ts'),
}
