import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLargeRelease } from '@release-tools/evidence/testing'
import { startSigstore } from '@release-tools/testbed'
import { build, bundles, evidencePackage } from '../scripts/shared/bundle.ts'
import { progress, timed } from '../scripts/shared/progress.ts'
import { root } from '../scripts/shared/repository.ts'
import { inParallel, run } from '../scripts/shared/run.ts'
import { startTimes } from '../scripts/shared/start-time.ts'
import { busySeconds, busyText } from './busy.ts'
import { identityOf } from './identity.ts'
import { requirePrepared } from './prepare.ts'
import { duration, ratio, table } from './table.ts'

const count = 200
const megabyte = 2 ** 20

/** What a program took: of the clock in milliseconds, of all processors in seconds. */
interface Took {
  ms: number
  seconds: number
}

interface Signed {
  files: string[]
  cosign: string
  /** The flags, which are the same for cosign and for us. */
  flags: string[]
}

/** Signatures, releases, start and the comparison of the patched library with the published one. */
export async function measureVerify(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'release-tools-bench-'))
  try {
    const library = join(folder, 'evidence')
    await build(evidencePackage, library)
    const index = join(library, 'index.js')
    const parts = [
      () => measureSignatures(join(folder, 'signed'), index),
      () => measureFiles(join(folder, 'files'), index),
      measureStart,
      () => measureEquality(join(folder, 'published')),
    ]
    const sections: string[] = []
    for (const part of parts) {
      sections.push(await part())
      // The last part takes longest. Whoever ends it has seen the others.
      progress(`measured:\n\n${sections.at(-1)}\n`)
    }
    return sections.join('\n\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** 200 files with keyless signatures of the testbed's Sigstore, verified by both. */
async function measureSignatures(folder: string, library: string): Promise<string> {
  mkdirSync(folder)
  const { bin } = requirePrepared()
  const sigstore = await startSigstore({ dir: join(folder, 'sigstore'), bin })
  try {
    const signed = await sign(folder, join(bin, 'cosign'), sigstore)
    progress(`signed ${count} files`)
    const theirs = await took(() => cosignLoop(signed))
    const ours = await took(() => inOneProcess(library, signed, 1))
    const many = await took(() => inOneProcess(library, signed, 5))
    return signaturesText(ours, many, theirs)
  } finally {
    await sigstore.stop()
  }
}

function signaturesText(ours: Took, many: Took, theirs: Took): string {
  const row = (program: string, files: number, { ms, seconds }: Took) => [
    program,
    files.toLocaleString('en'),
    duration(ms),
    `${seconds.toFixed(2)} s`,
    `${((seconds / files) * 1000).toFixed(1)} ms`,
  ]
  const rows = [
    row('`verifyBlob` of `@release-tools/evidence`, one process', count, ours),
    row('the same, each file five times', count * 5, many),
    row('`cosign verify-blob` in a loop', count, theirs),
  ]
  return `## Verifying signed files

Keyless signatures (certificate, SCT, timestamp, log entry), offline, with the same trusted root, identity and issuer. For ${count} files, the loop takes
${ratio(theirs.seconds, ours.seconds)} the time of processors. The time includes the start of the programs.${busyText()}

${table(['Program', 'Files', 'Time', 'Processors', 'Processors for one'], rows)}`
}

/** 1,000 files of 1 MB beside openssl, and the memory for 2 GB. */
async function measureFiles(folder: string, library: string): Promise<string> {
  await makeLargeRelease(join(folder, 'many'), 1000, megabyte)
  await makeLargeRelease(join(folder, 'large'), 2, 1024 * megabyte)
  const verify = async (name: string) => {
    const paths = ['key.pub', 'release'].map(path => join(folder, name, path))
    return must(process.execPath, [join(import.meta.dirname, 'verify/release.mjs'), library, ...paths])
  }
  const artifacts = join(folder, 'many/release/artifacts')
  const names = Array.from({ length: 1000 }, (_, at) => join(artifacts, `zeros-${at}.bin`))
  const cores = availableParallelism()
  const share = Math.ceil(names.length / cores)
  const shares = Array.from({ length: cores }, (_, at) => names.slice(at * share, (at + 1) * share))
  await verify('many')
  const theirs = await took(() => Promise.all(shares.map(files => must('openssl', ['dgst', '-sha256', ...files]))))
  const hashing = await took(() => must(process.execPath, [join(import.meta.dirname, 'verify/hash.mjs'), ...names]))
  const whole = await took(() => verify('many'))
  const memory = Number(await verify('large'))
  const row = (way: string, { ms, seconds }: Took) => [
    way,
    duration(ms),
    `${seconds.toFixed(2)} s`,
    ratio(seconds, theirs.seconds),
  ]
  const rows = [
    row(`\`openssl dgst -sha256\`, ${cores} processes`, theirs),
    row('our digests of the same files, one process', hashing),
    row('`verifyRelease` of a release with these files, whose manifest has 1,011 entries', whole),
  ]
  return `## Large releases

1,000 files of 1 MB, with the start of the programs. A release of 2 GB takes ${Math.round(memory)} MB of memory.${busyText()}

${table(['Way', 'Time', 'Processors', 'Times openssl'], rows)}`
}

async function measureStart(): Promise<string> {
  const { out = '', file = '' } = bundles().find(({ kind }) => kind === 'cli') ?? {}
  const [, cli] = await startTimes(
    [{ name: 'verify --help', file: join(root, out, file), args: ['verify', '--help'] }],
    15,
  )
  return `\`release-tools verify --help\` takes ${cli?.quarterOverBare.toFixed(0)} ms over bare Node (the faster quarter of 15 runs).`
}

/** Every byte, in a process of its own. */
async function measureEquality(folder: string): Promise<string> {
  const output = await must(process.execPath, [join(import.meta.dirname, 'verify/equality.ts'), folder])
  const { bundles: compared, documents, differences } = JSON.parse(output)
  if (differences.length > 0) throw new Error(`the patched library judges differently:\n${differences.join('\n')}`)
  const number = (value: number) => value.toLocaleString('en')
  return `The patched library and the published one said the same of ${number(compared)} damaged bundles, and read the same in ${number(documents)} damaged
certificates and timestamps ([patches](../patches/README.md)).`
}

async function sign(
  folder: string,
  cosign: string,
  sigstore: { env: Record<string, string>; trustedRoot: string; signingConfig: string; issuer: string },
): Promise<Signed> {
  const files = Array.from({ length: count }, (_, index) => join(folder, `file-${index}.bin`))
  const services = ['--signing-config', sigstore.signingConfig, '--trusted-root', sigstore.trustedRoot]
  await inParallel(files, 2, async file => {
    writeFileSync(file, `file ${file.length} ${file}\n`)
    const args = ['sign-blob', '--yes', ...services, '--bundle', `${file}.sigstore.json`, file]
    await must(cosign, args, { ...process.env, ...sigstore.env })
  })
  const identity = identityOf(`${files[0]}.sigstore.json`)
  const signer = ['--certificate-identity', identity, '--certificate-oidc-issuer', sigstore.issuer]
  return { files, cosign, flags: ['--trusted-root', sigstore.trustedRoot, ...signer] }
}

async function cosignLoop({ files, cosign, flags }: Signed): Promise<void> {
  for (const file of files) await must(cosign, ['verify-blob', file, '--bundle', `${file}.sigstore.json`, ...flags])
}

async function inOneProcess(library: string, { files, flags }: Signed, times: number): Promise<void> {
  const all = Array.from({ length: times }, () => files).flat()
  await must(process.execPath, [join(import.meta.dirname, 'verify/all.mjs'), ...flags, '--', library, ...all])
}

async function took(body: () => Promise<unknown>): Promise<Took> {
  const before = busySeconds()
  const { ms } = await timed(body)
  return { ms, seconds: busySeconds() - before }
}

async function must(program: string, args: string[], env?: NodeJS.ProcessEnv): Promise<string> {
  const { code, output } = await run(program, args, env === undefined ? {} : { env })
  if (code !== 0) throw new Error(`${program} ${args[0]} failed: ${output}`)
  return output
}
