import { byKind, isDay, limits, readLimited, sha256 } from '@release-tools/base'
import {
  type Asked,
  type OwnPolicy,
  type PolicySigner,
  parsePlacedPolicy,
  policySigner,
  type Signer,
  signedBy,
  type Validity,
} from '@release-tools/evidence'
import type { Given } from '../command.ts'
import { readKey, usable } from '../trust.ts'
import { WrongUse } from '../wrong-use.ts'

const policyLimit = 1024 * 1024

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

/** What a reader asks, and the signers that are trusted if the command line names nobody: those of the policy. */
export interface ReadAsked {
  asked: Asked
  signers?: Signer[]
}

/** Reads which release is meant, and the reader's own policy. Throws WrongUse if one of them is unusable. */
export async function readAsked({ values }: Given): Promise<ReadAsked> {
  const [tag] = values.tag ?? []
  const [version] = values['release-version'] ?? []
  const [file] = values.policy ?? []
  const [today] = values.today ?? []
  const [builders] = values.builders ?? []
  const rebuilds = await Promise.all((values.rebuilds ?? []).map(name => readSigned(name, 'rebuilds')))
  if (rebuilds.length > 0 && file === undefined)
    throw new WrongUse('--rebuilds is given without --policy.', 'Give a policy of yours that names rebuilders.')
  if (today !== undefined && !isDay(today))
    throw new WrongUse(`--today is ${JSON.stringify(today)}, which is not a day.`, 'Give a day such as 2027-01-31.')
  if (today !== undefined && file === undefined && values.vsa === undefined && values.sign === undefined)
    throw new WrongUse(
      '--today is given without --policy, --vsa or --sign.',
      'The release’s own policy decides as of the day that its manifest names.',
    )
  const own = file === undefined ? undefined : await readPolicy(file, today ?? new Date().toISOString().slice(0, 10))
  const summaries = await readSummaries({ values }, own?.policy, today)
  const asked: Asked = {
    ...(tag === undefined ? {} : { tag }),
    ...(version === undefined ? {} : { version }),
    ...(builders === undefined ? {} : { builders: await readBuilders(builders) }),
    ...(rebuilds.length === 0 ? {} : { rebuilds }),
    ...(own === undefined ? {} : { policy: own.policy }),
    ...(summaries === undefined ? {} : { summaries }),
  }
  const signers = own?.signers ?? (summaries === undefined ? undefined : [])
  return { asked, ...(signers === undefined ? {} : { signers }) }
}

async function readPolicy(file: string, day: string): Promise<{ policy: OwnPolicy; signers: Signer[] | undefined }> {
  const [text, { policy, lineOf }] = await usable(`read --policy ${file}`, async () => {
    const content = (await readLimited(file, policyLimit)).toString()
    return [content, parsePlacedPolicy(content, file)]
  })
  const signers = policy.signers && (await signersOf(policy.signers, file))
  const { rebuilders } = policy
  const own = rebuilders && { count: rebuilders.count, signers: await signersOf(rebuilders.signers, file) }
  const read: OwnPolicy = {
    name: file,
    policy,
    lineOf,
    sha256: sha256(text),
    day,
    ...(signers === undefined ? {} : { signers: signers.map(one => ({ ...signedBy(one), ...validityOf(one) })) }),
    ...(own === undefined ? {} : { rebuilders: own }),
    ...(policy.verifiers && { verifiers: await signersOf(policy.verifiers, file) }),
  }
  return { policy: read, signers }
}

function validityOf({ from, until, revoked }: Validity): Validity {
  return { ...(from && { from }), ...(until && { until }), ...(revoked && { revoked }) }
}

/** Signers of the policy, with their dates. The path of a key is relative to the working directory, as that of --key is. */
async function signersOf(signers: PolicySigner[], file: string): Promise<(Signer & Validity)[]> {
  return Promise.all(
    signers.map(async one => {
      const signer: Signer = await byKind(policySigner(one), {
        key: ({ path }) => readKey(path, `read ${path}, a signer of --policy ${file}`),
        identity: async same => same,
      })
      return { ...signer, ...validityOf(one) }
    }),
  )
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
