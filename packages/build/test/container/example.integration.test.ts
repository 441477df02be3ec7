/** @needs builders registry base */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { judgeHardening } from '@release-tools/evidence'
import { pushLayout } from '@release-tools/oci'
import { testbed, testHost } from '@release-tools/testbed'
import { type BuiltImage, buildImage } from '../../src/container/build-image.ts'
import { builderKinds } from '../../src/container/builder.ts'
import { findBuilder } from '../../src/container/find-builder.ts'
import { hardeningReport } from '../../src/container/hardening-report.ts'
import { proveImage } from '../../src/container/prove-image.ts'
import { imageRepository, imageRequestFor } from '../../testing/index.ts'

const example = join(import.meta.dirname, '../../../../examples/hardened-image')
const files = Object.fromEntries(
  readdirSync(example, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map(path => [path.slice(example.length + 1), readFileSync(path)]),
)

let base: string
beforeAll(async () => {
  base = await pushLayout(testbed().baseLayout, `${testbed().registry}/base`, testHost())
})

/** Unpacks an image, and runs its program in it. */
function runIn({ parts }: BuiltImage, ...args: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'root-'))
  for (const { path } of parts[0]?.layers ?? []) execFileSync('tar', ['-xzf', path, '-C', root])
  mkdirSync(join(root, 'dev'), { recursive: true })
  return execFileSync('unshare', ['-r', 'chroot', root, '/python', '-I', '/app/greet.py', ...args], {
    encoding: 'utf8',
  })
}

/** With another home directory, name and umask. */
async function asSomebodyElse<T>(body: () => Promise<T>): Promise<T> {
  const [umask, env] = [process.umask(0o077), { ...process.env }]
  Object.assign(process.env, { HOME: mkdtempSync(join(tmpdir(), 'home-')), USER: 'somebody', LOGNAME: 'somebody' })
  try {
    return await body()
  } finally {
    process.umask(umask)
    process.env = env
  }
}

describe.each(builderKinds)('the hardened example, by %s', kind => {
  test('has the same digest twice, runs, and has nothing else in it', async () => {
    const [root, host] = [imageRepository(files), testHost()]
    const builder = await findBuilder(kind, host)
    const request = imageRequestFor(root, { buildArgs: new Map([['BASE', base]]) })
    const built = await buildImage(request, builder, host)
    expect(await asSomebodyElse(() => proveImage(request, built, builder, host))).toEqual({
      proof: 'bytes',
      causes: [],
    })
    expect(built.bases).toEqual([{ reference: base, digest: base.replace(/.*@/, '') }])
    expect(runIn(built, 'Ada')).toBe('{"greeting": "Hello, Ada"}\n')
    const report = await hardeningReport('app', request.layout, built, host)
    expect(
      judgeHardening([report], ['non-root-user', 'no-setuid', 'no-shell', 'no-package-manager', 'nothing-writable']),
    ).toEqual({ failures: [], errors: [] })
    // Two builds from a base of 170 MB take half a minute, and several on a busy machine.
  }, 300_000)
})
