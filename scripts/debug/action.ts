import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { actionFile } from '../shared/action-file.ts'
import { root } from '../shared/repository.ts'
import { run } from '../shared/run.ts'

export interface ActionRun {
  name: string
  /** `target=dir:.`, as the lines under `with:`. Others have the defaults of action.yml. */
  inputs: string[]
  /** True to run the sources instead of the committed bundle. */
  sources: boolean
  /** Options of Node. */
  node: string[]
}

/** Runs one action like GitHub's runner, in the current folder. Returns its exit code. */
export async function runAction({ name, inputs, sources, node }: ActionRun): Promise<number> {
  const folder = join(root, '.debug', name)
  const files = emptyFiles(folder)
  const program = sources
    ? ['--import', join(root, 'packages/testbed/sources.js'), join(root, 'actions', name, 'src/main.ts')]
    : [join(root, 'actions', name, 'dist/index.js')]
  const env = { ...process.env, ...runnerVariables(folder), ...files, ...inputVariables(name, inputs) }
  const quiet = '--disable-warning=ExperimentalWarning'
  const { code } = await run(process.execPath, [quiet, ...node, ...program], { live: true, cwd: process.cwd(), env })
  // The end of the job, which writes the summary.
  await run(process.execPath, [quiet, ...program], {
    live: true,
    cwd: process.cwd(),
    env: { ...env, STATE_post: 'true' },
  })
  console.log(`\nExit code ${code}. Outputs and summary are in .debug/${name}/.`)
  console.log(readFileSync(files.GITHUB_OUTPUT, 'utf8'))
  return code
}

/** The files that a step writes to: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */
export function emptyFiles(folder: string) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'temp'), { recursive: true })
  const file = (name: string) => {
    writeFileSync(join(folder, name), '')
    return join(folder, name)
  }
  return {
    GITHUB_OUTPUT: file('outputs.txt'),
    GITHUB_ENV: file('env.txt'),
    GITHUB_PATH: file('path.txt'),
    GITHUB_STATE: file('state.txt'),
    GITHUB_STEP_SUMMARY: file('summary.md'),
  }
}

function runnerVariables(folder: string): NodeJS.ProcessEnv {
  return {
    GITHUB_WORKSPACE: process.cwd(),
    RUNNER_TEMP: join(folder, 'temp'),
    RUNNER_TOOL_CACHE: join(folder, 'tool-cache'),
  }
}

/** The runner sets INPUT_NAME for each input of action.yml, in upper case; hyphens stay. */
export function inputVariables(name: string, given: string[]): NodeJS.ProcessEnv {
  const defaults = Object.entries(actionFile(name).inputs ?? {}).map(([input, field]) => [input, field.default ?? ''])
  const values = given.map(text => [text.split('=')[0], text.slice(text.indexOf('=') + 1)])
  return Object.fromEntries([...defaults, ...values].map(([input, value]) => [`INPUT_${input?.toUpperCase()}`, value]))
}
