import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { cachedDir } from './cache.ts'
import { type BaseImage, writeOciLayout } from './oci-layout.ts'
import { must } from './run.ts'

/** 2023-11-14T22:13:20Z: any fixed time; the packages come from the mirror of the day all the same. */
const epoch = '1700000000'
/** python3 and not python3-minimal: without `json` and `pprint` pip can't run. */
const recipe = [
  '--variant=minbase',
  // Without usr-is-merged and the directories that it wants, usrmerge comes, and Perl with it: 50 MB.
  '--include=python3,usr-is-merged',
  '--hook-dir=/usr/share/mmdebstrap/hooks/merged-usr',
  '--aptopt=Acquire::Languages "none"',
  '--dpkgopt=path-exclude=/usr/share/man/*',
  '--dpkgopt=path-exclude=/usr/share/doc/*',
  '--dpkgopt=path-include=/usr/share/doc/*/copyright',
  '--dpkgopt=path-exclude=/usr/share/locale/*',
]
const suite = 'bookworm'

/** Makes the base image of the example out of Debian's packages, once; later runs have the same digest. */
export async function prepareBase(cache: string, log: (line: string) => void): Promise<BaseImage> {
  const key = sha256([epoch, suite, ...recipe].join('\n')).slice(0, 16)
  const layout = await cachedDir(join(cache, 'base', key), async staging => {
    log(`making the base image of Debian ${suite}`)
    const tar = join(staging, 'base.tar')
    const args = ['--quiet', ...recipe, suite, tar]
    await must('make the base image', 'mmdebstrap', args, { env: { SOURCE_DATE_EPOCH: epoch } })
    await writeOciLayout(staging, tar, new Date(Number(epoch) * 1000))
    await rm(tar)
  })
  const index = JSON.parse(await readFile(join(layout, 'index.json'), 'utf8'))
  return { layout, digest: index.manifests[0].digest }
}
