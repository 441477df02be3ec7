import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { limits, pool, readLimited, writeFileAtomic } from '@release-tools/base'
import type { Statement, Verified } from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import { backendOf } from './backends.ts'
import { runCosign } from './cosign.ts'
import { withExplicitDefaults } from './explicit-defaults.ts'
import { keptSignature } from './kept-signature.ts'
import { recordSignature } from './record-signature.ts'
import { serviceArguments } from './services.ts'
import { type OpenSigning, withSession } from './session.ts'
import type { CosignCredentials, SigningOptions } from './signing-options.ts'
import { verifyOwn } from './verify-own.ts'

/** How many signatures are made at the same time: most of their time is waiting for the log. */
const width = 8

/**
 * Signs a file with cosign, verifies the signature, and only then writes its bundle (v0.3, one line of JSON). Keeps a bundle that the same
 * signer made of the same content, byte for byte. Returns who signed, and if the bundle was kept.
 */
export async function signFile(
  path: string,
  bundlePath: string,
  options: SigningOptions,
  host: Host,
): Promise<Verified & { isKept: boolean }> {
  return withSession(options, host, async open => {
    const kept = await keptSignature(path, bundlePath, open, host)
    if (kept !== undefined) {
      const { bundle, ...verified } = kept
      await recordSignature(bundle, verified, open, { kept: true, path })
      return { ...verified, isKept: true }
    }
    const { bundle, trace } = await makeBundle(`sign ${basename(path)}`, ['sign-blob', path], open, host)
    const verified = await verifyOwn(bundle, open, host, verifier => verifier.verifyFile(path, bundle))
    await writeFileAtomic(bundlePath, `${bundle}\n`)
    await recordSignature(bundle, verified, open, { kept: false, path, trace })
    return { ...verified, isKept: false }
  })
}

/**
 * Signs a statement, byte for byte, and verifies the signature. Returns the bundle (DSSE) as one line of JSON. `what` says it in errors, as
 * it follows `Could not `; `about` names subjects without a name, for records.
 */
export async function signStatement(
  statement: Statement,
  options: SigningOptions,
  host: Host,
  what = `sign the statement ${statement.predicateType}`,
  about?: string,
): Promise<string> {
  return withSession(options, host, open =>
    withScratch('sign', host, async scratch => {
      const path = join(scratch, 'statement.json')
      await writeFile(path, JSON.stringify(statement))
      const args = ['attest-blob', '--statement', path]
      const { bundle, trace } = await makeBundle(what, args, open, host)
      const verified = await verifyOwn(bundle, open, host, verifier => verifier.verifyStatement(bundle))
      await recordSignature(bundle, verified, open, { kept: false, name: about, trace })
      return bundle
    }),
  )
}

/** Signs several statements side by side, with one login. Returns the bundles in the same order. */
export async function signStatements(statements: Statement[], options: SigningOptions, host: Host): Promise<string[]> {
  return withSession(options, host, open => pool(statements, width, one => signStatement(one, open, host)))
}

/** Runs one of cosign's signing commands. Returns the bundle that it wrote, as one line. */
export async function makeBundle(
  what: string,
  [command = '', ...rest]: string[],
  options: OpenSigning,
  host: Host,
): Promise<{ bundle: string; trace: CosignCredentials['trace'] }> {
  return withScratch('sign', host, async scratch => {
    const path = join(scratch, 'bundle.json')
    let who = await options.session.credentials()
    let attempts = 0
    // A login may have ended before another attempt, which can be minutes later.
    const env = async () => {
      attempts += 1
      if (attempts > 1) who = await options.session.credentials()
      return who.env
    }
    const args = [
      command,
      '--yes',
      ...who.args,
      ...(await serviceArguments(options, scratch)),
      '--bundle',
      path,
      ...rest,
    ]
    await runCosign({ options, what, args, env, failures: backendOf(options).failures }, host)
    const written = JSON.parse((await readLimited(path, limits.evidence)).toString())
    return { bundle: JSON.stringify(withExplicitDefaults(written)), trace: who.trace }
  })
}
