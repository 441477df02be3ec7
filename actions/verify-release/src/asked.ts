import { limits, Problem, readLimited } from '@release-tools/base'
import {
  type Asked,
  needsRoot,
  type OwnPolicy,
  parseTrustedRoot,
  publicTrustedRoot,
  readOwnPolicy,
  type Signer,
  type Trust,
  withReleased,
  workspaceRelative,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Inputs } from './inputs.ts'

/** Whom the policy trusts, and what it asks. */
export interface Question {
  own: OwnPolicy
  trust: Trust
  asked: Asked
}

/** Reads the policy, which must name whom it trusts, and what else was given. Throws a Problem. */
export async function readQuestion(inputs: Inputs, today: string, host: Host): Promise<Question> {
  const path = workspaceRelative(host.workspace, inputs['deploy-policy'])
  const { own, signers, keyrings } = await readOwnPolicy({ path, label: path, base: host.workspace, day: today })
  const isByWord = inputs['accept-vsa'].length > 0
  requireSomebody(own, isByWord)
  const all = [...(signers ?? []), ...(own.verifiers ?? []), ...(own.vex ?? []), ...(own.rebuilders?.signers ?? [])]
  const trust: Trust = { signers: signers ?? [], ...(keyrings && { keyrings }), ...(await rootOf(inputs, all)) }
  const read = async (file: string) => ({
    name: workspaceRelative(host.workspace, file),
    content: await readLimited(file, limits.evidence),
  })
  const builders = inputs.builders && (await read(inputs.builders)).content.toString()
  const asked: Asked = {
    policy: own,
    ...(inputs.rebuilds.length === 0 ? {} : { rebuilds: await Promise.all(inputs.rebuilds.map(read)) }),
    ...(inputs.vex.length === 0 ? {} : { vex: await Promise.all(inputs.vex.map(read)) }),
    ...(builders === undefined ? {} : { builders: withReleased(builders, (await publicTrustedRoot()).root) }),
    ...(isByWord
      ? { summaries: { files: await Promise.all(inputs['accept-vsa'].map(read)), now: nowOf(inputs) } }
      : {}),
  }
  return { own, trust, asked }
}

function requireSomebody(own: OwnPolicy, isByWord: boolean): void {
  const next =
    'Name those whom you trust: keys by their path, identities with their issuer, OpenPGP keys with their fingerprint.'
  if (isByWord && own.verifiers === undefined)
    throw new Problem(`use ${own.name}`, { found: 'it names no `verifiers`, and `accept-vsa` is set.', next })
  if (!isByWord && (own.signers === undefined || own.signers.length === 0))
    throw new Problem(`use ${own.name}`, { found: 'it names no `signers`, so that it trusts nobody.', next })
}

async function rootOf(inputs: Inputs, signers: Signer[]): Promise<Pick<Trust, 'trustedRoot'>> {
  const file = inputs['trusted-root']
  if (file !== undefined) return { trustedRoot: parseTrustedRoot(await readLimited(file, limits.trust, 'any')) }
  return signers.some(needsRoot) ? { trustedRoot: (await publicTrustedRoot()).root } : {}
}

/** Of a day, its end: a summary of that day is not from the future. */
function nowOf({ today }: Inputs): string {
  return today === undefined ? new Date().toISOString() : `${today}T23:59:59Z`
}
