import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSigstore } from '@release-tools/testbed'
import { timed } from '../scripts/shared/progress.ts'
import { inParallel, run } from '../scripts/shared/run.ts'
import { identityOf } from './identity.ts'
import { requirePrepared } from './prepare.ts'
import { duration, ratio, table } from './table.ts'

const count = 200

interface Signed {
  folder: string
  files: string[]
  cosign: string
  /** The flags, which are the same for cosign and for us. */
  flags: string[]
}

/** 200 files with keyless signatures of the testbed's Sigstore, verified by both. */
export async function measureVerify(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'release-tools-bench-'))
  const { bin } = requirePrepared()
  const sigstore = await startSigstore({ dir: join(folder, 'sigstore'), bin })
  try {
    const signed = await sign(folder, join(bin, 'cosign'), sigstore)
    const theirs = await timed(() => cosignLoop(signed))
    const ours = await timed(() => inOneProcess(signed))
    return report(ours.ms, theirs.ms)
  } finally {
    await sigstore.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function report(ours: number, theirs: number): string {
  const each = (ms: number) => `${(ms / count).toFixed(1)} ms`
  const rows = [
    ['the verifier of `release-tools verify`, one process', duration(ours), each(ours)],
    ['`cosign verify-blob` in a loop', duration(theirs), each(theirs)],
  ]
  return `## Verifying ${count} signed files

Keyless signatures (certificate, SCT, timestamp, log entry), offline, with the same trusted root, identity and issuer: one process is
${ratio(theirs, ours)} as fast as a loop. The time includes the start of the programs.

${table(['Program', `${count} files`, 'one file'], rows)}`
}

async function sign(
  folder: string,
  cosign: string,
  sigstore: { env: Record<string, string>; trustedRoot: string; signingConfig: string; issuer: string },
): Promise<Signed> {
  const files = Array.from({ length: count }, (_, index) => join(folder, `file-${index}.bin`))
  await inParallel(files, 2, async file => {
    writeFileSync(file, `file ${file.length} ${file}\n`)
    const args = [
      'sign-blob',
      '--yes',
      '--signing-config',
      sigstore.signingConfig,
      '--trusted-root',
      sigstore.trustedRoot,
      '--bundle',
      `${file}.sigstore.json`,
      file,
    ]
    await must(cosign, args, { ...process.env, ...sigstore.env })
  })
  const identity = identityOf(`${files[0]}.sigstore.json`)
  const flags = [
    '--trusted-root',
    sigstore.trustedRoot,
    '--certificate-identity',
    identity,
    '--certificate-oidc-issuer',
    sigstore.issuer,
  ]
  return { folder, files, cosign, flags }
}

async function cosignLoop({ files, cosign, flags }: Signed): Promise<void> {
  for (const file of files) await must(cosign, ['verify-blob', file, '--bundle', `${file}.sigstore.json`, ...flags])
}

async function inOneProcess({ files, flags }: Signed): Promise<void> {
  await must(process.execPath, [join(import.meta.dirname, 'verify-all.ts'), ...flags, '--', ...files])
}

async function must(program: string, args: string[], env?: NodeJS.ProcessEnv): Promise<void> {
  const { code, output } = await run(program, args, env === undefined ? {} : { env })
  if (code !== 0) throw new Error(`${program} ${args[0]} failed: ${output}`)
}
