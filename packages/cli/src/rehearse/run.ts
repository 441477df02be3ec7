import { existsSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { Problem, sha256 } from '@release-tools/base'
import { runAttached } from '@release-tools/host'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { optionalOperand } from '../parse.ts'
import type { Terminal } from '../terminal.ts'
import { harmless } from '../text.ts'
import { version } from '../version.ts'
import { projectsIn } from './projects.ts'

/** The script of a clone that makes the release; it installs first what it needs. */
const script = ['scripts/bootstrap.mjs', 'scripts/demo.ts']

/** `release-tools rehearse`: hands over to the clone that this program is in, for one project after the other. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const clone = cloneOf(realpathSync(process.argv[1] ?? '.'))
  const project = resolve(optionalOperand(given) ?? '.')
  const tag = given.values.tag?.[0]
  const places = await projectsIn(project, tag)
  const ends: ExitCode[] = []
  for (const place of places) {
    if (places.length > 1) terminal.out(`\n${harmless(place)}: project ${ends.length + 1} of ${places.length}\n\n`)
    ends.push(
      await rehearse(
        clone,
        join(project, place),
        resultsOf(given, project, places.length > 1 ? place : undefined),
        given,
      ),
    )
  }
  if (places.length > 1) terminal.out(`\n${places.map((place, index) => row(place, ends[index])).join('')}`)
  return ends.find(code => code !== exitCodes.done) ?? exitCodes.done
}

function row(place: string, code: ExitCode | undefined): string {
  return `  ${code === exitCodes.done ? 'released and verified' : 'NOT RELEASED'}: ${harmless(place)}\n`
}

async function rehearse(clone: string, project: string, results: string, { values, switches }: Given) {
  const [bootstrap = '', ...rest] = script
  const args = [
    ...[join(clone, bootstrap), ...rest, '--project', project],
    ...(values.tag?.[0] === undefined ? [] : ['--tag', values.tag[0]]),
    ...(switches.has('offline') ? ['--offline'] : []),
  ]
  const code = await runAttached(process.execPath, args, { ...process.env, RELEASE_TOOLS_RESULTS: results })
  return code === 0 ? exitCodes.done : code === 2 ? exitCodes.wrongUse : exitCodes.notVerified
}

/** The directory of the results. A `place` is one of several projects. */
function resultsOf({ values }: Given, project: string, place: string | undefined): string {
  const out = values.out?.[0]
  if (out === undefined) return defaultResults(join(project, place ?? '.'))
  return resolve(out, place === '.' ? 'root' : (place ?? '.').replaceAll('/', '-'))
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
