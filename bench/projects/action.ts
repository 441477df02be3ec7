import { globSync } from 'node:fs'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FailedWithOutputs, type Host, type Outputs } from '@release-tools/host'
import { type TestHost, testHost } from '@release-tools/testbed'
import { read } from '../../actions/pytest-coverage-to-sonar/src/inputs.ts'
import { run } from '../../actions/pytest-coverage-to-sonar/src/run.ts'
import { actionFile } from '../../scripts/shared/action-file.ts'
import { type Checkout, must } from './checkout.ts'

/** The result of a run of the action. */
export interface ActionRun {
  outputs: Outputs
  /** The error that failed the step. */
  error: Error | undefined
  host: TestHost
  /** Paths of the data that the action read from pytest; empty if the action did not run pytest. */
  data: string[]
}

/** Runs the action on a checkout like the runner. `folder` is for files that stay between steps. */
export async function runAction(checkout: Checkout, given: Record<string, string>, folder: string): Promise<ActionRun> {
  const before = { ...process.env }
  Object.assign(process.env, await environment(checkout, folder), inputsOf({ python: checkout.python, ...given }))
  const host = testHost()
  const kept = join(folder, 'data')
  const data = () => globSync(join(kept, '*'))
  try {
    return { outputs: await run(read(process.env), keepingData(host, kept)), error: undefined, host, data: data() }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { outputs: error instanceof FailedWithOutputs ? error.outputs : {}, error, host, data: data() }
  } finally {
    process.env = before
  }
}

/** Copies the data of pytest, because the action removes it at its end. */
function keepingData(host: Host, to: string): Host {
  return {
    ...host,
    async exec(program, args, options) {
      const result = await host.exec(program, args, options)
      const file = options?.env?.COVERAGE_FILE
      if (file !== undefined && args.includes('pytest')) await cp(dirname(file), to, { recursive: true })
      return result
    },
  }
}

async function environment({ root }: Checkout, folder: string): Promise<Record<string, string>> {
  const event = join(folder, 'event.json')
  await writeFile(event, JSON.stringify({ repository: { default_branch: 'main' } }))
  const temp = join(folder, 'runner')
  await mkdir(temp, { recursive: true })
  return {
    GITHUB_WORKSPACE: root,
    GITHUB_REPOSITORY: 'acme/project',
    GITHUB_SHA: (await must('git', ['rev-parse', 'HEAD'], root)).trim(),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(dirname(folder), 'tool-cache'),
    SONAR_USER_HOME: join(dirname(folder), 'sonar-home'),
  }
}

function inputsOf(given: Record<string, string>): Record<string, string> {
  const defaults = Object.entries(actionFile('pytest-coverage-to-sonar').inputs ?? {}).map(
    ([name, { default: value = '' }]): [string, string] => [name, name === 'github-token' ? '' : String(value)],
  )
  const all = { ...Object.fromEntries(defaults), ...given }
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}
