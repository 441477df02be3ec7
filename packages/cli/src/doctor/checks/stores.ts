import { parseAddress, requireStore, type StoreAddress, shownAddress } from '@release-tools/archive'
import { Problem } from '@release-tools/base'
import type { WorkflowCall } from '@release-tools/scaffold'
import { type Finding, ok, type Patient } from '../model.ts'

const page = 'docs/tasks/archive-a-release.md'

/** Some job archives in the stores that the configuration names, and can log in to each. */
export async function stores({ survey: { projects, workflows } }: Patient): Promise<Finding[]> {
  const named = [...new Set(projects.flatMap(({ config }) => config.stores.value))]
  // A job of the project may name its stores itself.
  const own = workflows.some(({ actions }) => actions.some(({ name }) => name === 'archive-release'))
  const keepsLog = projects.some(({ config }) => config['audit-log'].keep.value)
  if (named.length === 0) return keepsLog && !own ? [logWithoutStores] : []
  const wrong = (await Promise.all(named.map(wrongIn))).flat()
  if (wrong.length > 0) return wrong
  const calls = workflows.flatMap(({ calls }) => calls).filter(({ inputs }) => inputs.archive !== 'false')
  if (calls.length === 0 && !own)
    return [
      {
        ...{ id: 'stores', status: 'fails' },
        found: 'The configuration names stores, and no workflow archives anything in them.',
        next: `Add the job of ${page} (“In a workflow of your own”), or call a reusable workflow of release-tools.`,
      },
    ]
  const lacks = calls.flatMap(call => named.flatMap(text => lackOf(parseAddress(text), shownAddress(text), call) ?? []))
  return lacks.length > 0
    ? lacks
    : [ok('stores', 'A job archives each release in the stores that the configuration names.')]
}

/** What is wrong with an address, whoever logs in. */
async function wrongIn(text: string): Promise<Finding[]> {
  try {
    await requireStore(text)
    return []
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return [
      {
        id: 'stores',
        status: 'fails',
        about: shownAddress(text),
        found: `Its address is wrong: ${error.found}`,
        next: error.next,
      },
    ]
  }
}

const logWithoutStores: Finding = {
  ...{ id: 'stores', status: 'fails' },
  found: 'The configuration asks for an audit log, and names no store that could keep it.',
  next: 'Name stores in .github/release-tools.yaml (docs/tasks/audit-log.md), or remove `audit-log`.',
}

/** What the job of a reusable workflow lacks for a store. */
function lackOf(
  { scheme, options }: StoreAddress,
  shown: string,
  { file, job, secrets }: WorkflowCall,
): Finding | undefined {
  const about = `${job}, ${shown}`
  const isHosted = !file.endsWith('.ghes.yml')
  if (scheme === 'oci' || (scheme === 'directory' && isHosted))
    return {
      ...{ id: 'stores', status: 'fails', about },
      found: `The job of ${file} that archives has ${scheme === 'oci' ? 'no login for a registry' : 'no directory that outlives it'}.`,
      next: `Name this store in a job of your own (${page}, “In a workflow of your own”), and not in .github/release-tools.yaml.`,
    }
  const needed =
    scheme === 'artifactory'
      ? ['artifactory-token']
      : scheme === 's3' && !options.has('role')
        ? ['aws-access-key-id', 'aws-secret-access-key']
        : []
  const missing = secrets.includes('inherit') ? [] : needed.filter(name => !secrets.includes(name))
  if (missing.length === 0) return undefined
  return {
    ...{ id: 'stores', status: 'fails', about },
    found: `The job passes no ${missing.join(' and no ')}, so that nobody can log in to the store.`,
    next: `Pass ${missing.join(' and ')} below \`secrets:\`${scheme === 's3' ? ', or add a role to the address' : ''} (${page}).`,
  }
}
