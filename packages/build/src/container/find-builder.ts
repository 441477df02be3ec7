import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { findBuildah } from './buildah.ts'
import { type Builder, type BuilderKind, builderKinds, type FindBuilder } from './builder.ts'
import { findBuildKit } from './buildkit.ts'

const finders: Record<BuilderKind, FindBuilder> = { buildkit: findBuildKit, buildah: findBuildah }

/** The builder that is asked for, or the first that is there: BuildKit, then buildah. Throws a Problem that says what was found. */
export async function findBuilder(wanted: 'auto' | BuilderKind, host: Host): Promise<Builder> {
  const missing: string[] = []
  for (const kind of wanted === 'auto' ? builderKinds : [wanted]) {
    const found = await finders[kind](host)
    if (!('missing' in found)) return found
    missing.push(found.missing)
  }
  throw new Problem(`find ${wanted === 'auto' ? 'a program that builds images' : wanted}`, {
    found: `${missing.join('; ')}.`,
    next: 'Install buildah, or start BuildKit: docker/setup-buildx-action, or buildkitd with BUILDKIT_HOST.',
  })
}
