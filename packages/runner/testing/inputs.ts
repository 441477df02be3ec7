import { mkdtempSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseYaml } from '@release-tools/base'
import type { Variables } from '@release-tools/host'

type Text = Readonly<Record<string, string>>
type Defaults = Record<string, { default?: unknown } | null>

const actions = join(import.meta.dirname, '../../../actions')

/** The defaults of an action in its action.yml; empty for an expression, which only GitHub computes. */
export function actionDefaults(action: string): Record<string, string> {
  const path = join(actions, action, 'action.yml')
  const { inputs } = parseYaml(readFileSync(path, 'utf8'), path) as { inputs: Defaults }
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, literal(input?.default)]))
}

function literal(value: unknown): string {
  const text = String(value ?? '')
  return text.startsWith('${{') ? '' : text
}

/** The variables that the runner sets for the inputs of a step. Variables of another step are undefined: unset them. */
export function inputVariables(inputs: Text): Record<string, string | undefined> {
  const stale = Object.keys(process.env)
    .filter(name => name.startsWith('INPUT_'))
    .map(name => [name, undefined])
  return {
    ...Object.fromEntries(stale),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  }
}

export interface GivenInputs<Inputs> {
  /** An empty directory, which is the workspace of each reading. Its path has no symbolic links. */
  workspace: string
  /** Reads `inputs`, with the defaults of action.yml, in an environment with `env` added to that of the test. */
  give(inputs?: Text, env?: Text): Inputs
}

/**
 * Reads the inputs of an action as the runner would start it. `env` and the arguments of `give` are the only variables of GitHub,
 * Sonar and inputs that the code sees. Restores the environment afterwards.
 */
export function givenInputs<Inputs>(
  action: string,
  read: (env: Variables) => Inputs,
  env: Text = {},
): GivenInputs<Inputs> {
  const workspace = realpathSync(mkdtempSync(join(tmpdir(), `${action}-`)))
  const give = (inputs: Text = {}, more: Text = {}) => {
    const before = process.env
    const own = Object.entries(before).filter(([name]) => !/^(INPUT|GITHUB|SONAR)_/.test(name))
    process.env = {
      ...Object.fromEntries(own),
      ...inputVariables({ ...actionDefaults(action), ...inputs }),
      GITHUB_WORKSPACE: workspace,
      ...env,
      ...more,
    }
    for (const [name, value] of Object.entries(process.env)) if (value === undefined) delete process.env[name]
    try {
      return read(process.env)
    } finally {
      process.env = before
    }
  }
  return { workspace, give }
}
