import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A base image, and the name by which a build asks for it. */
export interface BaseImage {
  /** `127.0.0.1:18017/base@sha256:…` */
  reference: string
  /** `sha256:…` */
  digest: string
}

/**
 * Writes settings of buildah and skopeo to a home directory: plain HTTP for the registry on loopback, and a store of its own. Returns
 * the variables to set.
 */
export function containerSettings(home: string, registry: string): Record<string, string> {
  const folder = join(home, '.config/containers')
  mkdirSync(folder, { recursive: true })
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  file('registries.conf', `[[registry]]\nlocation = "${registry}"\ninsecure = true\n`)
  file('policy.json', '{ "default": [{ "type": "insecureAcceptAnything" }] }\n')
  return { CONTAINERS_STORAGE_CONF: file('storage.conf', storage(join(home, 'containers'))) }
}

function storage(own: string): string {
  return `[storage]\ndriver = "overlay"\ngraphroot = "${own}/store"\nrunroot = "${own}/run"\n`
}
