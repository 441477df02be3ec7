import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256File } from '@release-tools/base'
import { type TestHost, testHost } from '@release-tools/testbed'
import { goEnv } from '../src/go-env.ts'
import { type InstallRequest, installTools } from '../src/install.ts'
import { type Lock, lock as realLock } from '../src/lock.ts'

// A module of one file without dependencies, built by the real Go; the committed modules take minutes.
const program = `package main

import "fmt"

var version = "unset"

func main() { fmt.Println("actionlint", version) }
`
const own = { ...process.env }
let folder: string
let lock: Lock
let host: TestHost

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'from-go-'))
  await mkdir(join(folder, 'go/actionlint'), { recursive: true })
  await writeFile(join(folder, 'go/actionlint/go.mod'), 'module release-tools.local/actionlint\n\ngo 1.21\n')
  await writeFile(join(folder, 'go/actionlint/main.go'), program)
  lock = structuredClone(realLock)
  lock.actionlint.source = {
    version: '1.2.3',
    module: 'none',
    package: '.',
    ldflags: '-s -w -X main.version={version}',
  }
  host = testHost()
})
afterEach(async () => {
  for (const name of ['PATH', 'GOPRIVATE', 'GOSUMDB', 'GOFLAGS', 'GOENV', 'GONOSUMDB']) {
    if (own[name] === undefined) delete process.env[name]
    else process.env[name] = own[name]
  }
  await rm(folder, { recursive: true })
})

function build(options: Partial<InstallRequest> = {}) {
  const request = {
    tools: [{ name: 'actionlint' as const }],
    source: 'go' as const,
    cacheDir: join(folder, 'cache'),
    goModules: join(folder, 'go'),
    lock,
  }
  return installTools({ ...request, ...options }, host)
}

/** The failure; no program may be in the cache. */
async function failure(options: Partial<InstallRequest> = {}) {
  const error = await build(options).catch(error => error)
  expect(
    (await readdir(join(folder, 'cache'), { recursive: true }).catch(() => [])).filter(path => path.includes('x64')),
  ).toEqual([])
  return error
}

describe('from source', () => {
  test('is built, knows its version, and is reported as built', async () => {
    const [tool] = await build()
    const path = join(folder, 'cache/actionlint/1.2.3-built', process.arch, 'actionlint')
    const sha256 = await sha256File(path)
    expect(tool).toEqual({
      path,
      name: 'actionlint',
      version: '1.2.3',
      sha256,
      origin: 'built',
      served: 'go',
      assurance: 'go.sum',
    })
    expect(JSON.parse(await readFile(join(path, '../release-tools.json'), 'utf8'))).toEqual({
      name: 'actionlint',
      version: '1.2.3',
      sha256,
      origin: 'built',
    })
    expect(await build()).toMatchObject([{ served: 'cache', origin: 'built', sha256 }])
  })

  test('the same source gives the same program, and one that was changed is built again', async () => {
    const [first] = await build()
    await writeFile(first?.path ?? '', 'evil')
    expect(await build()).toMatchObject([{ served: 'go', sha256: first?.sha256 }])
    expect(host.lines.find(line => line.startsWith('warning: '))).toContain('has changed since it was built')
  })

  test('auto comes to it last, and only across versions where it may', async () => {
    const dead = {
      source: 'auto',
      releaseUrl: 'http://127.0.0.1:1',
      retry: { attempts: 1, baseMs: 1, maxMs: 1 },
    } as const
    const refused = await failure(dead)
    expect(refused.details).toContain(
      `Could not install actionlint ${realLock.actionlint.version}: this source has version 1.2.3.`,
    )
    expect(await build({ ...dead, allowSourceVersion: true })).toMatchObject([{ served: 'go', version: '1.2.3' }])
    expect(host.lines.at(-1)).toBe('actionlint 1.2.3: from go.')
  })
})

describe('a build that cannot be had', () => {
  test('a digest, which no build could have', async () => {
    const wanted = { name: 'actionlint' as const, sha256: 'a'.repeat(64) }
    expect((await failure({ tools: [wanted] })).message).toBe(
      'Could not build actionlint from source: a digest was given for it, but the digest of a local build cannot be known in advance. ' +
        'Remove the digest, or use a different source for this tool.',
    )
  })

  test('another version', async () => {
    const wanted = { name: 'actionlint' as const, version: '1.2.4', sha256: 'a'.repeat(64) }
    expect((await failure({ tools: [wanted] })).message).toBe(
      'Could not build actionlint 1.2.4 from source: the lock has only the source of 1.2.3. Use a different source for this tool.',
    )
  })

  test('a tool without source', async () => {
    expect((await failure({ tools: [{ name: 'trivy' }] })).message).toContain(
      'Could not build trivy from source: the lock has no source for it.',
    )
  })

  test('no Go', async () => {
    process.env.PATH = '/nowhere'
    expect((await failure()).message).toBe(
      'Could not build actionlint from source: Go is not on PATH. Add a step with actions/setup-go before this one, or use a different source.',
    )
  })

  test('a source that does not compile', async () => {
    await writeFile(join(folder, 'go/actionlint/main.go'), 'package main\nfunc main() { nothing }\n')
    const error = await failure()
    expect(error.message).toContain('Could not build actionlint 1.2.3 from source: go build ended with exit code 1 (')
    expect(error.details).toContain('undefined: nothing')
  })

  test('a dependency that go.sum does not have', async () => {
    await writeFile(
      join(folder, 'go/actionlint/go.mod'),
      'module release-tools.local/actionlint\n\ngo 1.21\n\nrequire golang.org/x/text v0.14.0\n',
    )
    await writeFile(
      join(folder, 'go/actionlint/main.go'),
      program.replace('import "fmt"', 'import (\n"fmt"\n_ "golang.org/x/text/language"\n)'),
    )
    expect((await failure()).details).toContain('missing go.sum entry')
  })

  test('a program that does not know its version', async () => {
    lock.actionlint.source = { version: '1.2.3', module: 'none', package: '.', ldflags: '-s' }
    expect((await failure()).message).toBe(
      'Could not build actionlint 1.2.3 from source: the program reports version unknown. Check the linker flags in the lock, and the version in go.mod.',
    )
  })
})

describe('the check of modules cannot be switched off', () => {
  test.each([
    ['GOSUMDB', 'off'],
    ['GOSUMDB', 'example.com/sumdb+key'],
    ['GOPRIVATE', '*'],
    ['GONOSUMDB', 'github.com/*'],
    ['GOFLAGS', '-insecure'],
    ['GOFLAGS', '-mod=mod'],
  ])('%s=%s', async (name, value) => {
    process.env[name] = value
    expect((await failure()).message).toBe(
      `Could not build from source: ${name}=${value} excludes modules from the check against Go’s checksum database. ` +
        `Unset ${name} (also with \`go env -u ${name}\`), or use a different source.`,
    )
  })

  test('in Go’s own settings', async () => {
    process.env.GOENV = join(folder, 'goenv')
    await writeFile(process.env.GOENV, 'GOSUMDB=off\n')
    expect((await failure()).message).toContain('GOSUMDB=off excludes modules from the check')
  })
})

test('a build sees no token and none of the caller’s flags', async () => {
  const seen = goEnv({
    GITHUB_TOKEN: 'secret',
    GOFLAGS: '-race',
    GOPROXY: 'https://goproxy.example',
    GOTOOLCHAIN: 'auto',
    CGO_ENABLED: '1',
  })
  expect(seen).toEqual({
    GOPROXY: 'https://goproxy.example',
    CGO_ENABLED: '0',
    GOFLAGS: '-buildvcs=false',
    GOTOOLCHAIN: 'local',
    GOWORK: 'off',
  })
  // A stand-in for go that fails with what it can see shows what really reaches it.
  const bin = join(folder, 'bin')
  await mkdir(bin)
  await writeFile(join(bin, 'go'), '#!/bin/sh\nif [ "$1" = env ]; then echo "{}"; exit 0; fi\nenv >&2\nexit 1\n')
  await chmod(join(bin, 'go'), 0o755)
  process.env.PATH = [bin, own.PATH].join(delimiter)
  process.env.GITHUB_TOKEN = 'a token'
  process.env.ACTIONS_RUNTIME_TOKEN = 'another token'
  const { details } = await failure()
  delete process.env.GITHUB_TOKEN
  delete process.env.ACTIONS_RUNTIME_TOKEN
  expect(details).toContain('CGO_ENABLED=0')
  expect(details).not.toContain('token')
})
