import type { Command } from '../command.ts'

export const sonarInit: Command = {
  name: 'sonar init',
  summary: 'Write the files for coverage of a Python project in Sonar.',
  operand: '[DIR]',
  about: [
    'DIR is a directory in a git repository. Defaults to the current directory. The command finds the Python projects in it and writes sonar-project.properties, .github/workflows/sonar.yml and the settings of coverage.py. Then it lists the steps that remain, above all what to turn off on the server.',
    'It keeps existing settings of coverage.py, and, without --force, existing files. It sends nothing to any server.',
  ],
  options: {
    'dry-run': { help: 'Show the files without writing them.' },
    force: { help: 'Replace existing files.' },
    'host-url': { value: 'URL', help: 'Address of a SonarQube Server. Defaults to SonarQube Cloud.' },
    region: { value: 'REGION', help: 'Region of SonarQube Cloud: us.' },
    organization: {
      value: 'KEY',
      help: 'Organisation on SonarQube Cloud. Defaults to the owner of the remote origin.',
    },
    'project-key': {
      value: 'KEY',
      help: 'Key of the project, or the prefix of the keys of several projects. Defaults to the owner and the name of the remote origin.',
    },
    python: {
      value: 'VERSIONS',
      help: 'Versions to test on, for example 3.11,3.12, each in its own job. Defaults to the version that the project requires.',
    },
  },
  exits: [
    ['0', 'everything is written'],
    ['1', 'written, except for existing files with different content'],
    ['2', 'wrong use of the command'],
    ['3', 'failed; the message says why'],
  ],
  examples: [
    ['A project on SonarQube Cloud, in the current directory:', 'release-tools sonar init --organization acme'],
    [
      'A preview for a SonarQube Server and two versions of Python:',
      'release-tools sonar init --host-url https://sonar.example.com \\\n  --python 3.12,3.13 --dry-run',
    ],
  ],
  load: () => import('./run.ts'),
}
