import { type HardenedPlatform, type HardeningDocument, hardeningSchema } from '../src/hardening/hardening-document.ts'

const digest = `sha256:${'d'.repeat(64)}`

/** An empty list of paths. */
export const none = { count: 0, paths: [] }

type Own = { [Key in keyof HardenedPlatform]?: HardenedPlatform[Key] | undefined }

/** An image with nothing in it but its program; `own` differs. */
export function hardenedPlatform(own: Own = {}): HardenedPlatform {
  const platform = {
    platform: 'linux/amd64',
    digest,
    user: { name: '65534:65534', uid: 65534 },
    setuid: none,
    capabilities: none,
    shells: none,
    packageManagers: none,
    writable: none,
    healthcheck: 'set' as const,
    secrets: [],
    size: 100,
    layers: [{ digest, size: 100, unpacked: 200, files: 3, createdBy: 'COPY app /app' }],
    ...own,
  }
  const { secrets, ...rest } = platform
  return { ...rest, ...(secrets === undefined ? {} : { secrets }) } as HardenedPlatform
}

/** Its document. */
export function hardened(own: Own = {}, image = { name: 'app', digest }): HardeningDocument {
  return {
    schema: hardeningSchema,
    image,
    detector: { name: 'trivy', version: '0.59.1' },
    platforms: [hardenedPlatform(own)],
  }
}
