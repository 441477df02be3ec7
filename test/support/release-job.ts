import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readStepRecords, writeStepRecord } from '@release-tools/evidence'
import { sdist, wheel } from '@release-tools/evidence/testing'
import type { Host, Outputs, Variables } from '@release-tools/host'
import { confirmSubjects } from '@release-tools/release'
import { actionDefaults, inputVariables } from '@release-tools/runner/testing'
import { type SigningOptions, signImage, verifiedRun, writeProvenance } from '@release-tools/sign'
import { type Job, newJob } from '@release-tools/sign/testing'
import {
  type GitHubDouble,
  type Permissions,
  sampleClaims,
  startGitHub,
  type TestHost,
  testbed,
  testHost,
} from '@release-tools/testbed'

/** An action as its own sources have it. */
export interface Action<Inputs, Name extends string> {
  name: string
  read(env: Variables): Inputs
  run(inputs: Inputs, host: Host): Promise<Outputs<Name>>
}

const changelog = '# Changelog\n\n## [1.2.3] - 2026-11-21\n\n### Added\n\n- Everything.\n\n## [1.2.2] - 2026-10-01\n'

/** A checked-out repository of acme/widget at v1.2.3. */
export async function widget(files: Record<string, string | Buffer> = {}): Promise<Job> {
  const job = await newJob()
  const all: Record<string, string | Buffer> = {
    'CHANGELOG.md': changelog,
    'pyproject.toml': '[project]\nname = "widget"\nversion = "1.2.3"\n',
    '.github/release-policy.yaml': 'version: 1\nevidence:\n  required: [provenance]\n',
    'release/artifacts/widget-1.2.3-py3-none-any.whl': wheel('widget', '1.2.3'),
    'release/artifacts/widget-1.2.3.tar.gz': sdist('widget', '1.2.3'),
    ...files,
  }
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(job.workspace, path)), { recursive: true })
    await writeFile(join(job.workspace, path), text)
  }
  return job
}

/** Runs an action as a step of the job; the defaults are those of its action.yml, and the job's token is GITHUB_TOKEN. */
export async function step<Inputs, Name extends string>(
  job: Job,
  action: Action<Inputs, Name>,
  inputs: Record<string, string> = {},
  env: Variables = {},
): Promise<{ outputs: Outputs<Name>; host: TestHost }> {
  const host = testHost()
  const defaults = actionDefaults(action.name)
  const token = 'github-token' in defaults ? { 'github-token': env.GITHUB_TOKEN ?? '' } : {}
  const variables = {
    ...inputVariables({ ...defaults, ...token, ...inputs }),
    SOURCE_DATE_EPOCH: '1763717400',
    ...env,
  }
  return { outputs: await job.run(() => action.run(action.read(process.env), host), variables), host }
}

/** What the sign job does before it assembles: provenance over the subjects, and signatures of the images. */
export async function attest(
  job: Job,
  subjects: string,
  options: SigningOptions,
  claims = sampleClaims,
): Promise<void> {
  const { releaseDir } = job
  const host = testHost()
  const confirmed = await confirmSubjects(releaseDir, JSON.parse(subjects))
  await writeProvenance(releaseDir, verifiedRun(claims as never, 'https://github.com'), confirmed, [], options, host)
  for (const image of (await readStepRecords(releaseDir)).images) {
    const path = `images/${image.name}/signature.sigstore.json`
    await signImage({ repository: image.repository, digest: image.digest }, join(releaseDir, path), options, host)
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

/** A GitHub with the tag v1.2.3, and the variables of a job on it. The caller stops it. */
export async function gitHub(
  tokens?: Record<string, Permissions>,
): Promise<{ double: GitHubDouble; env: Record<string, string> }> {
  const dir = await mkdtemp(join(testbed().dir, 'github-'))
  const double = await startGitHub({
    dir,
    repository: 'acme/widget',
    tags: { 'v1.2.3': String(sampleClaims.sha) },
    ...(tokens === undefined ? {} : { tokens }),
  })
  double.repository.branches.push('main', { 'README.md': 'widget' })
  return { double, env: { ...double.env } }
}
