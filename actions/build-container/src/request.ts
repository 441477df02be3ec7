import { dirname, join } from 'node:path'
import { ifThere, limits, listFiles, Problem, readLimited } from '@release-tools/base'
import { type BuildSecret, type ImageRequest, projectAnnotations, type Wheels } from '@release-tools/build'
import { artifactsDir, layoutsDirName, recordsDir } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Credentials } from '@release-tools/oci'
import { findRequirements } from '@release-tools/project'
import { badInput, directoryOf, type FoundRun } from '@release-tools/runner'
import { chosenImage } from './chosen-image.ts'
import type { Inputs, SecretSource } from './inputs.ts'

/** What is built, from the inputs and from what the project says of itself. */
export async function imageRequest(
  inputs: Inputs,
  found: FoundRun,
  credentials: Credentials | undefined,
  host: Host,
): Promise<ImageRequest> {
  const { requirements, ...image } = chosenImage(inputs, found.config, host)
  const secrets = await Promise.all(inputs.secrets.map(source => secretOf(source, host)))
  for (const { value } of secrets) host.mask(value.trim())
  refuseSecretArguments(inputs['build-args'], secrets)
  const { serverUrl, repository } = found.context
  const releaseDir = inputs['release-dir']
  return {
    ...image,
    root: host.workspace,
    source: inputs['build-from'],
    exclude: [releaseDir, recordsDir(releaseDir), join(dirname(releaseDir), layoutsDirName)],
    buildArgs: inputs['build-args'],
    wheels: await wheelsFor(requirements, found, releaseDir, host),
    secrets,
    annotations: { ...(await annotationsOf(found, host)), ...Object.fromEntries(inputs.annotations) },
    sourceUrl: `${serverUrl}/${repository}`,
    credentials,
    allowFloatingBase: inputs['allow-floating-base'],
    network: inputs.network,
    timeoutMs: inputs['timeout-minutes'] * 60_000,
    layout: join(dirname(releaseDir), layoutsDirName, image.name),
  }
}

/** What the Dockerfile can ask for: the wheels in the release directory, and those of the requirements. */
async function wheelsFor(
  named: string | undefined,
  { config }: FoundRun,
  releaseDir: string,
  host: Host,
): Promise<Wheels> {
  const artifacts = (await ifThere(listFiles(join(releaseDir, artifactsDir)))) ?? []
  const { value: versions = [], from = 'default' } = config.python?.versions ?? {}
  return {
    own: artifacts.filter(path => path.endsWith('.whl')).map(path => join(releaseDir, artifactsDir, path)),
    requirements: named ?? (await findRequirements(host.workspace, config.directory.value)),
    python: { versions, from },
  }
}

function annotationsOf({ config, project, release }: FoundRun, host: Host): Promise<Record<string, string>> {
  const version = release?.version ?? project.version
  return projectAnnotations({ name: config.name.value, version, directory: directoryOf(config, host) })
}

async function secretOf({ id, from, at }: SecretSource, { env }: Host): Promise<BuildSecret> {
  if (from === 'file') return { id, value: (await readLimited(at, limits.note)).toString('utf8') }
  const value = env[at]
  if (value !== undefined) return { id, value }
  throw new Problem(`use the secret ${JSON.stringify(id)}`, {
    found: `the variable ${at} is not set.`,
    next: `Set it under \`env:\` of the step.`,
  })
}

function refuseSecretArguments(buildArgs: ReadonlyMap<string, string>, secrets: BuildSecret[]) {
  const bad = [...buildArgs].find(([, value]) => secrets.some(secret => value.includes(secret.value.trim())))
  if (bad === undefined) return
  throw badInput(
    'build-args',
    `the value of ${bad[0]} contains a secret.`,
    'Read it from its mount: the history of an image shows build arguments.',
  )
}
