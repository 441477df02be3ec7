import { existsSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { Problem, sha256 } from '@release-tools/base'
import { runAttached } from '@release-tools/host'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { optionalOperand } from '../parse.ts'
import { version } from '../version.ts'

/** The script of a clone that makes the release; it installs first what it needs. */
const script = ['scripts/bootstrap.mjs', 'scripts/demo.ts']

/** `release-tools rehearse`: hands over to the clone that this program is in. */
export async function run(given: Given): Promise<ExitCode> {
  const clone = cloneOf(realpathSync(process.argv[1] ?? '.'))
  const project = resolve(optionalOperand(given) ?? '.')
  const { tag, out } = given.values
  const results = resolve(out?.[0] ?? defaultResults(project))
  const [bootstrap = '', ...rest] = script
  const args = [
    ...[join(clone, bootstrap), ...rest, '--project', project],
    ...(tag?.[0] === undefined ? [] : ['--tag', tag[0]]),
    ...(given.switches.has('offline') ? ['--offline'] : []),
  ]
  const env = { ...process.env, RELEASE_TOOLS_RESULTS: results }
  const code = await runAttached(process.execPath, args, env)
  return code === 0 ? exitCodes.done : code === 2 ? exitCodes.wrongUse : exitCodes.notVerified
}

/** The clone of release-tools that a program is in. Throws a Problem if it is in none: the file of a release has no actions. */
export function cloneOf(program: string): string {
  for (let place = dirname(program); ; place = dirname(place)) {
    if ([...script, 'actions/check-release/action.yml'].every(path => existsSync(join(place, path)))) return place
    if (dirname(place) === place) break
  }
  throw new Problem('rehearse a release', {
    found: `${program} is not in a clone of release-tools, which has the actions that the jobs run.`,
    next: `Clone it (\`git clone --branch v${version} https://github.com/org/release-tools\`), and run \`node release-tools/packages/cli/dist/release-tools.mjs rehearse\` instead.`,
  })
}

/** One directory for each project, in a place that belongs to the user. */
function defaultResults(project: string): string {
  const { RELEASE_TOOLS_CACHE, XDG_CACHE_HOME } = process.env
  const cache = RELEASE_TOOLS_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'release-tools')
  return join(cache, 'rehearsals', `${basename(project)}-${sha256(project).slice(0, 8)}`)
}
