import { limits, readLimited } from '@release-tools/base'
import { type Trust, verifyVsa } from '@release-tools/evidence'
import type { Given } from '../command.ts'
import type { ExitCode } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { readKey, readRoots, readTrust, usable } from '../trust.ts'
import { lastOf, requireFlags, usage } from './flags.ts'
import { printStatement, reported, verdictOf } from './outcome.ts'

/** `release-tools verify-vsa` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const [operand] = given.operands
  if (operand !== undefined) throw usage(`unknown command ${JSON.stringify(operand)}.`, given)
  const isKeyless = given.values['certificate-identity'] !== undefined
  if (isKeyless && given.values['public-key-path'] !== undefined)
    throw usage('give a key or an identity, not both.', given)
  if (!isKeyless && given.values['source-repository'] !== undefined)
    throw usage('--source-repository is for an identity: a key names no repository.', given)
  requireFlags(given, ['attestation-path', 'verifier-id', 'resource-uri', ...(isKeyless ? [] : ['public-key-path'])])
  const artifacts = digestsOf(given)
  return verdictOf(terminal, () =>
    reported(terminal, 'VSA', async () => {
      const { payload } = await verify(given, artifacts)
      if (given.switches.has('print-attestation')) printStatement(terminal, payload)
    }),
  )
}

async function verify(given: Given, artifacts: Record<string, string>[]) {
  const trust = await trustOf(given)
  const path = lastOf(given, 'attestation-path') ?? ''
  const attestation = await usable(`read --attestation-path ${path}`, () => readLimited(path, limits.evidence, 'any'))
  return verifyVsa({
    attestation,
    trust,
    keyId: lastOf(given, 'public-key-id') ?? '',
    wanted: {
      verifier: lastOf(given, 'verifier-id') ?? '',
      resource: lastOf(given, 'resource-uri') ?? '',
      artifacts,
      levels: given.values['verified-level'] ?? [],
    },
  })
}

async function trustOf(given: Given): Promise<Trust> {
  const key = lastOf(given, 'public-key-path')
  if (key === undefined) return (await readTrust(given)).trust
  const signers = [await readKey(key, `read --public-key-path ${key}`)]
  const root = lastOf(given, 'trusted-root')
  return root === undefined ? { signers } : { signers, trustedRoot: await readRoots(root) }
}

/** Each digest is that of an artifact. */
function digestsOf(given: Given): Record<string, string>[] {
  return (given.values['subject-digest'] ?? []).map(text => {
    const at = text.indexOf(':')
    if (at < 1) throw usage(`expected digest ${text} is not in the format <digest type>:<digest value>.`, given)
    return { [text.slice(0, at)]: text.slice(at + 1) }
  })
}
