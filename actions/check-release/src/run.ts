import type { Host, Outputs } from '@release-tools/host'
import { readChanges, requireReleasable, requireVersion } from '@release-tools/release'
import { changesSource, type FoundRun, findRelease, gitHubOf, plannedRelease } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'

/** Fails before anything is built if tag, version and changelog do not agree. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const found = await findRelease(inputs, host)
  const dryRun = inputs['dry-run']
  const release = plannedRelease(found, dryRun)
  const about = facts(found, inputs['artifact-prefix'], inputs['image-repository'])
  if (release === undefined) {
    unknownVersion(found.project.computedBy, host)
    return { tag: undefined, version: undefined, ...about }
  }
  const { context, project, config } = found
  const github = dryRun ? undefined : await gitHubOf(inputs, context, host)
  const { tag, version } = release
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
  return { tag, version, ...about }
}

/** A dry run on a branch, and no file states the version: there is nothing to compare before the build. */
/** What the jobs of a workflow depend on. */
function facts(
  { config, context }: FoundRun,
  prefix = '',
  imageRepository = `ghcr.io/${context.repository.toLowerCase()}`,
) {
  const { directory, python, archives, models, images } = config
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
  }
}

function unknownVersion(computedBy: string | undefined, host: Host): void {
  host.info(
    computedBy === undefined
      ? 'No file states the version that comes next. This dry run checks neither version nor changelog.'
      : `The build computes the version (${computedBy}). This dry run checks it, and the changelog, after the build.`,
  )
}
