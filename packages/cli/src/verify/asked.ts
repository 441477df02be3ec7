import { byKind, isDay, limits, readLimited } from '@release-tools/base'
import {
  type Asked,
  type PolicySigner,
  parsePolicy,
  policySigner,
  type Signer,
  signedBy,
} from '@release-tools/evidence'
import type { Given } from '../command.ts'
import { readKey, usable } from '../trust.ts'
import { WrongUse } from '../wrong-use.ts'

const policyLimit = 1024 * 1024

/** Reads which release is meant, and the reader's own policy. Throws WrongUse if one of them is unusable. */
export async function readAsked({ values }: Given): Promise<Asked> {
  const [tag] = values.tag ?? []
  const [version] = values['release-version'] ?? []
  const [file] = values.policy ?? []
  const [today] = values.today ?? []
  const [builders] = values.builders ?? []
  const rebuilds = await Promise.all((values.rebuilds ?? []).map(readRebuilds))
  if (rebuilds.length > 0 && file === undefined)
    throw new WrongUse('--rebuilds is given without --policy.', 'Give a policy of yours that names rebuilders.')
  if (today !== undefined && !isDay(today))
    throw new WrongUse(`--today is ${JSON.stringify(today)}, which is not a day.`, 'Give a day such as 2027-01-31.')
  if (today !== undefined && file === undefined)
    throw new WrongUse(
      '--today is given without --policy.',
      'The release’s own policy decides as of the day that its manifest names.',
    )
  return {
    ...(tag === undefined ? {} : { tag }),
    ...(version === undefined ? {} : { version }),
    ...(builders === undefined ? {} : { builders: await readBuilders(builders) }),
    ...(rebuilds.length === 0 ? {} : { rebuilds }),
    ...(file === undefined ? {} : { policy: await readPolicy(file, today ?? new Date().toISOString().slice(0, 10)) }),
  }
}

async function readPolicy(file: string, day: string): Promise<NonNullable<Asked['policy']>> {
  const policy = await usable(`read --policy ${file}`, async () =>
    parsePolicy((await readLimited(file, policyLimit)).toString(), file),
  )
  const signers = policy.signers && (await Promise.all(policy.signers.map(one => signerOf(one, file))))
  const { rebuilders } = policy
  const own = rebuilders && {
    count: rebuilders.count,
    signers: await Promise.all(rebuilders.signers.map(one => signerOf(one, file))),
  }
  return {
    name: file,
    policy,
    day,
    ...(signers === undefined ? {} : { signers: signers.map(signedBy) }),
    ...(own === undefined ? {} : { rebuilders: own }),
  }
}

/** The list is signed with the public Sigstore, whatever root the reader trusts for the release. */
export async function readBuilders(file: string): Promise<NonNullable<Asked['builders']>> {
  const { publicTrustedRoot, withReleased } = await import(/* webpackMode: "eager" */ '@release-tools/evidence')
  return usable(`read --builders ${file}`, async () =>
    withReleased((await readLimited(file, limits.evidence, 'any')).toString(), (await publicTrustedRoot()).root),
  )
}

async function readRebuilds(name: string) {
  return usable(`read --rebuilds ${name}`, async () => ({
    name,
    content: await readLimited(name, limits.evidence, 'any'),
  }))
}

/** A signer of the policy. The path of its key is relative to the working directory, as that of --key is. */
async function signerOf(signer: PolicySigner, file: string): Promise<Signer> {
  return byKind(policySigner(signer), {
    key: ({ path }) => readKey(path, `read ${path}, a signer of --policy ${file}`),
    identity: async one => one,
  })
}
