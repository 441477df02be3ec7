import type { Command } from '../command.ts'

export const diff: Command = {
  name: 'diff',
  summary: 'Show what differs between two releases, SBOMs or findings.',
  operand: 'A B',
  about: [
    'A and B are two releases, the older one first: release directories, folders with the assets of a release, or tarballs. Or they are two files of one kind: SBOMs (CycloneDX or SPDX 2, in JSON), reports of scan-image, or manifests.',
    'Components are compared by what a package is, in any spelling, and listed as added, removed, upgraded, downgraded, of another version (if the order of the versions is not known) or with another licence. A finding that no scanner could look for again is "not known", and not "gone".',
    'Nothing is verified and nothing is downloaded: run release-tools verify first. What differs between any two releases (times, sizes, digests, runs) is not shown.',
  ],
  options: {
    'exit-code': { help: 'End with 1 if something differs.' },
    json: { help: 'Print JSON (docs/schema/diff.v1.json), with the same exit codes.' },
  },
  exits: [
    ['0', 'both were read; with --exit-code: and nothing differs'],
    ['1', 'something differs (with --exit-code)'],
    ['2', 'wrong use of the command, or a file cannot be read'],
  ],
  examples: [
    ['What a new release changes:', 'release-tools diff release-v1.1.0.tar.gz release-v1.2.0.tar.gz'],
    ['Two SBOMs of any tool:', 'release-tools diff before.cdx.json after.cdx.json'],
    ['In a pipeline, to stop if the components differ:', 'release-tools diff --exit-code old.spdx.json new.spdx.json'],
  ],
  load: () => import('./run.ts'),
}
