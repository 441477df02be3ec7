import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { imageDigests, pushLayout, readLayout } from '@release-tools/oci'
import { writeLayout } from '@release-tools/oci/testing'
import { attestImage, type ImageAttestation, type SigningOptions, signImage } from '@release-tools/sign'
import { type Sigstore, startRegistry, startSigstore, testHost } from '@release-tools/testbed'
import { findTool } from '@release-tools/tools'
import { progress, timed } from '../scripts/shared/progress.ts'
import { run } from '../scripts/shared/run.ts'
import { busySeconds, busyText } from './busy.ts'
import { requirePrepared } from './prepare.ts'
import { duration, table } from './table.ts'

const platforms = ['linux/amd64', 'linux/arm64']

/** An image, and what a release says of it. */
interface Subject {
  repository: string
  /** The index, then its platforms. */
  digests: string[]
  attestations: ImageAttestation[]
}

/** A way to sign an image. */
interface Way {
  name: string
  sign(subject: Subject): Promise<void>
}

interface Took {
  name: string
  entries: number
  ms: number
  seconds: number
}

/** An image of two platforms, signed and attested by us and by cosign alone, keyless, with the testbed's Sigstore and registry. */
export async function measureSigning(): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'release-tools-bench-'))
  const { bin } = requirePrepared()
  const sigstore = await startSigstore({ dir: join(dir, 'sigstore'), bin })
  const registry = await startRegistry({ dir, bin })
  try {
    const ways = [...cosignWays(dir, join(bin, 'cosign'), sigstore), ...(await ownWays(bin, sigstore))]
    const rows: Took[] = []
    for (const [index, way] of ways.entries()) {
      const subject = await subjectOf(join(dir, `layout-${index}`), `${registry.host}/bench/way-${index}`)
      rows.push(await measure(way, subject, dir))
    }
    return textOf(rows)
  } finally {
    await Promise.all([registry.stop(), sigstore.stop()])
    rmSync(dir, { recursive: true, force: true })
  }
}

function textOf(rows: Took[]): string {
  return `## Signing an image

An image of two platforms, signed keyless, with what a release says of it: two SBOMs and the findings of two scanners for each platform, test
results and VEX for all. Log, timestamp authority and registry are on this machine. cosign waits about a second for each entry, so
entries that are made side by side take hardly longer than one.${busyText()}

${table(
  ['Way', 'Log entries', 'Time', 'Processors'],
  rows.map(({ name, entries, ms, seconds }) => [name, entries, duration(ms), `${seconds.toFixed(1)} s`]),
)}`
}

async function measure({ name, sign }: Way, subject: Subject, dir: string): Promise<Took> {
  progress(name)
  const [size, before] = [logSize(dir), busySeconds()]
  const { ms } = await timed(() => sign(subject))
  return { name, entries: logSize(dir) - size, ms, seconds: busySeconds() - before }
}

/**
 * The number of entries in the log, from its last checkpoint, which is in the second line (https://c2sp.org/tlog-checkpoint). Each signature waits for
 * the checkpoint with its entry.
 */
function logSize(dir: string): number {
  const [, size] = readFileSync(join(dir, 'sigstore/rekor/checkpoint'), 'utf8').split('\n')
  return Number(size)
}

async function subjectOf(layout: string, repository: string): Promise<Subject> {
  writeLayout(layout, platforms, { seed: repository })
  await pushLayout(layout, repository, testHost())
  const { digest } = await readLayout(layout)
  const digests = await imageDigests(repository, digest, testHost())
  const own = digests.filter(one => one !== digest)
  const each = ['https://cyclonedx.org/bom', 'https://spdx.dev/Document', ...scans]
  const all = ['https://in-toto.io/attestation/test-result/v0.1', 'https://openvex.dev/ns']
  const about = (to: string[], types: string[]) =>
    types.map((type, index) => ({ digests: to, predicateType: type, predicate: { index } }))
  return { repository, digests, attestations: [...own.flatMap(one => about([one], each)), ...about(digests, all)] }
}

const scans = Array.from({ length: 2 }, () => 'https://in-toto.io/attestation/vulns/v0.2')

/** One call for each digest and statement, one after the other: cosign attests one digest at a time. */
function cosignWays(dir: string, cosign: string, { env, signingConfig, trustedRoot }: Sigstore): Way[] {
  const services = ['--yes', '--signing-config', signingConfig, '--trusted-root', trustedRoot]
  const must = async (...args: string[]) => {
    const { code, output } = await run(cosign, args, { env: { ...process.env, ...env } })
    if (code !== 0) throw new Error(`cosign ${args[0]} failed: ${output}`)
  }
  const sign = ({ repository, digests: [index] }: Subject) =>
    must('sign', '--recursive', ...services, `${repository}@${index}`)
  const attest = async ({ repository, attestations }: Subject) => {
    mkdirSync(join(dir, 'predicates'), { recursive: true })
    for (const [at, { digests, predicateType, predicate }] of attestations.entries()) {
      const path = join(dir, 'predicates', `${at}.json`)
      writeFileSync(path, JSON.stringify(predicate))
      const what = ['--predicate', path, '--type', predicateType]
      for (const digest of digests) await must('attest', ...services, ...what, `${repository}@${digest}`)
    }
  }
  return [
    { name: '`cosign sign --recursive`, as before', sign },
    {
      name: '`cosign sign --recursive`, and `cosign attest` for each statement and digest',
      sign: async subject => {
        await sign(subject)
        await attest(subject)
      },
    },
  ]
}

/** What cosign-sign does. */
async function ownWays(bin: string, { env, signingConfig, trustedRoot }: Sigstore): Promise<Way[]> {
  const temp = mkdtempSync(join(tmpdir(), 'release-tools-bench-'))
  const host = testHost({ temp, env: { ...process.env, ...env, PATH: `${bin}:${process.env.PATH}` } })
  const options: SigningOptions = {
    signing: { kind: 'keyless' },
    transparency: 'private',
    signingConfig,
    trustedRoot,
    serverUrl: 'https://github.com',
    cosign: await findTool('cosign', host),
  }
  const sign = async ({ repository, digests: [digest = ''] }: Subject) => {
    await signImage({ repository, digest }, join(temp, 'signature.json'), options, host)
  }
  return [
    { name: 'cosign-sign, without attestations', sign },
    {
      name: 'cosign-sign, with all of them',
      sign: async subject => {
        await Promise.all([sign(subject), attestImage(subject.repository, subject.attestations, options, host)])
      },
    },
  ]
}
