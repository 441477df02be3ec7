import { join } from 'node:path'
import { limits, readLimited } from '@release-tools/base'
import { lackingSignatures, parseRoot, readStates, statesPath, usualIndexRoot } from '@release-tools/releases'
import { asProblem, type Finding, ok, type Patient, sentence } from '../model.ts'

const id = 'index'
const page = 'docs/tasks/publish-an-index.md'
/** In days. */
const soon = 30

type Said = Pick<Finding, 'status' | 'found' | 'next'>

/** The index of releases: its root counts, what is declared can be read, and a job lists releases and renews it. */
export async function index({ survey: { files, root, workflows }, today }: Patient): Promise<Finding[]> {
  const declares = files.includes(statesPath)
  if (!files.includes(usualIndexRoot)) return declares ? [{ id, about: statesPath, ...nobodyPublishes }] : []
  const said = [...(await ofRoot(join(root, usualIndexRoot), today)), ...(await ofStates(root)), ...ofJobs(workflows)]
  return said.length > 0
    ? said.map(one => ({ id, ...one }))
    : [ok(id, 'A job lists each release in the index, and renews it.')]
}

const nobodyPublishes: Said = {
  status: 'warns',
  found: `It says of releases what no reader sees: the repository has no ${usualIndexRoot}.`,
  next: `Publish an index (${page}).`,
}

async function ofRoot(path: string, today: string): Promise<Said[]> {
  return problemsOf(async () => {
    const root = parseRoot(await readLimited(path, limits.note, 'inside'), usualIndexRoot)
    const [lacks] = lackingSignatures(root, undefined)
    const { expires } = root.signed
    const days = (Date.parse(expires) - Date.parse(today)) / 86_400_000
    return [...(lacks === undefined ? [] : [lacking(lacks)]), ...(days > soon ? [] : [ending(expires, days)])]
  })
}

function lacking({ had, wanted }: { had: number; wanted: number }): Said {
  return {
    status: 'fails',
    found: `The root of the index has ${had} of the ${wanted} signatures that it asks for, so that no reader accepts it.`,
    next: 'Let its people sign it: release-tools index sign.',
  }
}

function ending(expires: string, days: number): Said {
  return days < 0
    ? { status: 'fails', found: `The root of the index ended on ${expires}: readers refuse the index.`, next: rotate }
    : { status: 'warns', found: `The root of the index ends on ${expires}.`, next: rotate }
}

const rotate = 'Sign a new one: release-tools index rotate.'

async function ofStates(root: string): Promise<Said[]> {
  return problemsOf(async () => {
    await readStates(root)
    return []
  })
}

/** What a look found, or the problem that it had. */
async function problemsOf(look: () => Promise<Said[]>): Promise<Said[]> {
  try {
    return await look()
  } catch (error) {
    const problem = asProblem(error)
    return [{ status: 'fails', found: sentence(problem), next: problem.next }]
  }
}

type Workflows = Patient['survey']['workflows']

/** Which jobs keep the index, and whether they have a key. */
function ofJobs(workflows: Workflows): Said[] {
  const [calls, later] = [workflows.flatMap(one => one.calls), workflows.flatMap(one => one.later)]
  const own = workflows.filter(({ actions }) => actions.some(({ name }) => name === 'update-index'))
  const lists = own.length > 0 || calls.length > 0
  const renews = own.some(({ events }) => events.includes('schedule')) || later.length > 0
  if (!lists)
    return [{ status: 'fails', found: 'No workflow lists releases in the index.', next: `Add a job (${page}).` }]
  const keyless = [...calls, ...later].filter(({ inputs, secrets }) => !hasKey(inputs, secrets)).map(({ job }) => job)
  return [...(renews ? [] : [notRenewed]), ...(keyless.length === 0 ? [] : [withoutKey(keyless)])]
}

function hasKey(inputs: Record<string, string>, secrets: string[]): boolean {
  return 'index-signer' in inputs || ['index-private-key', 'inherit'].some(name => secrets.includes(name))
}

const notRenewed: Said = {
  status: 'warns',
  found: 'No scheduled workflow renews the index, so that readers refuse it when its timestamp ends.',
  next: 'Copy workflows-templates/after-release.yml of release-tools.',
}

/** A variable of the organisation may name the key, so that this is not more than a warning. */
function withoutKey(jobs: string[]): Said {
  return {
    status: 'warns',
    found: `Nobody gives a key for the index to ${jobs.join(' and ')}. Unless the variable INDEX_SIGNER names one, releases are not listed, and nobody notices that an index is held back until it ends.`,
    next: `Pass index-signer, or index-private-key below \`secrets:\` (${page}).`,
  }
}
