import type { Command } from '../command.ts'
import { trustOptions } from '../trust-options.ts'

export const evidence: Command = {
  name: 'evidence',
  summary: 'Say which files of a release show what a standard asks for.',
  operand: 'STANDARD [TARGET]',
  about: [
    'STANDARD is slsa-1.2, osps-2026.02.19, ssdf-1.1 or scorecard. TARGET is a release: a directory, a folder with its assets, its tarball, or github:OWNER/REPOSITORY@TAG, which is downloaded. It is verified first: what is shown is what its signature covers. Without it, only files of the repository are looked at.',
    'The repository is that of the current directory. Its files are read from git at the commit of the release, or at HEAD without a release. Each requirement is shown by files, stated by the project itself (security-insights.yml, a document that nobody read), missing with what to do, or unknown. Nothing is claimed without a file.',
  ],
  options: {
    ...trustOptions,
    tag: { value: 'TAG', help: 'The release that you mean, for example v1.2.0. Of another one, nothing is shown.' },
    'github-api': { value: 'URL', help: 'Address of the API for a github: target.' },
    scorecard: { value: 'FILE', help: 'Report of OpenSSF Scorecard (scorecard --local . --format json).' },
    markdown: { help: 'Print a page of Markdown.' },
    json: { help: 'Print the report as JSON (docs/schema/compliance-report.v1.json).' },
  },
  exits: [
    ['0', 'the report is on standard output, whatever it says'],
    ['1', 'the release is not verified, so there is no report'],
    ['2', 'wrong use of the command, or a file that cannot be read'],
    ['3', 'the release could not be checked, so there is no report'],
  ],
  examples: [
    ['What a release shows of SLSA:', 'release-tools evidence slsa-1.2 ./download --key cosign.pub'],
    [
      'A page about the OSPS Baseline, with a report of Scorecard:',
      [
        'release-tools evidence osps-2026.02.19 ./download --key cosign.pub \\',
        '  --scorecard scorecard.json --markdown > osps.md',
      ].join('\n'),
    ],
  ],
  load: () => import('./run.ts'),
}
