import { isDay, limits, Problem, readLimited } from '@release-tools/base'
import { type Asked, type OwnPolicy, type ReadPolicy, readOwnPolicy, type Trust } from '@release-tools/evidence'
import type { Given } from '../command.ts'
import { usable } from '../trust.ts'
import { WrongUse } from '../wrong-use.ts'

/** Reads the summaries of verifiers that the policy names. */
async function readSummaries(
  { values }: Pick<Given, 'values'>,
  policy: OwnPolicy | undefined,
  today: string | undefined,
): Promise<Asked['summaries']> {
  const files = values['accept-vsa']
  if (files === undefined) return undefined
  if (policy?.verifiers === undefined)
    throw new WrongUse(
      '--accept-vsa is given, and no --policy names a verifier.',
      'Name whom you believe in a policy of yours, below `verifiers`, and give it with --policy.',
    )
  const [resource] = values['resource-uri'] ?? []
  return {
    files: await Promise.all(files.map(name => readSigned(name, 'accept-vsa'))),
    // Of a day, its end: a summary of that day is not from the future.
    now: today === undefined ? new Date().toISOString() : `${today}T23:59:59Z`,
    ...(resource === undefined ? {} : { resource }),
  }
}

/** What a reader asks, and who is trusted if the command line names nobody: those of the policy. */
export interface ReadAsked {
  asked: Asked
  fallback?: Pick<Trust, 'signers' | 'keyrings'>
}

/** Reads which release is meant, and the reader's own policy. Throws WrongUse if one of them is unusable. */
export async function readAsked({ values, switches }: Given): Promise<ReadAsked> {
  const [tag] = values.tag ?? []
  const [version] = values['release-version'] ?? []
  const [file] = values.policy ?? []
  const [today] = values.today ?? []
  const [builders] = values.builders ?? []
  const rebuilds = await Promise.all((values.rebuilds ?? []).map(name => readSigned(name, 'rebuilds')))
  if (rebuilds.length > 0 && file === undefined)
    throw new WrongUse('--rebuilds is given without --policy.', 'Give a policy of yours that names rebuilders.')
  const vex = await Promise.all((values.vex ?? []).map(name => readSigned(name, 'vex')))
  if (vex.length > 0 && file === undefined)
    throw new WrongUse('--vex is given without --policy.', 'Say in a policy of yours whose VEX documents count.')
  if (today !== undefined && !isDay(today))
    throw new WrongUse(`--today is ${JSON.stringify(today)}, which is not a day.`, 'Give a day such as 2027-01-31.')
  if (today !== undefined && file === undefined && values.vsa === undefined && values.sign === undefined)
    throw new WrongUse(
      '--today is given without --policy, --vsa or --sign.',
      'The release’s own policy decides as of the day that its manifest names.',
    )
  const own = file === undefined ? undefined : await readPolicy(file, today ?? new Date().toISOString().slice(0, 10))
  const summaries = await readSummaries({ values }, own?.own, today)
  const asked: Asked = {
    ...(tag === undefined ? {} : { tag }),
    ...(version === undefined ? {} : { version }),
    ...(builders === undefined ? {} : { builders: await readBuilders(builders) }),
    ...(rebuilds.length === 0 ? {} : { rebuilds }),
    ...(vex.length === 0 ? {} : { vex }),
    ...(own === undefined ? {} : { policy: own.own }),
    ...(switches.has('rehearsal') && { rehearsal: true }),
    ...(summaries === undefined ? {} : { summaries }),
  }
  const { signers = summaries === undefined ? undefined : [], keyrings } = own ?? {}
  return { asked, ...(signers === undefined ? {} : { fallback: { signers, ...(keyrings && { keyrings }) } }) }
}

/** Reads the reader's policy. The path of a key in it is relative to the working directory, as that of --key is. */
async function readPolicy(path: string, day: string): Promise<ReadPolicy> {
  try {
    return await readOwnPolicy({ path, label: `--policy ${path}`, base: process.cwd(), day })
  } catch (error) {
    throw error instanceof Problem ? new WrongUse(error.found, error.next, error, error.attempted) : error
  }
}

/** The list is signed with the public Sigstore, whatever root the reader trusts for the release. */
export async function readBuilders(file: string): Promise<NonNullable<Asked['builders']>> {
  const { publicTrustedRoot, withReleased } = await import(/* webpackMode: "eager" */ '@release-tools/evidence')
  return usable(`read --builders ${file}`, async () =>
    withReleased((await readLimited(file, limits.evidence, 'any')).toString(), (await publicTrustedRoot()).root),
  )
}

async function readSigned(name: string, option: string) {
  return usable(`read --${option} ${name}`, async () => ({
    name,
    content: await readLimited(name, limits.evidence, 'any'),
  }))
}
