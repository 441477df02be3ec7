import { posix } from 'node:path'
import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { Config, ImageConfig, Sourced } from '@release-tools/project'
import { badInput } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'

/** What is built, and for which repository. Paths start at the root of the clone. */
export interface ChosenImage {
  name: string
  repository: string
  context: string
  dockerfile: string
  platforms: string[]
  /** Undefined if neither an input nor the configuration names one. */
  requirements: string | undefined
}

type Given = Pick<Inputs, 'name' | 'repository' | 'context' | 'dockerfile' | 'platforms' | 'requirements'>

/**
 * The image that the inputs name, as the configuration of the project describes it. What an input says takes precedence, and is said
 * with both places if they differ. Throws a Problem if it is not clear which image is meant.
 */
export function chosenImage(inputs: Given, config: Config, host: Pick<Host, 'notice'>): ChosenImage {
  const found = configured(inputs, config)
  const pick = <T>(input: string, given: T | undefined, said: Sourced<T> | undefined): T | undefined => {
    if (given !== undefined && said !== undefined && said.from !== 'default' && String(given) !== String(said.value))
      host.notice(`The input \`${input}\` is ${given}, so ${said.from}, which says ${said.value}, does not apply.`)
    return given ?? said?.value
  }
  const context = pick('context', inputs.context, found?.context) ?? '.'
  // Another context has a Dockerfile of its own.
  const said = inputs.context === undefined || inputs.context === found?.context.value ? found?.dockerfile : undefined
  const platforms = inputs.platforms.length > 0 ? inputs.platforms : undefined
  return {
    name: inputs.name ?? found?.name.value ?? nameOf(config),
    repository: pick('repository', inputs.repository, found?.repository) ?? missingRepository(),
    context,
    dockerfile: pick('dockerfile', inputs.dockerfile, said) ?? posix.join(context, 'Dockerfile'),
    platforms: pick('platforms', platforms, found?.platforms) ?? ['linux/amd64'],
    requirements: pick('requirements', inputs.requirements, found?.requirements),
  }
}

/** Undefined if the configuration does not know the image. */
function configured({ name, context, dockerfile }: Given, { images }: Config): ImageConfig | undefined {
  if (name !== undefined) return images.find(image => image.name.value === name)
  if (images.length < 2) return images[0]
  if (context !== undefined || dockerfile !== undefined) return undefined
  throw new Problem('choose the image to build', {
    found: `the project has several: ${images.map(image => image.name.value).join(', ')}.`,
    next: 'Set the input `name` to one of them, and use the action once for each.',
  })
}

function nameOf({ name }: Config): string {
  const own = name.value.toLowerCase()
  if (/^[a-z0-9]+([._-][a-z0-9]+)*$/.test(own)) return own
  throw badInput('name', `it is not set, and ${JSON.stringify(own)} cannot be used as a name.`, 'Set it.')
}

function missingRepository(): never {
  throw badInput(
    'repository',
    'it is not set, and the configuration names none for this image.',
    'Set it, for example to ghcr.io/acme/widget, or set `registries` in .github/release-tools.yaml.',
  )
}
