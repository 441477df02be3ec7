/** @needs shell */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type Member, zip } from '@release-tools/base/testing'
import { type FileServer, startFileServer, status } from '@release-tools/host/testing'
import { type TestHost, testHost } from '@release-tools/testbed'
import { platforms } from '@release-tools/tools'
import { installScanner, type ScannerOptions } from '../src/find-scanner.ts'
import { type ScannerLock, scannerLock, semanticVersion } from '../src/scanner-lock.ts'

const jar = Buffer.from('the jar '.repeat(1000))
const root = 'sonar-scanner-8.1.0.6389'
const jarName = 'sonar-scanner-cli-8.1.0.6389.jar'
const java = '#!/bin/sh\necho \'openjdk version "21.0.9" 2025-10-21\' >&2\n'
const jre: Member[] = [
  { name: `${root}-linux-x64/`, data: '' },
  { name: `${root}-linux-x64/jre/bin/java`, data: java },
  { name: `${root}-linux-x64/jre/lib/modules`, data: 'modules' },
  { name: `${root}-linux-x64/jre/legal/java.base/LICENSE`, data: '../LICENSE' },
  { name: `${root}-linux-x64/jre/../../escaped`, data: 'x' },
  { name: `${root}-linux-x64/lib/${jarName}`, data: jar },
]

let server: FileServer
let lock: ScannerLock
let folder: string
let host: TestHost

beforeEach(async () => {
  const archive = zip([
    { name: `${root}/bin/sonar-scanner`, data: 'script' },
    { name: `${root}/lib/${jarName}`, data: jar },
  ])
  const withJava = zip(jre)
  const file = 'sonar-scanner-cli-8.1.0.6389-linux-x64.zip'
  server = await startFileServer({ [`/${scannerLock.archive.file}`]: archive, [`/${file}`]: withJava })
  lock = {
    version: '8.1.0.6389',
    url: server.url,
    archive: { ...scannerLock.archive, sha256: sha256(archive) },
    jar: { file: jarName, sha256: sha256(jar) },
    withJava: { 'linux-amd64': { file, sha256: sha256(withJava) } },
  }
  folder = await mkdtemp(join(tmpdir(), 'scanner-'))
  await mkdir(join(folder, 'java', 'bin'), { recursive: true })
  await writeFile(join(folder, 'java', 'bin', 'java'), java.replace('21.0.9', '17.0.15'))
  await chmod(join(folder, 'java', 'bin', 'java'), 0o755)
  host = testHost({ env: { JAVA_HOME: join(folder, 'java') } })
})
afterEach(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

function install(options: Partial<ScannerOptions> = {}) {
  const [cacheDir, scratch] = [join(folder, 'cache'), join(folder, 'scratch')]
  const retry = { attempts: 2, baseMs: 1, maxMs: 10 }
  const given = { cacheDir, scratch, findCached: undefined, retry, lock, platform: 'linux-amd64' as const }
  return installScanner({ ...given, ...options }, host)
}

const inCache = (name = 'sonar-scanner') => join(folder, 'cache', name, '8.1.0-build.6389', 'x64')

describe('the pinned scanner', () => {
  test('is downloaded, checked, and then in the tool cache', async () => {
    const scanner = await install()
    expect(scanner).toEqual({
      jar: join(inCache(), jarName),
      home: inCache(),
      version: '8.1.0.6389',
      sha256: sha256(jar),
      java: { program: join(folder, 'java', 'bin', 'java'), version: '17.0.15' },
      served: 'download',
    })
    expect((await readdir(inCache())).sort()).toEqual(['release-tools.json', jarName])
    expect(await readdir(join(inCache(), '..'))).toContain('x64.complete')
    expect(await install()).toEqual({ ...scanner, served: 'cache' })
    expect(server.requests).toEqual([`/${scannerLock.archive.file}`])
  })

  test('is looked up as every set-up action does', async () => {
    await install()
    const asked: string[][] = []
    const findCached = async (...names: string[]) => {
      asked.push(names)
      return inCache()
    }
    expect(await install({ findCached })).toMatchObject({ served: 'cache' })
    expect(asked).toEqual([['sonar-scanner', '8.1.0-build.6389', 'x64']])
    expect(await install({ findCached: async () => undefined })).toMatchObject({ served: 'download' })
  })

  test('is downloaded again where the cache was changed', async () => {
    const { jar: path } = await install()
    await writeFile(path, 'other')
    expect(await install()).toMatchObject({ served: 'download', sha256: sha256(jar) })
    await mkdir(join(inCache(), 'conf'))
    await writeFile(join(inCache(), 'conf', 'sonar-scanner.properties'), 'sonar.host.url=https://evil.example')
    expect(await install()).toMatchObject({ served: 'download' })
    expect(host.lines).toEqual([
      `warning: ${jarName} in the tool cache has changed. Installing it again.`,
      `warning: ${jarName} in the tool cache has the unexpected file "conf/sonar-scanner.properties" beside it. Installing it again.`,
    ])
  })

  test('comes from a mirror, whatever the slashes', async () => {
    const scanner = await install({ mirrorUrl: `${server.url}//`, lock: { ...lock, url: 'http://127.0.0.1:1' } })
    expect(scanner.served).toBe('mirror')
  })

  test('is refused with another digest, and nothing stays', async () => {
    server.files.set(`/${scannerLock.archive.file}`, zip([{ name: 'a', data: 'b' }]))
    await expect(install()).rejects.toThrow(`, expected ${lock.archive.sha256} (`)
    expect(await readdir(join(folder, 'cache'), { recursive: true })).toEqual(['sonar-scanner'])
  })

  test('is refused where the lock contradicts itself', async () => {
    lock.jar.sha256 = sha256('x')
    await expect(install()).rejects.toThrow('Could not unpack SonarScanner: the SHA-256 of')
  })

  test('is fetched again after a failure that may pass', async () => {
    server.next(`/${scannerLock.archive.file}`, status(503))
    expect(await install()).toMatchObject({ served: 'download' })
    server.next(`/${scannerLock.archive.file}`, status(500), status(500))
    await expect(install({ cacheDir: join(folder, 'other') })).rejects.toThrow(/^Could not download /)
  })
})

describe('a scanner that is there', () => {
  const put = async (path: string, data: Buffer | string = jar) => {
    const whole = join(folder, path)
    await mkdir(join(whole, '..'), { recursive: true })
    await writeFile(whole, data)
    return whole
  }

  test('is its folder or its jar', async () => {
    const file = await put(`home/lib/${jarName}`)
    const expected = { jar: file, home: join(folder, 'home'), sha256: sha256(jar), served: 'path' }
    expect(await install({ path: join(folder, 'home') })).toMatchObject(expected)
    expect(await install({ path: file })).toMatchObject(expected)
    expect(await install({ path: await put(jarName) })).toMatchObject({ home: folder })
    expect(server.requests).toEqual([])
  })

  test('may be of another version', async () => {
    const file = await put('sonar-scanner-cli-6.2.1.4610.jar', 'six')
    expect(await install({ path: file })).toMatchObject({ version: '6.2.1.4610', sha256: sha256('six') })
  })

  test('must be the pinned file where it has the pinned version', async () => {
    const file = await put(jarName, 'other')
    await expect(install({ path: file })).rejects.toThrow(
      `Could not use ${file}: its SHA-256 is ${sha256('other')}, expected ${sha256(jar)} for SonarScanner CLI 8.1.0.6389.`,
    )
  })

  test.each(['scanner.jar', 'sonar-scanner-cli-5.0.1.3006.jar'])('cannot be %s', async name => {
    await expect(install({ path: await put(name) })).rejects.toThrow(
      'it does not have the name of SonarScanner CLI 6 or later.',
    )
  })

  test('must be the only one', async () => {
    await expect(install({ path: join(folder, 'none') })).rejects.toThrow(
      'it contains no lib/sonar-scanner-cli-<version>.jar. Give the unpacked folder',
    )
    await put('home/lib/sonar-scanner-cli-7.0.jar')
    await put('home/lib/sonar-scanner-cli-8.0.jar')
    await expect(install({ path: join(folder, 'home') })).rejects.toThrow(
      'it contains more than one lib/sonar-scanner-cli',
    )
  })

  test('must be readable, or it is not known what is there', async () => {
    await put('home/lib')
    await expect(install({ path: join(folder, 'home') })).rejects.toThrow(/it cannot be read \(.*ENOTDIR/)
  })
})

describe('a machine without Java', () => {
  beforeEach(() => {
    host = testHost({ env: { PATH: '' } })
  })

  test('gets the one that comes with the scanner, unpacked in each run', async () => {
    const scanner = await install()
    const program = join(folder, 'scratch', 'jre', 'bin', 'java')
    expect(scanner.java).toEqual({ program, version: '21.0.9' })
    const unpacked = await readdir(join(folder, 'scratch'), { recursive: true, withFileTypes: true })
    expect(
      unpacked
        .filter(entry => entry.isFile())
        .map(entry => entry.name)
        .sort(),
    ).toEqual(['java', 'modules'])
    expect((await readdir(inCache('sonar-scanner-java'))).sort()).toEqual([
      'release-tools.json',
      'sonar-scanner-cli-8.1.0.6389-linux-x64.zip',
    ])
    expect(host.lines).toEqual(['This machine has no Java 17 or later. Using the one that comes with SonarScanner.'])
    expect(await install()).toMatchObject({ java: { program } })
    expect(server.requests).toHaveLength(2)
  })

  test('is told so where there is none for it', async () => {
    await expect(install({ platform: 'windows-arm64' })).rejects.toThrow(
      'Could not start SonarScanner: this machine has no Java 17 or later, and SonarSource provides one only for x64. Add a step with actions/setup-java before this one.',
    )
    await expect(install({ platform: 'linux-arm64' })).rejects.toThrow('SonarSource provides none for linux-arm64.')
  })

  test('is told so where that one does not run', async () => {
    const archive = zip([{ name: `${root}-linux-x64/jre/bin/java`, data: '#!/bin/sh\nexit 1\n' }])
    const file = lock.withJava['linux-amd64']?.file ?? ''
    server.files.set(`/${file}`, archive)
    lock.withJava = { 'linux-amd64': { file, sha256: sha256(archive) } }
    await expect(install()).rejects.toThrow(
      'Could not start the Java that comes with SonarScanner: it does not work on this machine.',
    )
  })
})

describe('the lock', () => {
  test('has one version, digests, and a Java for every platform but one', () => {
    const files = [scannerLock.archive, scannerLock.jar, ...Object.values(scannerLock.withJava)]
    for (const { file, sha256: digest } of files) {
      expect(file).toContain(scannerLock.version)
      expect(digest).toMatch(/^[0-9a-f]{64}$/)
    }
    expect(new Set(files.map(file => file.sha256)).size).toBe(files.length)
    expect(platforms.filter(platform => scannerLock.withJava[platform] === undefined)).toEqual(['windows-arm64'])
  })

  test('has a semantic version for the tool cache', () => {
    expect(semanticVersion('8.1.0.6389')).toBe('8.1.0-build.6389')
    expect(semanticVersion('8.1.0')).toBe('8.1.0')
  })
})

test('the record of the cache names the jar', async () => {
  await install()
  expect(JSON.parse(await readFile(join(inCache(), 'release-tools.json'), 'utf8'))).toEqual({
    name: 'sonar-scanner',
    version: '8.1.0.6389',
    sha256: sha256(jar),
    origin: 'release',
  })
})
