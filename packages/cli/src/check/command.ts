import type { Command } from '../command.ts'

export const check: Command = {
  name: 'check',
  summary: 'Go through the checklist of a release before the tag.',
  operand: '[TAG]',
  about: [
    'TAG is the tag of the release: one that you will make, or one that is checked out. Defaults to the tag of HEAD, else to that of the version that the project states.',
    'Runs in a clone of the repository, and looks at what is checked out: nothing is built, and nothing is changed. Each gate is pass, fail, review (a person must decide) or unknown. Which gates a release must pass stands in .github/release-policy.yaml; unknown is never a pass.',
    'With a token in GITHUB_TOKEN or GH_TOKEN, gates ask GitHub for reviews, checks and issues. For a server of your own, the token is in GH_ENTERPRISE_TOKEN, and the name of the server in GH_HOST. The token needs no permission to write. Without one, what only the server knows is unknown.',
  ],
  options: {
    json: { help: 'Print the document gates.json (docs/schema/gates.v1.json), with the same exit codes.' },
    project: { value: 'DIR', help: 'Directory of the project, if the repository has several.' },
    evidence: {
      value: 'DIR',
      help: 'Directory with evidence about this commit that gates read: test-results.json, coverage.json, reports.',
    },
    'run-commands': {
      help: 'Run the commands of the policy (gates.commands), too. They are programs of the project: do so only in a clone that you trust.',
    },
    'api-url': {
      value: 'URL',
      help: 'Address of the API. Defaults to GITHUB_API_URL, else to that of the server of the remote origin.',
    },
  },
  exits: [
    ['0', 'the release passes every gate that its policy requires'],
    ['1', 'a required gate fails, or waits for the decision of a person'],
    ['2', 'wrong use of the command'],
    ['3', 'a required gate is unknown, or the repository cannot be read'],
  ],
  examples: [
    ['Before the tag is made:', 'release-tools check v1.2.0'],
    ['With what the server knows:', 'GITHUB_TOKEN="$(gh auth token)" release-tools check v1.2.0'],
  ],
  load: () => import('./run.ts'),
}
