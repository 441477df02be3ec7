import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalPlatform } from '@release-tools/base'
import { epochTime, type Host, isLoopback, withScratch } from '@release-tools/host'
import {
  type Credentials,
  joinLayouts,
  type LayoutPart,
  layoutParts,
  loginBeside,
  parseImageName,
} from '@release-tools/oci'
import { wheelsName } from '@release-tools/project'
import { type BaseImage, type PinnedUse, pinBases } from './base-images.ts'
import { type BuildContext, buildContext, type ContextRequest } from './build-context.ts'
import { buildRun } from './build-run.ts'
import type { Builder, BuildRequest } from './builder.ts'
import { readDockerfile } from './dockerfile.ts'
import { type DockerfileFacts, type DockerfileSetting, withReferences } from './dockerfile-facts.ts'
import { machinePlatform, requireRunnable } from './platforms.ts'
import { type BuildSecret, refuseSecretsIn, secretFiles } from './secrets.ts'
import { type NamedContext, type Wheels, wheelsContext } from './wheels.ts'

/** An image to build. */
export interface ImageRequest extends ContextRequest {
  /** Short name. */
  name: string
  /** `linux/amd64`; if empty, the platform of this machine. */
  platforms: string[]
  buildArgs: ReadonlyMap<string, string>
  secrets: BuildSecret[]
  /** What the Dockerfile gets if it asks for the context `wheels`. Without it, that is the name of an image. */
  wheels?: Wheels
  /** Without those of the source, which the build adds: version, title, licences. */
  annotations: Record<string, string>
  /** Address of the repository. */
  sourceUrl: string | undefined
  allowFloatingBase: boolean
  /** Digests (`sha256:…`) that bases without one had in another build, by their names. Their registries are not asked for them. */
  recordedBases?: ReadonlyMap<string, string>
  network: 'default' | 'none'
  timeoutMs: number
  /** Repository that the image is for, and the credentials for its registry, if others than the user's are needed. */
  repository: string
  credentials: Credentials | undefined
  /** More variables for the builder. */
  environment?: Record<string, string>
  /** Directory of the OCI layout to write. What is there is replaced at the end. */
  layout: string
}

/** An image that was built. */
export interface BuiltImage {
  /** Of the index or, for one platform, of the image manifest. */
  digest: string
  platforms: { platform: string; digest: string }[]
  bases: BaseImage[]
  /** Named contexts that the Dockerfile asked for. */
  contexts: Omit<NamedContext, 'path'>[]
  builder: Pick<Builder, 'kind' | 'version'>
  commit: string
  epoch: number
  parts: LayoutPart[]
}

/**
 * Builds an image from a commit into an OCI layout: the same bytes each time, by the same builder. The layout appears only if all of
 * this is true: bases are known by digest, every platform was built, no layer has a secret. Throws a Problem.
 */
export function buildImage(request: ImageRequest, builder: Builder, host: Host): Promise<BuiltImage> {
  return withScratch('image', host, async scratch => {
    const context = await buildContext(request, scratch, host)
    const annotations = annotationsOf(request, context)
    const secretPaths = await secretFiles(request.secrets, join(scratch, 'secrets'))
    const { credentials, repository } = request
    const dockerConfig = credentials && (await loginBeside(repository, credentials, scratch, host.env))
    const run = buildRun(request.name, request, host)
    const wanted = platformsOf(request)
    const contexts = await namedContexts(request, context, { platforms: wanted, scratch }, host)
    const common = { request, context, contexts, annotations, secrets: secretPaths, run, scratch, dockerConfig }
    const built: PlatformBuild[] = []
    for (const platform of wanted) built.push(await buildPlatform(platform, common, builder, host))
    const digest = await joinLayouts(built, request.layout, annotations)
    const parts = await layoutParts(request.layout)
    const platforms = parts.map(part => ({ platform: part.platform, digest: part.digest }))
    const bases = new Map(built.flatMap(one => one.bases).map(base => [base.reference, base]))
    const { commit, epoch } = context
    const named = contexts.map(({ path, ...recorded }) => recorded)
    return { digest, platforms, bases: [...bases.values()], contexts: named, builder, commit, epoch, parts }
  })
}

/** The contexts that the Dockerfile asks for, the same for all platforms. */
async function namedContexts(
  request: ImageRequest,
  context: BuildContext,
  { platforms, scratch }: { platforms: Set<string>; scratch: string },
  host: Host,
): Promise<NamedContext[]> {
  const [first = ''] = platforms
  const { contexts } = await readDockerfile(context.dockerfile, request.dockerfile, settingOf(request, first))
  if (request.wheels === undefined || !contexts.includes(wheelsName)) return []
  return [await wheelsContext(request.wheels, { ...context, platforms }, scratch, host)]
}

function settingOf({ buildArgs, wheels }: ImageRequest, platform: string): DockerfileSetting {
  const contexts = wheels === undefined ? [] : [wheelsName]
  return { buildArgs, platform, machine: machinePlatform(), contexts }
}

function platformsOf({ platforms }: ImageRequest): Set<string> {
  return new Set((platforms.length > 0 ? platforms : [machinePlatform()]).map(canonicalPlatform))
}

/** What the builds for all platforms have in common. */
interface Common
  extends Pick<BuildRequest, 'contexts' | 'annotations' | 'secrets' | 'run' | 'scratch' | 'dockerConfig'> {
  request: ImageRequest
  context: BuildContext
}

interface PlatformBuild {
  platform: string
  layout: string
  bases: BaseImage[]
}

async function buildPlatform(platform: string, common: Common, builder: Builder, host: Host): Promise<PlatformBuild> {
  const { request, context, contexts, annotations, secrets, run, dockerConfig } = common
  const { name, buildArgs, network } = request
  const scratch = join(common.scratch, platform.replaceAll('/', '-'))
  const [layout, dockerfile] = [join(scratch, 'layout'), join(scratch, 'dockerfile')]
  const { facts, bases, pinned } = await planned(request, context, platform, host)
  await requireRunnable(platform, facts, request.dockerfile)
  await writeDockerfile(dockerfile, context, pinned)
  const { path, epoch } = context
  const inputs = { context: path, dockerfile, contexts, platform, buildArgs, secrets, annotations, epoch }
  const surroundings = { network, dockerConfig, plainHttp: isPlain(pinned), layout, scratch, run }
  await host.group(`Build ${name} for ${platform} with ${builder.kind} ${builder.version}`, () =>
    builder.build({ ...inputs, ...surroundings }),
  )
  if (request.secrets.length > 0) await refuseSecretsIn(await layoutParts(layout), request.secrets)
  return { platform, layout, bases }
}

interface Plan {
  facts: DockerfileFacts
  bases: BaseImage[]
  pinned: PinnedUse[]
}

async function planned(request: ImageRequest, context: BuildContext, platform: string, host: Host): Promise<Plan> {
  const { dockerfile: path, allowFloatingBase: allowFloating, recordedBases: recorded } = request
  const facts = await readDockerfile(context.dockerfile, path, settingOf(request, platform))
  for (const line of facts.downloads)
    host.warning(
      `${path}, line ${line}: ADD downloads without \`--checksum\`, so that a rebuild may get something else.`,
    )
  return { facts, ...(await pinBases(facts.uses, { path, allowFloating, recorded }, host)) }
}

async function writeDockerfile(directory: string, context: BuildContext, pinned: PinnedUse[]): Promise<void> {
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, 'Dockerfile'), withReferences(context.dockerfile, pinned))
  if (context.ignore !== undefined) await writeFile(join(directory, 'Dockerfile.dockerignore'), context.ignore)
}

/** https://github.com/opencontainers/image-spec/blob/main/annotations.md#pre-defined-annotation-keys */
function annotationsOf(
  { annotations, sourceUrl }: ImageRequest,
  { commit, epoch }: BuildContext,
): Record<string, string> {
  return {
    'org.opencontainers.image.created': epochTime(epoch),
    'org.opencontainers.image.revision': commit,
    ...(sourceUrl === undefined ? {} : { 'org.opencontainers.image.source': sourceUrl }),
    ...annotations,
  }
}

/** True if all images come from registries of this machine, which have no certificates. */
function isPlain(pinned: PinnedUse[]): boolean {
  const registries = pinned.flatMap(({ reference }) => parseImageName(reference)?.registry ?? [])
  return registries.length > 0 && registries.every(registry => isLoopback(new URL(`http://${registry}`)))
}
