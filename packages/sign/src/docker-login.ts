import { Problem } from '@release-tools/base'
import { AccessDenied } from '@release-tools/oci'

/**
 * Runs what reads from or writes to a registry. If that denies access, the Problem says which login counts. cosign has more of its own for the
 * registries of clouds, so an image that only cosign can read needs one of docker.
 */
export async function withDockerLogin<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (!(cause instanceof AccessDenied)) throw cause
    throw new Problem(cause.attempted, {
      found: `${cause.found} Only the login of docker counts here, and none that cosign has of its own for a cloud.`,
      next: 'Run `docker login` before this step, or name a credential helper in the configuration of docker. For ghcr.io, the job needs `permissions: packages: write`.',
      cause,
    })
  }
}
