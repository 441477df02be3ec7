import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import {
  type PyPIDouble,
  type Registry,
  type Sigstore,
  startPyPI,
  startRegistry,
  startSigstore,
} from '@release-tools/testbed'
import type { BaseImage } from './containers.ts'
import type { Consumer } from './event.ts'
import { type KeyService, type ServiceName, startKeyService } from './key-service.ts'
import type { Prepared } from './prepare.ts'

const execute = promisify(execFile)

/** The servers that all runs of the demo share. */
export interface World {
  sigstore: Sigstore
  registry: Registry
  /** In the registry, for projects with images. */
  base: BaseImage | undefined
  /** A package index that knows the workflow of the project as a Trusted Publisher. */
  index: PyPIDouble
  /** Signs the release in the place of the key pair. */
  keyService: KeyService | undefined
  stop(): Promise<void>
}

/** What is published on the package index. */
export interface Published {
  consumer: Consumer
  name: string
  /** The key service that signs it. */
  signer?: ServiceName | undefined
}

/** Starts Sigstore, the registry and the package index, and pushes the base image. `dir` is for their files. */
export async function startWorld(
  prepared: Prepared,
  dir: string,
  { consumer, name, signer }: Published,
): Promise<World> {
  await mkdir(dir, { recursive: true })
  const [sigstore, { registry, base }] = await Promise.all([
    startSigstore({ dir: join(dir, 'sigstore'), bin: prepared.bin }),
    startStockedRegistry(prepared, dir),
  ])
  const [{ repository, workflow }, { issuer }] = [consumer, sigstore]
  const publisher = { project: name, repository, workflow: basename(workflow) }
  const index = await startPyPI({ publishers: [publisher], issuer })
  const place = { dir: join(dir, 'keys'), prepared, repository, issuer }
  const keyService = signer && (await startKeyService(signer, place))
  return {
    ...{ sigstore, registry, base, index, keyService },
    stop: async () => void (await Promise.all([sigstore.stop(), registry.stop(), index.stop(), keyService?.stop()])),
  }
}

async function startStockedRegistry({ bin, baseLayout, baseDigest }: Prepared, dir: string) {
  const registry = await startRegistry({ dir, bin })
  if (baseLayout === undefined || baseDigest === undefined) return { registry, base: undefined }
  const name = `${registry.host}/base`
  const flags = ['--quiet', '--dest-tls-verify=false', '--preserve-digests']
  await execute('skopeo', ['copy', ...flags, `oci:${baseLayout}`, `docker://${name}:bookworm`])
  return { registry, base: { digest: baseDigest, reference: `${name}@${baseDigest}` } }
}
