import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache } from '../shared/repository.ts'

/** A base image in an OCI layout, and the name by which a build asks for it. */
export interface BaseImage {
  layout: string
  /** `127.0.0.1:18017/base@sha256:…` */
  reference: string
  /** `sha256:…` */
  digest: string
}

/**
 * Unpacks the base image into a read-only store for builds, once, because it takes longer than the build itself. Returns the path
 * of the store. Its mounts end with our mount namespace.
 */
export function unpackBase(base: BaseImage, scratch: string): string {
  const store = join(cache, 'containers', base.digest.replace(':', '-'))
  const complete = join(store, 'complete')
  if (existsSync(complete)) return store
  rmSync(store, { recursive: true, force: true })
  const destination = `containers-storage:[overlay@${store}+${join(scratch, 'unpack')}]${base.reference}`
  execFileSync('skopeo', ['copy', '--quiet', '--preserve-digests', `oci:${base.layout}`, destination], {
    stdio: 'pipe',
  })
  writeFileSync(complete, '')
  return store
}

/**
 * Writes settings of buildah and skopeo to a home directory: plain HTTP for the registry on loopback, and a separate store on top of
 * the one with the base image. Returns the variables to set.
 */
export function containerSettings(home: string, registry: string, baseStore: string): Record<string, string> {
  const folder = join(home, '.config/containers')
  mkdirSync(folder, { recursive: true })
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  file('registries.conf', `[[registry]]\nlocation = "${registry}"\ninsecure = true\n`)
  file('policy.json', '{ "default": [{ "type": "insecureAcceptAnything" }] }\n')
  return { CONTAINERS_STORAGE_CONF: file('storage.conf', storage(join(home, 'containers'), baseStore)) }
}

function storage(own: string, baseStore: string): string {
  return `[storage]
driver = "overlay"
graphroot = "${own}/store"
runroot = "${own}/run"
[storage.options]
additionalimagestores = ["${baseStore}"]
`
}
