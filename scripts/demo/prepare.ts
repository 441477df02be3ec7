import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cachedDir, frontEndFile, type Part, prepare, type Prepared as Ready } from '@release-tools/testbed'
import { progress } from '../shared/progress.ts'
import { cache, root } from '../shared/repository.ts'
import { vulnerable } from './finding.ts'

const execute = promisify(execFile)

const always = ['tools', 'servers', 'databases'] as const satisfies Part[]

/** Everything that a run needs. What `example` has is there for images, and for a run without a network. */
export interface Prepared extends Ready<(typeof always)[number]>, Partial<Ready<'example'>> {
  keys: KeyPair
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
}

/**
 * The stage with a network: fills the caches, also with the packages in requirements files (paths) and with what build-python installs.
 * Throws a Problem that names what is missing on this machine.
 */
export async function prepareDemo(
  requirements = ofExample,
  { isOnline = false, hasImages = true }: Needs = {},
): Promise<Prepared> {
  const parts: Part[] = isOnline && !hasImages ? [...always] : [...always, 'example']
  const ready = await prepare(parts as (typeof always)[number][], {
    log: progress,
    requirements: [...requirements, frontEndFile],
  })
  return { ...ready, keys: await keyPair(join(ready.bin, 'cosign')), isOnline }
}

/** Key pair of the example project. A real project would have it as a secret of its repository. */
export interface KeyPair {
  privateKey: string
  publicKey: string
  password: string
}

const password = 'the password of the example’s key pair'

/** The key pair of the example, created once and kept, so that every run has the same public key. */
async function keyPair(cosign: string): Promise<KeyPair> {
  const folder = await cachedDir(join(cache, 'testbed', 'keys'), async staging => {
    const env = { PATH: process.env.PATH ?? '', HOME: staging, COSIGN_PASSWORD: password }
    await execute(cosign, ['generate-key-pair'], { cwd: staging, env })
  })
  const [privateKey, publicKey] = await Promise.all(
    ['cosign.key', 'cosign.pub'].map(name => readFile(join(folder, name), 'utf8')),
  )
  return { privateKey: privateKey ?? '', publicKey: publicKey ?? '', password }
}
