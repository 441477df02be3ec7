import { join, resolve } from 'node:path'
import { sizeIfThere } from '@release-tools/base'
import { type ReleaseTag, readPolicy } from '@release-tools/evidence'
import type { Context, Host, Outputs } from '@release-tools/host'
import { hasTestFiles } from '@release-tools/project'
import { readChanges, requireReleasable, requireVersion } from '@release-tools/release'
import { usualIndexRoot } from '@release-tools/releases'
import {
  changesSource,
  type FoundRun,
  fetchArtifacts,
  findRelease,
  gitHubOf,
  plannedRelease,
  storeArtifact,
} from '@release-tools/runner'
import { decide, lookAtGates, recordGates } from './gates.ts'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'

/** Goes through the checklist, and fails before anything is built if tag, version and changelog do not agree. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  await fetchArtifacts(inputs['from-artifacts'], inputs['release-dir'], host)
  const found = await findRelease(inputs, host)
  const release = plannedRelease(found, inputs['dry-run'])
  const policy = await readPolicy(inputs.policy, host)
  const looked = await lookAtGates(found, release, { policy, inputs }, host)
  const made = await recordGates(looked, inputs, host)
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], inputs['release-dir'], host)
  if (release === undefined) unknownVersion(found.project.computedBy, host)
  else await requireAgreement(inputs, found, release, host)
  const { 'artifact-prefix': prefix } = inputs
  const index = String((await sizeIfThere(join(host.workspace, usualIndexRoot))) !== undefined)
  const outputs = {
    ...{ tag: release?.tag, version: release?.version },
    ...facts(found, prefix, inputs['image-repository']),
    ...(await tests(found, prefix, host)),
    ...{ index, ...made, result: looked.checklist.result },
  }
  if (release !== undefined) decide(looked, release.tag, inputs, { outputs, host })
  return outputs
}

/** Throws a Problem if tag, version and changelog do not agree. */
async function requireAgreement(inputs: Inputs, found: FoundRun, release: ReleaseTag, host: Host): Promise<void> {
  const { context, project, config } = found
  const dryRun = inputs['dry-run']
  const github = dryRun ? undefined : await gitHubOf(inputs, context, host)
  const { tag } = release
  requireVersion(release, project, host)
  await readChanges(
    {
      ...changesSource(config, host),
      project: project.name,
      release,
      tagMessage: github && (async () => (await github.tag(tag))?.message),
    },
    host,
  )
  // A dry run may be made before the tag exists.
  if (github !== undefined) await requireReleasable(github, tag, context, host)
  host.info(`${tag} can be released from ${context.sha}${dryRun ? ' (dry run)' : ''}.`)
}

/** GitHub's registry for the repository of the run: https://docs.github.com/en/enterprise-server/packages (with subdomain isolation). */
function ownRegistry({ serverUrl, repository }: Context): string {
  const { host } = new URL(serverUrl)
  return `${host === 'github.com' ? 'ghcr.io' : `containers.${host}`}/${repository.toLowerCase()}`
}

/** What the jobs of a workflow depend on. */
function facts({ config, context }: FoundRun, prefix = '', imageRepository = ownRegistry(context)) {
  const { directory, python, archives, models, images, stores } = config
  const listed = images.map(({ name: { value: name }, repository }, key) => ({
    ...{ key, name },
    repository: repository?.value ?? (images.length === 1 ? imageRepository : `${imageRepository}/${name}`),
  }))
  const hasFiles = python !== undefined || archives.length > 0 || models.value.length > 0
  return {
    directory: directory.value,
    'python-version': python?.versions.value[0],
    'has-python': String(python !== undefined),
    'has-artifacts': String(hasFiles),
    images: JSON.stringify(listed),
    'image-artifacts': listed
      .flatMap(({ name }) => [`${prefix}image-${name}`, `${prefix}evidence-image-${name}`])
      .join('\n'),
    stores: stores.value.join('\n'),
  }
}

/** The versions of Python to test with. None if there are no tests: the release then has no result of them. */
async function tests(
  { config: { python, directory, tests: given } }: FoundRun,
  prefix: string | undefined,
  host: Host,
) {
  const place = { repository: host.workspace, directory: resolve(host.workspace, directory.value) }
  const hasTests = python !== undefined && (given.value.length > 0 || (await hasTestFiles(place)))
  if (python !== undefined && !hasTests)
    host.notice(
      `The project has no tests: ${directory.value} has no file test_*.py or *_test.py. A release of it has no test results and no coverage.`,
    )
  const versions = python?.versions.value.length === 0 ? [''] : [...new Set(python?.versions.value)]
  const listed = hasTests ? versions.map((version, key) => ({ key, version, name: nameOf(version) })) : []
  return {
    pythons: JSON.stringify(listed),
    'python-jobs': listed.map(({ name }) => name).join('\n'),
    'python-artifacts': listed.map(({ name }) => `${prefix ?? ''}tests-${name}`).join('\n'),
  }
}

/** `py3.13`, `pypy3.11`; `python` for the one that is there. */
function nameOf(version: string): string {
  if (version === '') return 'python'
  return /^\d/.test(version) ? `py${version}` : version
}

/** A dry run on a branch, and no file states the version: there is nothing to compare before the build. */
function unknownVersion(computedBy: string | undefined, host: Host): void {
  host.info(
    computedBy === undefined
      ? 'No file states the version that comes next. This dry run checks neither version nor changelog.'
      : `The build computes the version (${computedBy}). This dry run checks it, and the changelog, after the build.`,
  )
}
