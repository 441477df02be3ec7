import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { GeneratedFile } from './generated.ts'
import { root } from './repository.ts'

/** The reusable workflows with a form for GitHub Enterprise Server. Prebuilt files need digests that its artifact service lacks. */
const sources = ['check', 'release', 'release-with-images']

/** The same workflows for GitHub Enterprise Server: docs/tasks/github-enterprise-server.md says what differs, and why. */
export function ghesWorkflows(): GeneratedFile[] {
  return sources.map(name => {
    const text = readFileSync(join(root, '.github/workflows', `${name}.yml`), 'utf8')
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    return { path: `.github/workflows/${name}.ghes.yml`, text: forGhes(text, `${name}.yml`, version) }
  })
}

/** A change of the text. The pattern must match: otherwise the source was changed, and this has to follow. */
type Change = [pattern: RegExp, by: string]

/** The form of a workflow for GitHub Enterprise Server. Throws an Error if a change finds nothing to change. */
export function forGhes(text: string, source: string, version: string): string {
  const changes: Change[] = [
    [
      /^/,
      `# Generated from ${source} by \`npm run docs\`, for GitHub Enterprise Server: docs/tasks/github-enterprise-server.md.\n#\n`,
    ],
    [/^name: (.+)$/m, 'name: $1 (GitHub Enterprise Server)'],
    // The server has no `$/`.
    [/(\buses: +)\$\/(\S+)/g, `$1org/release-tools/$2@v${version}`],
    ...(source === 'check.yml' ? checking : [...releasing, ...registry.filter(() => text.includes('JOB_TOKEN'))]),
  ]
  return withoutAliases(changes.reduce((changed, change) => apply(changed, change, source), onOwnRunners(text)))
}

/** Writes out the steps that a job has from another one: not every server that can run the workflow knows aliases. */
function withoutAliases(text: string): string {
  const [, name = '', steps = ''] = /^ {4}steps: &(\w+)\n((?: {6}.*\n|\n(?= {6}))+)/m.exec(text) ?? []
  return text.replace(`steps: &${name}\n`, 'steps:\n').replace(`steps: *${name}\n`, () => `steps:\n${steps}`)
}

function apply(text: string, [pattern, by]: Change, source: string): string {
  if (text.search(pattern) >= 0) return text.replace(pattern, by)
  throw new Error(`${source} has nothing that matches ${pattern}: change scripts/shared/ghes-workflows.ts with it.`)
}

/** What the project wrote does not run on the machines that sign and publish. */
function onOwnRunners(text: string): string {
  const { jobs }: { jobs: Record<string, { permissions?: Record<string, string> }> } = parse(text)
  let job = ''
  return text
    .split('\n')
    .map(line => {
      job = /^ {2}([a-z][\w-]*):$/.exec(line)?.[1] ?? job
      const isTrusted = Object.values(jobs[job]?.permissions ?? {}).includes('write')
      const labels = isTrusted ? 'inputs.runs-on-trusted || inputs.runs-on' : 'inputs.runs-on'
      return line.replace(/^( {4}runs-on: )ubuntu-24\.04$/, `$1\${{ fromJSON(${labels}) }}`)
    })
    .join('\n')
}

const runnersInput = `      runs-on:
        description: >-
          Labels of the runners, as a JSON list. Give the jobs of each run a machine of their own: what a project's code leaves there
          reaches the next job.
        type: string
        default: \${{ vars.RUNS_ON || '["self-hosted", "linux", "x64"]' }}
`

const newInputs = `${runnersInput}      runs-on-trusted:
        description: >-
          Labels of the runners that sign and publish, as a JSON list, if they are others. No code of a project runs there.
        type: string
        default: \${{ vars.RUNS_ON_TRUSTED }}
    secrets:
`

const inputs: Change[] = [
  [/^ {4}secrets:\n/m, newInputs],
  // The public Sigstore accepts no token of the server.
  [/(default: \$\{\{ vars\.TRANSPARENCY \|\|) 'public' \}\}/, "$1 (vars.SIGNING_CONFIG && 'private') || 'none' }}"],
  [/(default: \$\{\{ vars\.OIDC_ISSUER \|\|) '[^']+' \}\}/, "$1 format('{0}/_services/token', github.server_url) }}"],
  [/Issuer of the identity tokens of the server\.[^\n]*/, 'Issuer of the identity tokens of the server.'],
  [
    /(description: Path to the configuration of your own Sigstore, in the repository\.)/,
    '$1 Without it, the key pair signs.',
  ],
]

const signing: Change[] = [
  [
    /(Private key of cosign, to sign the release with a key pair\.)[^\n]*/,
    'Private key of cosign, to sign with a key pair. Required without `signing-config`.',
  ],
  // A server of one's own has no public Sigstore.
  [/\(inputs\.transparency == 'none' && inputs\.signing-config == ''\)/g, "inputs.signing-config == ''"],
]

/** The server has no `job.workflow_ref`. Its identity token names the workflow, to the job that signs. */
const identity: Change[] = [
  [/^ +workflow-ref: \$\{\{ job\.workflow_ref \}\}\n/m, ''],
  [/^ +# Certificates [^\n]*\n +identity: [^\n]*\n/m, ''],
  [/^( +- name: Attest how it was built\n)(?: +id: attest\n)?/m, '$1        id: attest\n'],
  [
    /^( {4}name: Sign and attest\n(?:(?! {4}steps:| {2}\S)[^\n]*\n)*?)(?: {4}outputs:\n|(?= {4}steps:))/m,
    '$1    outputs:\n      # Certificates name this file, and not that of the caller.\n      identity: ${{ steps.attest.outputs.builder }}\n',
  ],
  [/jobs\.guard\.outputs\.identity/, 'jobs.sign.outputs.identity'],
  [/ Empty on GHES\./, ''],
  // The first is in the job that signs, the others in those that publish and archive.
  [/needs\.guard\.outputs\.identity/, 'steps.attest.outputs.builder'],
  [/needs\.guard\.outputs\.identity/g, 'needs.sign.outputs.identity'],
]

const releasing: Change[] = [
  [/workflows-templates\/([a-z-]+)\.yml(?: or [a-z-]+\.yml)?/, 'workflows-templates/$1.ghes.yml'],
  ...[...inputs, ...signing, ...identity],
  [/^( +level: )"3"$/gm, '$1"2"'],
]

/** Nothing is signed there. */
const checking: Change[] = [[/^ {4}outputs:\n/m, `${runnersInput}    outputs:\n`]]

/** The token of the job is for the registry of the server alone. */
const registry: Change[] = [
  [
    /\[\[ -n "\$token" \|\| ! "\$1" =~ \^[^\n]*\$ \]\] \|\| token="\$JOB_TOKEN"/g,
    '[[ -n "$$token" || "$$1" != "containers.$${GITHUB_SERVER_URL#*://}" ]] || token="$$JOB_TOKEN"',
  ],
]
