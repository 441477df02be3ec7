import type { Option } from '../command.ts'

/** Options of every command about rules. */
export const rulesOptions = {
  repository: {
    value: 'OWNER/NAME',
    help: 'Repository on the server. Defaults to that of the remote origin. For a server of your own, write HOST/OWNER/NAME.',
  },
  'github-api': { value: 'URL', help: 'Address of the API. Defaults to that of the server of the repository.' },
} satisfies Record<string, Option>

/** What each says of the token. */
export const tokenText =
  'The token is in GITHUB_TOKEN or GH_TOKEN, or, for the server in GH_HOST, in GH_ENTERPRISE_TOKEN. Who may pass rules by is shown only to a token that may change them (repository permission Administration: write), and teams need Members: read of the organisation. What cannot be seen is unknown.'
