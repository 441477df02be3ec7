import { mkdtempSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseYaml } from '@release-tools/base'
import type { Variables } from '@release-tools/host'

type Text = Readonly<Record<string, string>>
type Defaults = Record<string, { default?: unknown } | null>

const actions = join(import.meta.dirname, '../../../actions')

/** The defaults of an action, as its action.yml has them; empty where that is an expression, which only GitHub computes. */
export function actionDefaults(action: string): Record<string, string> {
  const path = join(actions, action, 'action.yml')
  const { inputs } = parseYaml(readFileSync(path, 'utf8'), path) as { inputs: Defaults }
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, literal(input?.default)]))
}

function literal(value: unknown): string {
  const text = String(value ?? '')
  return text.startsWith('${{') ? '' : text
}

/** Inputs as the variables that the runner sets for a step; those of another step, which are undefined here, are to be unset. */
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
  /** An empty directory, the workspace of each reading; without symbolic links. */
  workspace: string
  /** Reads the defaults of action.yml with `inputs` set over them, in an environment with `env` set over that of the test. */
  give(inputs?: Text, env?: Text): Inputs
}

/**
 * Reads the inputs of an action as the runner would start it. `env` and what `give` gets are the only variables of GitHub, Sonar
 * and inputs that the code sees; afterwards, the environment is as before.
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
