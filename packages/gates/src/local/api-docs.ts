import { join } from 'node:path'
import { count, matchesSome, Problem, sizeIfThere } from '@release-tools/base'
import { defaultPublicApi, type GateEvidence, pythonName } from '@release-tools/evidence'
import { git, gitReported } from '@release-tools/host'
import { type Found, type Gate, type GateContext, unknown } from '../gate.ts'
import { type ApiChange, apiChange, noChange } from './api-change.ts'
import { versionFloor } from './api-floor.ts'
import { isAsked } from './asked.ts'
import { filesAsEvidence } from './files.ts'
import { type Judged, joined } from './judged.ts'

const wanted =
  'If the public API changed, its documentation changed too, and the version is high enough for what changed.'

/** What users program against is described as it is now, and the version says how it changed. */
export const apiDocs: Gate = {
  id: 'api-docs',
  title: 'Public API: docs and version',
  offline: true,
  needs: [],
  look,
}

async function look(context: GateContext): Promise<Found | []> {
  const { previous, previousUnknown, policy, release } = context
  const stated = policy.gates?.['public-api']
  // It may have to install griffe: nobody who does not ask for the gate should wait for that.
  if (stated === undefined && !isAsked(policy, 'api-docs')) return []
  if (previous === undefined && previousUnknown !== undefined) return unknown(wanted, previousUnknown)
  if (previous === undefined)
    return { result: 'pass', found: 'There is no release before, so nothing changed.', wanted, evidence: [] }
  const settings = stated ?? defaultPublicApi
  const names = settings.packages ?? (settings.paths.length > 0 ? [] : await ownPackage(context))
  if (names.length === 0 && settings.paths.length === 0)
    return unknown(wanted, 'the policy does not say what the public API is (`gates.public-api.paths`)')
  const changed = await changedFiles(previous, context)
  const [api, docs] = [changed.filter(matchesSome(settings.paths)), changed.filter(matchesSome(settings.docs))]
  const { change, judged } = await pythonChange(names, previous, context)
  const what = [...new Set([...api, ...change.breaking.map(({ path }) => path), ...change.added])]
  const described: Judged[] =
    what.length === 0 || docs.length > 0
      ? []
      : [
          {
            result: 'fail',
            found: `The API changed since ${previous} (${some(what)}), and nothing in ${settings.docs.join(', ')} did.`,
          },
        ]
  const all = [...described, ...judged, ...versionFloor(change, release, previous)]
  const good =
    what.length === 0
      ? `No change of the API was found since ${previous}.`
      : `Changed since ${previous}: ${some(what)}; described in ${some(docs)}.`
  return { ...joined(all, good), wanted, evidence: await evidenceOf([...api, ...docs], names, change, context) }
}

/** The Python package of the project, if its name is that of a directory or module. */
async function ownPackage({ host, config, project }: GateContext): Promise<string[]> {
  const name = pythonName(project.name).replaceAll('-', '_')
  const roots = ['src', '.'].map(root => join(host.workspace, config.directory.value, root, name))
  const places = roots.flatMap(root => [join(root, '__init__.py'), `${root}.py`])
  const sizes = await Promise.all(places.map(place => sizeIfThere(place)))
  return sizes.some(size => size !== undefined) ? [name] : []
}

/** Paths of files that are not the same at the tag and in the commit, also of removed ones. */
async function changedFiles(previous: string, { host, commit }: GateContext): Promise<string[]> {
  const made = await git(
    host.workspace,
    ['diff', '--name-only', '--no-renames', '-z', `refs/tags/${previous}`, commit, '--'],
    host,
  )
  if (made.exitCode === 0) return made.stdout.split('\0').filter(path => path !== '')
  throw new Problem(`compare ${commit} with ${previous}`, {
    found: `git cannot compare it with ${previous} (${gitReported(made)}): fetch all history and tags with \`fetch-depth: 0\`.`,
    next: 'Check out with `fetch-depth: 0`.',
  })
}

/** A package that cannot be read is not known to be unchanged. */
async function pythonChange(
  names: string[],
  previous: string,
  { host, config }: GateContext,
): Promise<{ change: ApiChange; judged: Judged[] }> {
  const none = { ...noChange, version: '' }
  if (names.length === 0) return { change: none, judged: [] }
  try {
    const change = await apiChange(names, { previous, directory: config.directory.value }, host)
    const missing = change.missing.map(name => ({
      result: 'unknown' as const,
      found: `There is no Python package ${name}.`,
    }))
    return { change, judged: missing }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { change: none, judged: [{ result: 'unknown', found: error.message }] }
  }
}

async function evidenceOf(
  paths: string[],
  names: string[],
  { version }: ApiChange,
  { host, previous }: GateContext,
): Promise<GateEvidence[]> {
  const compared = version === '' ? [] : [{ source: `griffe ${version}: ${names.join(', ')} since ${previous}` }]
  return [...compared, ...(await filesAsEvidence(host.workspace, paths))].slice(0, 1000)
}

function some(all: string[]): string {
  return all.length <= 3 ? all.join(', ') : `${all.slice(0, 3).join(', ')} and ${count(all.length - 3, 'other')}`
}
