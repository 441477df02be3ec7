import { join, posix } from 'node:path'
import { count, limits, Problem, readIfThere, readLimited } from '@release-tools/base'
import {
  checkSignatures,
  fileSubject,
  type PluginsSettings,
  parseTestResults,
  readSignatures,
  SignatureVerifier,
  type TestResults,
  type Trust,
} from '@release-tools/evidence'
import { matchFiles } from '@release-tools/host'
import { definesName } from '@release-tools/project'
import { readTrust } from '@release-tools/release'
import { type Found, type Gate, type GateContext, unknown } from '../gate.ts'
import { isAsked } from './asked.ts'
import { documentsOf, noDocuments, paths } from './documents.ts'
import { filesAsEvidence } from './files.ts'
import { type Judged, joined } from './judged.ts'

const wanted =
  'Each plugin has its entry point and a valid signature, and the tests that keep it in its sandbox and apart from others passed.'

/** No plugin is released that nobody signed, or that could leave its sandbox. */
export const plugins: Gate = {
  id: 'plugins',
  title: 'Plugins',
  offline: true,
  needs: [],
  look,
}

async function look(context: GateContext): Promise<Found | []> {
  const settings = context.policy.gates?.plugins
  if (settings === undefined) {
    const why = 'the policy does not say which files are plugins (`gates.plugins`)'
    return isAsked(context.policy, 'plugins') ? unknown(wanted, why) : []
  }
  const { workspace } = context.host
  const matched = await matchFiles(settings.files, workspace, 'gates.plugins.files')
  const files = matched.filter(path => !isSignature(path, matched))
  const tests = await testsOf(settings, files, context)
  const all = [
    ...(await entryPoints(settings, files, workspace)),
    ...(await signed(settings, files, context)),
    ...tests.judged,
  ]
  const evidence = [...(await filesAsEvidence(workspace, files)), ...tests.evidence]
  return { ...joined(all, `${count(files.length, 'plugin')}: ${files.join(', ')}.`), wanted, evidence }
}

async function entryPoints(settings: PluginsSettings, files: string[], workspace: string): Promise<Judged[]> {
  const name = settings['entry-point']
  if (name === undefined) return []
  const judged = await Promise.all(files.map(file => entryPoint(name, file, workspace)))
  return judged.flat()
}

async function entryPoint(name: string, file: string, workspace: string): Promise<Judged[]> {
  if (!file.endsWith('.py'))
    return [{ result: 'unknown', found: `${file} is not Python, so nobody can tell whether it has ${name}.` }]
  const source = (await readLimited(join(workspace, file), limits.evidence)).toString('utf8')
  return definesName(source, name) ? [] : [{ result: 'fail', found: `${file} does not define ${name}.` }]
}

async function signed(settings: PluginsSettings, files: string[], context: GateContext): Promise<Judged[]> {
  if (!settings.signed) return []
  try {
    const { host, policy } = context
    // A key says of no repository that it signs for it.
    const { repository: _, ...trust } = await readTrust({
      ...{ workspace: host.workspace, repository: context.repository, policy },
      issuer: 'https://token.actions.githubusercontent.com',
    })
    const judged = await Promise.all(files.map(file => signature(file, trust, host.workspace)))
    return judged.flat()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return [{ result: 'unknown', found: error.message }]
  }
}

/** Where the signature of a file is looked for beside it. */
const endings = ['.sigstore.json', '.sigstore', '.sig', '.asc']

/** True if it is beside a plugin: a pattern may match both. */
function isSignature(path: string, all: string[]): boolean {
  return endings.some(ending => path.endsWith(ending) && all.includes(path.slice(0, -ending.length)))
}

async function signature(file: string, trust: Trust, workspace: string): Promise<Judged[]> {
  for (const ending of endings) {
    const content = await readIfThere(join(workspace, `${file}${ending}`), limits.evidence)
    if (content === undefined) continue
    try {
      const { signatures } = readSignatures(content)
      const subject = fileSubject(join(workspace, file))
      await checkSignatures(signatures, { subject, trust, verifier: new SignatureVerifier(trust) })
      return []
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return [{ result: 'fail', found: `The signature ${file}${ending} is not valid: ${error.found}` }]
    }
  }
  return [{ result: 'fail', found: `${file} has no signature beside it (${endings.join(', ')}).` }]
}

/** The named tests, by the results of this commit. A test that did not run shows nothing. */
async function testsOf(
  { tests }: PluginsSettings,
  files: string[],
  context: GateContext,
): Promise<{ judged: Judged[]; evidence: Found['evidence'] }> {
  const documents = await documentsOf(context)
  const open = (found: string) => ({ judged: [{ result: 'unknown' as const, found }], evidence: [] })
  const why = documents === undefined ? noDocuments : documents.whyNot('test-results')
  if (documents?.summaries['test-results'] === undefined || context.evidence === undefined)
    return open(`Nobody knows whether a plugin can leave its sandbox: ${why ?? `there is no ${paths.tests}`}.`)
  const text = (await readLimited(join(context.evidence, paths.tests), limits.document)).toString('utf8')
  const results = parseTestResults(text, paths.tests)
  const judged = Object.entries(tests).flatMap(([what, names]) => namedTests(what, names, files, results))
  return { judged, evidence: await documents.asEvidence(paths.tests) }
}

function namedTests(what: string, names: string[], files: string[], results: TestResults): Judged[] {
  if (names.length === 0) return [{ result: 'fail', found: `The policy names no test for ${what}.` }]
  const stems = files.map(file => posix.basename(file).replace(/\.[^.]+$/, ''))
  const wantedNames = names.flatMap(name =>
    name.includes('{plugin}') ? stems.map(stem => name.replaceAll('{plugin}', stem)) : [name],
  )
  return wantedNames.flatMap(name => namedTest(what, name, results))
}

/** `tests.test_sandbox::test_no_network[a]`, or the name alone. */
function namedTest(what: string, name: string, { tests }: TestResults): Judged[] {
  const own = tests.filter(one => one.name === name || `${one.classname}::${one.name}` === name)
  const bad = own.find(({ outcome }) => outcome !== 'passed')
  if (own.length > 0 && bad === undefined) return []
  const outcome = bad === undefined ? 'did not run' : bad.outcome === 'skipped' ? 'was skipped' : 'failed'
  return [{ result: 'fail', found: `The test ${name} for ${what} ${outcome}: a plugin may run without it.` }]
}
