import type { Command } from '../command.ts'

export const sonarInit: Command = {
  name: 'sonar init',
  summary: 'Write what a Python project needs for coverage in Sonar.',
  operand: '[DIR]',
  about: [
    'DIR is a directory of a git repository, by default the current one. Finds its Python projects and writes sonar-project.properties, .github/workflows/sonar.yml and the settings of coverage.py, then says what is left to do: what to switch off on the server, above all.',
    'What is there stays: settings of coverage.py always, files without --force. Nothing is sent anywhere.',
  ],
  options: {
    'dry-run': { help: 'Show the files; write nothing.' },
    force: { help: 'Replace files that are there.' },
    'host-url': { value: 'URL', help: 'Address of a SonarQube Server. Without it, SonarQube Cloud is meant.' },
    region: { value: 'REGION', help: 'Region of SonarQube Cloud: us.' },
    organization: {
      value: 'KEY',
      help: 'Organisation on SonarQube Cloud. Without it, the owner of the remote origin.',
    },
    'project-key': {
      value: 'KEY',
      help: 'Key of the project; of several, how their keys begin. Without it, owner and name of the remote origin.',
    },
    python: {
      value: 'VERSIONS',
      help: 'Test on these versions, as 3.11,3.12, each in a job of its own. Without it, on the one that the project asks for.',
    },
  },
  exits: [
    ['0', 'written, or nothing to write'],
    ['1', 'written, but for files that are there and differ'],
    ['2', 'wrong use of the command'],
    ['3', 'could not be done; the message says why'],
  ],
  examples: [
    ['A project on SonarQube Cloud, in the current directory:', 'release-tools sonar init --organization acme'],
    [
      'On a SonarQube Server, tested on two versions of Python; to look at first:',
      'release-tools sonar init --host-url https://sonar.example.com \\\n  --python 3.12,3.13 --dry-run',
    ],
  ],
  load: () => import(/* webpackMode: "eager" */ './run.ts'),
}
