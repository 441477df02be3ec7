import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Credentials } from './registry-auth.ts'
import type { TargetName } from './target.ts'

/** Environment variables that give each scanner the credentials of a registry. */
export interface RegistryEnv {
  syft: Record<string, string>
  trivy: Record<string, string>
}

/**
 * Credentials for the registry of the image, and no other. Without an authority, syft would offer them to every registry. Trivy
 * has no such setting, so it gets a docker configuration that names the registry.
 */
export async function registryEnv(
  target: TargetName,
  credentials: Credentials | undefined,
  scratch: string,
): Promise<RegistryEnv> {
  if (target.kind !== 'image' || credentials === undefined) return { syft: {}, trivy: {} }
  const registry = target.value.split('/')[0] ?? ''
  const directory = join(scratch, 'docker')
  const auth = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await writeFile(join(directory, 'config.json'), JSON.stringify({ auths: { [registry]: { auth } } }), { mode: 0o600 })
  return {
    syft: {
      SYFT_REGISTRY_AUTH_AUTHORITY: registry,
      SYFT_REGISTRY_AUTH_USERNAME: credentials.username,
      SYFT_REGISTRY_AUTH_PASSWORD: credentials.password,
    },
    trivy: { DOCKER_CONFIG: directory },
  }
}
