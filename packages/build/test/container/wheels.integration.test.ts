/** @needs builders */
import { copyFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { scanUnpacked, sha256 } from '@release-tools/base'
import { zip } from '@release-tools/base/testing'
import { testbed, testHost } from '@release-tools/testbed'
import { type BuiltImage, buildImage } from '../../src/container/build-image.ts'
import { builderKinds } from '../../src/container/builder.ts'
import { findBuilder } from '../../src/container/find-builder.ts'
import { layerBytes } from '../../src/container/layer-bytes.ts'
import { proveImage } from '../../src/container/prove-image.ts'
import { refuseSecretsIn } from '../../src/container/secrets.ts'
import { type Wheels, wheelsContext } from '../../src/container/wheels.ts'
import { findInterpreter } from '../../src/python/interpreter.ts'
import { imageRepository, imageRequestFor } from '../../testing/index.ts'
import { metadata, wheelMembers } from '../distribution/sample.ts'

const index = mkdtempSync(join(tmpdir(), 'index-'))
// Like the pages of an index: with the digests of its files.
const [page, links]: [string, string[]] = [join(index, 'index.html'), []]

/** Writes a wheel of a package in a version, and returns its name and digest. */
function wheel(name: string, version: string, tags = 'py3-none-any', needs: string[] = []) {
  const head = ['Metadata-Version: 2.4', `Name: ${name}`, `Version: ${version}`]
  const members = wheelMembers({ metadata: metadata(needs, head), directory: `${name}-${version}.dist-info` })
  const file = `${name}-${version}-${tags}.whl`
  const data = zip(members)
  writeFileSync(join(index, file), data)
  links.push(`<a href="${file}#sha256=${sha256(data)}">${file}</a>`)
  writeFileSync(page, `<!DOCTYPE html><html><body>${links.join('')}</body></html>`)
  return { path: file, sha256: sha256(data) }
}

const [idna, certifi] = [wheel('idna', '3.6', undefined, ['Requires-Dist: certifi']), wheel('certifi', '2023.5.7')]
wheel('idna', '3.7')
const own = mkdtempSync(join(tmpdir(), 'own-'))
const widget = wheel('widget', '1.2.0')
copyFileSync(join(index, widget.path), join(own, widget.path))

const pin = (name: string, version: string, ...digests: string[]) =>
  `${name}==${version} ${digests.map(digest => `--hash=sha256:${digest}`).join(' ')}\n`
const pinned = pin('idna', '3.6', idna.sha256) + pin('certifi', '2023.5.7', certifi.sha256)
const probe = readFileSync(join(testbed().bin, 'probe'))
const dockerfile = [
  ...['FROM scratch AS build', 'COPY --chmod=755 probe /probe'],
  `RUN --mount=type=bind,from=wheels,target=/wheels ["/probe", "copy", "/wheels/${widget.path}", "/out/widget"]`,
  ...['FROM scratch', 'COPY --from=build /out /out', 'COPY --from=wheels / /wheels/', ''],
].join('\n')

const repository = (requirements = pinned, files: Record<string, string | Uint8Array> = {}) =>
  imageRepository({ probe, Dockerfile: dockerfile, 'requirements.txt': requirements, ...files })

const env = {
  ...process.env,
  ...{ PIP_INDEX_URL: 'http://ci:correct-horse@127.0.0.1:9/simple', PIP_FIND_LINKS: page, PIP_RETRIES: '0' },
}
const wheelsOf = (more: Partial<Wheels> = {}): Wheels => ({
  own: [join(own, widget.path)],
  requirements: 'requirements.txt',
  python: {},
  ...more,
})

const limits = { entries: 1000, totalSize: 2 ** 24, ratio: 1 }

/** Digests of the regular files of the last layers, by path. */
async function filesIn({ parts }: BuiltImage): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const { path } of parts[0]?.layers ?? [])
    for await (const { regular, path: name, body } of scanUnpacked(layerBytes(path), limits)) {
      const chunks: Buffer[] = []
      for await (const chunk of body) chunks.push(chunk)
      if (regular) found[name] = sha256(Buffer.concat(chunks))
    }
  return found
}

test.each(builderKinds)('%s gives the Dockerfile the wheels of the release and of its requirements', async kind => {
  const root = repository()
  const host = testHost({ workspace: root, env })
  const builder = await findBuilder(kind, host)
  const request = imageRequestFor(root, { wheels: wheelsOf() })
  const built = await buildImage(request, builder, host)
  const files = [certifi, idna, widget]
  expect(built.contexts).toEqual([{ name: 'wheels', requirements: 'requirements.txt', files }])
  expect(built.bases).toEqual([])
  expect(await filesIn(built)).toEqual({
    'out/widget': widget.sha256,
    ...Object.fromEntries(files.map(({ path, sha256: digest }) => [`wheels/${path}`, digest])),
  })
  await refuseSecretsIn(built.parts, [{ id: 'index', value: 'correct-horse' }])
  const mask = process.umask(0o077)
  expect(await proveImage(request, built, builder, host)).toEqual({ proof: 'bytes', causes: [] })
  process.umask(mask)
})

describe('the context', () => {
  const again = wheel('idna', '3.6', '1-py3-none-any', ['Requires-Dist: certifi', 'Keywords: again'])

  function make(requirements: string | undefined, more: Partial<Wheels> = {}, platforms = ['linux/amd64']) {
    const root = mkdtempSync(join(tmpdir(), 'root-'))
    if (requirements !== undefined) writeFileSync(join(root, 'requirements.txt'), requirements)
    const all = wheelsOf({ ...(requirements === undefined ? { requirements } : {}), ...more })
    return wheelsContext(
      all,
      { root, epoch: 1_000_000_000, platforms },
      mkdtempSync(join(tmpdir(), 'made-')),
      testHost({ env }),
    )
  }

  test('has one time and one mode, whatever the machine has', async () => {
    const { path, files } = await make(undefined, { own: [join(index, certifi.path), join(own, widget.path)] })
    expect(files).toEqual([certifi, widget])
    const facts = ['.', certifi.path, widget.path].map(name => statSync(join(path, name)))
    expect(facts.map(({ mode, mtimeMs }) => [(mode & 0o777).toString(8), mtimeMs])).toEqual(
      ['755', '644', '644'].map(mode => [mode, 1_000_000_000_000]),
    )
  })

  const both = pin('idna', '3.6', idna.sha256, again.sha256) + pin('certifi', '2023.5.7', certifi.sha256)
  test('of a rebuild has the file that is recorded, and not the one that pip would choose', async () => {
    expect((await make(both, { recorded: [idna, certifi, widget] })).files).toEqual([certifi, idna, widget])
  })

  test('of a rebuild has what the requirements allow, and nothing else that is recorded', async () => {
    expect((await make(pinned, { recorded: [again, certifi] })).files).toEqual([certifi, idna, widget])
  })

  const foreign = 'b'.repeat(64)
  test.each<[string, string | undefined, Partial<Wheels>, string]>([
    ['a package whose file was exchanged', pin('certifi', '2023.5.7', foreign), {}, 'DO NOT MATCH THE HASHES'],
    ['a dependency that the file does not pin', pin('idna', '3.6', idna.sha256), {}, 'certifi'],
    [
      'a recorded file that is no wheel',
      pinned,
      { recorded: [{ path: '--index-url x', sha256: idna.sha256 }] },
      'it is not the name of a wheel',
    ],
    [
      'a recorded file whose name is more than a wheel’s',
      pinned,
      { recorded: [{ path: 'idna @ file:x;-3.6 #-py3-none-any.whl', sha256: idna.sha256 }] },
      'it is not the name of a wheel',
    ],
    [
      'requirements outside of the repository',
      '',
      { requirements: '../../etc/passwd' },
      'the requirements file of the image',
    ],
    [
      'the release itself among its requirements',
      pin('widget', '1.2.0', widget.sha256),
      {},
      'which the release makes itself',
    ],
    ['nothing to give', undefined, { own: [] }, 'the release has no wheel yet'],
  ])('is refused with %s', async (_, requirements, more, message) => {
    const error = await make(requirements, more).catch(found => found)
    expect(error.message).toContain(message)
    expect(`${error.message}${error.details}`).not.toContain('correct-horse')
  })

  test('is refused if a compiled wheel is for one platform and the image for another, too', async () => {
    const { version } = await findInterpreter({}, index, testHost())
    const tag = `cp3${version.split('.')[1]}`
    const file = wheel('fast', '2.0', `${tag}-${tag}-linux_x86_64`)
    const requirements = pin('fast', '2.0', file.sha256)
    expect((await make(requirements)).files).toEqual([file, widget])
    await expect(make(requirements, {}, ['linux/amd64', 'linux/arm64'])).rejects.toThrow(
      'the image is also for linux/arm64',
    )
  })
})
