import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { cachedDir } from './cache.ts'
import { type BaseImage, writeOciLayout } from './oci-layout.ts'
import { must } from './run.ts'

/** 2023-11-14T22:13:20Z. Any fixed time is good: the packages always come from the current mirror. */
const epoch = '1700000000'
/** pip installs the wheel in the image of the example. */
const recipe = [
  '--variant=minbase',
  // Without usr-is-merged and its directories, usrmerge would be installed together with Perl: 50 MB.
  '--include=python3,python3-pip,usr-is-merged',
  '--hook-dir=/usr/share/mmdebstrap/hooks/merged-usr',
  '--aptopt=Acquire::Languages "none"',
  '--dpkgopt=path-exclude=/usr/share/man/*',
  '--dpkgopt=path-exclude=/usr/share/doc/*',
  '--dpkgopt=path-include=/usr/share/doc/*/copyright',
  '--dpkgopt=path-exclude=/usr/share/locale/*',
  // As in the official images of Python, nothing is compiled: trivy, syft and buildah would read 27 MB more, several times a run.
  '--customize-hook=find "$1" -name __pycache__ -prune -exec rm -r {} +',
]
const suite = 'bookworm'

/** Builds the base image of the example from Debian's packages, once. Later runs have the same digest. */
export async function prepareBase(cache: string, log: (line: string) => void): Promise<BaseImage> {
  const key = sha256([epoch, suite, ...recipe].join('\n')).slice(0, 16)
  const layout = await cachedDir(join(cache, 'base', key), async staging => {
    log(`building the base image from Debian ${suite}`)
    const tar = join(staging, 'base.tar')
    const args = ['--quiet', ...recipe, suite, tar]
    await must('build the base image', 'mmdebstrap', args, { env: { SOURCE_DATE_EPOCH: epoch } })
    await writeOciLayout(staging, tar, new Date(Number(epoch) * 1000))
    await rm(tar)
  })
  const index = JSON.parse(await readFile(join(layout, 'index.json'), 'utf8'))
  return { layout, digest: index.manifests[0].digest }
}
