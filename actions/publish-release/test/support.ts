import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readStepRecords, writeStepRecord } from '@release-tools/evidence'
import type { Outputs } from '@release-tools/host'
import { confirmSubjects } from '@release-tools/release'
import { type SigningOptions, signImage, verifiedRun, writeProvenance } from '@release-tools/sign'
import { inputVariables, type Job, newJob } from '@release-tools/sign/testing'
import { sampleClaims, type TestHost, testbed, testHost } from '@release-tools/testbed'
import { parse } from 'yaml'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

/** Defaults as the runner takes them from action.yml. */
export async function defaults(): Promise<Record<string, string>> {
  const { inputs } = parse(await readFile(new URL('../action.yml', import.meta.url), 'utf8'))
  const entries = Object.entries(inputs as Record<string, { default?: string }>)
  return Object.fromEntries(
    entries.map(([name, { default: value = '' }]) => [name, value.startsWith('${{') ? '' : value]),
  )
}

const changelog = '# Changelog\n\n## [1.2.3] - 2026-11-21\n\n### Added\n\n- Everything.\n\n## [1.2.2] - 2026-10-01\n'

/** A checked-out repository of acme/widget at v1.2.3. */
export async function widget(files: Record<string, string> = {}): Promise<Job> {
  const job = await newJob()
  const all = {
    'CHANGELOG.md': changelog,
    'pyproject.toml': '[project]\nname = "widget"\nversion = "1.2.3"\n',
    '.github/release-policy.yaml': 'version: 1\nevidence:\n  required: [provenance]\n',
    'release/artifacts/widget-1.2.3-py3-none-any.whl': 'wheel',
    'release/artifacts/widget-1.2.3.tar.gz': 'sdist',
    ...files,
  }
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(job.workspace, path)), { recursive: true })
    await writeFile(join(job.workspace, path), text)
  }
  return job
}

/** Runs the action as a step of the job. */
export async function step(
  job: Job,
  inputs: Record<string, string>,
  env: Record<string, string | undefined> = {},
): Promise<{ outputs: Outputs; host: TestHost }> {
  const host = testHost()
  const variables = { ...inputVariables({ ...(await defaults()), ...inputs }), SOURCE_DATE_EPOCH: '1763717400', ...env }
  return { outputs: await job.run(() => run(read(), host), variables), host }
}

/** What the sign job does before it assembles: provenance over the subjects, and signatures of the images. */
export async function attest(job: Job, subjects: string, options: SigningOptions): Promise<void> {
  const { releaseDir } = job
  const host = testHost()
  const confirmed = await confirmSubjects(releaseDir, JSON.parse(subjects))
  await writeProvenance(
    releaseDir,
    verifiedRun(sampleClaims as never, 'https://github.com'),
    confirmed,
    [],
    options,
    host,
  )
  for (const image of (await readStepRecords(releaseDir)).images) {
    const path = `images/${image.name}/signature.sigstore.json`
    await signImage(image.repository, image.digest, join(releaseDir, path), options, host)
    const madeBy = { name: 'cosign', version: options.cosign.version }
    await writeStepRecord(releaseDir, `cosign-sign.${image.name}`, {
      files: [{ path, mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', madeBy, reproducible: 'no' }],
    })
  }
}

/** The inputs that name the testbed's Sigstore. */
export function ownSigstore(): Record<string, string> {
  const { signingConfig, trustedRoot, issuer } = testbed()
  return {
    transparency: 'private',
    'signing-config': signingConfig,
    'trusted-root': trustedRoot,
    'certificate-oidc-issuer': issuer,
  }
}
