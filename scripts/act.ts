// npm run act: actions and templates against the testbed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { messageOf, Problem } from '@release-tools/base'
import { callerOf, refuseOwnIndex, templateNames } from './act/templates.ts'
import type { ActTask } from './act/workflows.ts'
import { launch } from './demo/launch.ts'
import { actionNames, root } from './shared/repository.ts'

const help = `npm run act -- NAME… [--pull-request]

Runs each action (a small workflow of examples/act/workflows/) or template (workflows-templates/) with act, on
examples/python-app, against servers on loopback: a registry, a Sigstore, GitHub's interface. Names that begin with
\`release\` are the reusable workflows of .github/workflows/. Uses the bundles in dist/: run \`npm run build\` after a
change.

Writes the log of every step and the job summaries to .demo/act/NAME/.

  --pull-request  run them for a pull request from a fork: without secrets, with a read-only token, as a dry run
  --help          this text

Names: ${names().join(', ')}`

function names(): string[] {
  const called = readdirSync(join(root, '.github/workflows')).filter(name => name.startsWith('release'))
  const files = [...called.map(name => name.replace(/\.yml$/, '')), ...templateNames()]
  return [...actionNames(), ...new Set(files)]
}

/** The path of the workflow with this name, relative to the clone. Throws a Problem for an unknown name. */
function workflowOf(name: string): string {
  const places = [`examples/act/workflows/${name}.yml`, callerOf(name), `workflows-templates/${name}.yml`]
  const found = /^[a-z.-]+$/.test(name) ? places.find(place => place && existsSync(join(root, place))) : undefined
  if (found !== undefined) {
    refuseOwnIndex(name, readFileSync(join(root, found), 'utf8'))
    return found
  }
  throw new Problem(`run ${JSON.stringify(name)} with act`, {
    found: 'there is no action or template with this name.',
    next: `Choose one of: ${names().join(', ')}.`,
  })
}

async function main(): Promise<number> {
  const flag = { type: 'boolean', default: false } as const
  const { values, positionals } = parseArgs({
    options: { help: flag, 'pull-request': flag },
    allowPositionals: true,
  })
  if (values.help || positionals.length === 0) {
    console.log(help)
    return values.help ? 0 : 2
  }
  const event = values['pull-request'] ? 'pull_request' : 'push'
  const tasks: ActTask[] = [...new Set(positionals)].map(name => ({ name, workflow: workflowOf(name), event }))
  return launch('scripts/act/workflows.ts', tasks)
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 2
}
