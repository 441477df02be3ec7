import type { Command } from '../command.ts'

export const advisory: Command = {
  name: 'advisory',
  summary: 'Draft and publish the security advisories that a version fixes.',
  operand: 'VERSION',
  about: [
    'Reads .github/advisories/VERSION.yaml of the repository in the current directory. Without an option, it prints each advisory as text for the form of GitHub, and asks nobody.',
    'With --draft, it makes the drafts on GitHub that the file does not name yet by ghsa, and brings the others up to date. Only those who may see security advisories see a draft. With --publish, everybody sees them, which nobody can take back; before the day in disclose, it refuses.',
    'The token is in GITHUB_TOKEN or GH_TOKEN: that of a person or of an App with the repository permission Security advisories: write, which the token of a job cannot have. A server of your own has no security advisories.',
  ],
  options: {
    draft: { help: 'Make or change the drafts on GitHub.' },
    cve: { help: 'Ask GitHub for a CVE id for each that has none. People there look at it, which takes some days.' },
    publish: { help: 'Publish the advisories. Do it after the release with the fix.' },
    yes: { help: 'Publish without asking.' },
    repository: {
      value: 'OWNER/NAME',
      help: 'Repository on the server. Defaults to that of the remote origin. For a server of your own, write HOST/OWNER/NAME.',
    },
    'github-api': { value: 'URL', help: 'Address of the API. Defaults to that of the server of the repository.' },
  },
  exits: [
    ['0', 'done'],
    ['1', 'an advisory is not public, because its day has not come'],
    ['2', 'wrong use of the command, or a file that cannot be read'],
    ['3', 'GitHub did not accept it; the message says why'],
    ['4', 'nothing is published: nobody said yes'],
  ],
  examples: [
    ['As text:', 'release-tools advisory 1.4.1'],
    ['As drafts on GitHub:', 'GITHUB_TOKEN="$(gh auth token)" release-tools advisory 1.4.1 --draft'],
  ],
  load: () => import('./run.ts'),
}
