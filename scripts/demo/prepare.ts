import { join } from 'node:path'
import { frontEndFile, type Part, prepare, type Prepared as Ready } from '@release-tools/testbed'
import { progress } from '../shared/progress.ts'
import { root } from '../shared/repository.ts'
import { vulnerable } from './finding.ts'
import { exampleKeys, type Keys } from './keys.ts'

const always = ['tools', 'servers', 'databases'] as const satisfies Part[]

/** Everything that a run needs. What `example` has is there for images, and for a run without a network. */
export interface Prepared extends Ready<(typeof always)[number]>, Partial<Ready<'example' | 'kms'>> {
  keys: Keys
  /** True if the run has the network of this machine. */
  isOnline: boolean
}

/** The packages that pip installs in the workflow of the example. */
const ofExample = [
  ...['', '-build', '-test'].map(kind => join(root, `examples/python-app/requirements${kind}.txt`)),
  vulnerable,
]

/** What a run does. */
export interface Needs {
  /** True if it keeps the network of this machine. Defaults to false. */
  isOnline?: boolean
  /** True if it builds images. Defaults to true. */
  hasImages?: boolean
  /** True if a key service of a cloud signs. Defaults to false. */
  hasKeyService?: boolean
  /** True if it archives the release in all kinds of stores. Defaults to false. */
  hasStores?: boolean
}

/**
 * The stage with a network: fills the caches, also with the packages in requirements files (paths) and with what build-python installs.
 * Throws a Problem that names what is missing on this machine.
 */
export async function prepareDemo(
  requirements = ofExample,
  { isOnline = false, hasImages = true, hasKeyService = false, hasStores = false }: Needs = {},
): Promise<Prepared> {
  const parts: Part[] = [
    ...always,
    ...(isOnline && !hasImages ? [] : ['example' as const]),
    ...(hasKeyService ? ['kms' as const] : []),
    ...(hasStores ? ['s3' as const] : []),
  ]
  const ready = await prepare(parts as (typeof always)[number][], {
    log: progress,
    requirements: [...requirements, frontEndFile],
  })
  return { ...ready, keys: await exampleKeys(join(ready.bin, 'cosign')), isOnline }
}
