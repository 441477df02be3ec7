import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { sha256 } from '@release-tools/base'
import { goEnv } from '@release-tools/tools'
import { cachedDir } from './cache.ts'
import { must } from './run.ts'

/** A Go module whose tests have real images. No program of ours contains it. Go verifies the digests. */
const source = {
  module: 'github.com/aquasecurity/fanal',
  version: 'v0.0.0-20210119051230-28c249da7cfd',
  sum: 'h1:meqa2AA+7K1r/nfNB19K2AP/v8+nemuWeQoTSqZ2R9s=',
  sumOfGoMod: 'h1:kur6SaohYhsjQLzijAdtn+X8rkTtwxawE51WyVCXLKk=',
}

/** Paths in the module, by our names. Images are as `docker save` writes them; of Ubuntu and CentOS it has only what the image has installed. */
const files = {
  'alpine-3.10.tar': 'test/testdata/alpine-310.tar.gz',
  'alpine-3.11.tar': 'test/testdata/alpine-311.tar.gz',
  'distroless-debian-9.tar': 'test/testdata/distroless.tar.gz',
  'ubuntu-18.04-dpkg-status': 'analyzer/pkg/dpkg/testdata/dpkg',
  'centos-8.2-rpm-packages': 'analyzer/pkg/rpm/testdata/valid_with_modularitylabel',
}

/** Downloads the images, once. Returns their directory. */
export function prepareImages(cache: string, log: (line: string) => void): Promise<string> {
  const key = sha256(JSON.stringify([source, files])).slice(0, 16)
  return cachedDir(join(cache, 'images', key), async staging => {
    log('downloading images of Alpine, Debian, Ubuntu and CentOS (36 MB)')
    const module = await download(join(staging, 'module'))
    for (const [name, path] of Object.entries(files)) await unpack(join(module, path), join(staging, name))
    await rm(join(staging, 'module'), { recursive: true })
  })
}

/** Returns the directory of the module in Go's cache. */
async function download(folder: string): Promise<string> {
  const { module, version, sum, sumOfGoMod } = source
  await mkdir(folder)
  await writeFile(join(folder, 'go.mod'), `module images\n\ngo 1.26\n\nrequire ${module} ${version}\n`)
  await writeFile(join(folder, 'go.sum'), `${module} ${version} ${sum}\n${module} ${version}/go.mod ${sumOfGoMod}\n`)
  const options = { cwd: folder, env: goEnv(process.env) }
  return JSON.parse(await must('download images', 'go', ['mod', 'download', '-json', module], options)).Dir
}

async function unpack(from: string, to: string): Promise<void> {
  const [read, write] = [createReadStream(from), createWriteStream(to)]
  await (from.endsWith('.gz') ? pipeline(read, createGunzip(), write) : pipeline(read, write))
}
