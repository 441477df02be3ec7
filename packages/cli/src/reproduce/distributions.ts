import { Problem } from '@release-tools/base'
import type { Checkout } from '@release-tools/build'
import { type BuildDocument, isArtifact, kinds } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Maker } from './makers.ts'
import { rebuildPython } from './rebuild-python.ts'

/**
 * Makes the wheels and source distributions again. `document` is the record of their build, `isOther` tells which artifacts something else
 * makes.
 */
export function distributions(
  document: BuildDocument | undefined,
  checkout: Checkout,
  { isOther, ...where }: { python: string | undefined; outDir: string; isOther: (path: string) => boolean },
  host: Host,
): Maker {
  const record = kinds.build.files.project.path
  return {
    title: 'Rebuilding the distributions …',
    makes: path => (isArtifact(path) && !isOther(path)) || path === record,
    make: async () => {
      if (document?.python === undefined)
        throw new Problem('rebuild the distributions', {
          found: `the release has no record of how they were built (${record}), so nobody knows with what to build them.`,
          next: 'Ask its publisher to build with build-python.',
        })
      return rebuildPython(document, checkout, where, host)
    },
  }
}
