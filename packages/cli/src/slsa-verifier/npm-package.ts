import { digestsOfFile, limits, readLimited } from '@release-tools/base'
import type { NpmTrust, VerifiedPackage } from '@release-tools/evidence'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { readRoots, usable } from '../trust.ts'
import { expectedOf } from './expected.ts'
import { lastOf, onlyOperand, requireFlags } from './flags.ts'
import { reported, sayBuilder, verdictOf } from './outcome.ts'

/** Flags that slsa-verifier has, and refuses. */
const unsupported = ['source-branch', 'source-tag', 'source-versioned-tag', 'print-provenance']

/** `release-tools verify-npm-package` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const tarball = onlyOperand(given, 'expects a single path to a tarball')
  requireFlags(given, ['attestations-path', 'source-uri', 'builder-id', 'package-name', 'package-version'])
  const flag = unsupported.find(name => given.values[name] !== undefined || given.switches.has(name))
  if (flag !== undefined) {
    terminal.err(`FAILED: SLSA verification failed: --${flag} not supported\n`)
    return exitCodes.notVerified
  }
  return verdictOf(terminal, async () => {
    await reported(terminal, `npm package ${tarball}`, async () => sayBuilder(terminal, await verify(given, tarball)))
  })
}

async function verify(given: Given, tarball: string): Promise<VerifiedPackage> {
  const { verifyNpmPackage } = await import(/* webpackMode: "eager" */ '@release-tools/evidence')
  const trust = await trustOf(given)
  const { sha512 = '' } = await usable(`read ${tarball}`, () => digestsOfFile(tarball, ['sha512']))
  const path = lastOf(given, 'attestations-path') ?? ''
  const attestations = await usable(`read --attestations-path ${path}`, () => readLimited(path, limits.evidence, 'any'))
  const [name, version] = [lastOf(given, 'package-name'), lastOf(given, 'package-version')]
  return verifyNpmPackage({ attestations, expected: expectedOf(given, sha512), name, version }, trust)
}

async function trustOf(given: Given): Promise<NpmTrust> {
  const { parseRegistryKeys, publicRegistryKeys, publicTrustedRoot } = await import(
    /* webpackMode: "eager" */ '@release-tools/evidence'
  )
  const [root, keys] = [lastOf(given, 'trusted-root'), lastOf(given, 'registry-keys')]
  return {
    trustedRoot: root === undefined ? (await publicTrustedRoot()).root : await readRoots(root),
    registryKeys:
      keys === undefined
        ? await publicRegistryKeys()
        : await usable(`read --registry-keys ${keys}`, async () =>
            parseRegistryKeys(await readLimited(keys, limits.trust, 'any')),
          ),
  }
}
