/** @needs tools databases */
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { defaultPolicy, type FindingsDocument } from '@release-tools/evidence'
import { expandTarget } from '@release-tools/oci'
import { writeLayout } from '@release-tools/oci/testing'
import { type TestHost, testHost } from '@release-tools/testbed'
import { findTool } from '@release-tools/tools'
import { makeSbom } from '../../src/sbom/catalogue.ts'
import { syftJsonPath } from '../../src/sbom/syft-json.ts'
import { type ScanOptions, scanTarget } from '../../src/scan/scan.ts'
import { freshDir, requirements, useSampleDatabases } from '../../testing/scanners.ts'

// A scan takes a second or two, and much more where every core is busy.
jest.setTimeout(180_000)
beforeAll(useSampleDatabases)

/** A repository with two services, of which only `api` has vulnerable requirements. */
function repository(): string {
  const root = realpathSync(freshDir('repository'))
  put(root, 'services/web/requirements.txt', 'click==8.1.7\n')
  put(root, 'services/api/requirements.txt', requirements)
  return root
}

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

interface Given extends Partial<Pick<ScanOptions, 'exclude' | 'version' | 'scanners' | 'isTrusted'>> {
  kind?: 'dir' | 'oci-dir'
  name: string
  host?: TestHost
}

async function targetsOf(root: string, path: string, { kind = 'dir', name, exclude, version }: Given) {
  const spec = { kind, value: join(root, path) }
  const scratch = freshDir('scratch')
  const options = {
    spec,
    scratch,
    exclude: exclude ?? [],
    version: version ?? '1.2.0',
    releaseDir: join(root, 'release'),
  }
  return { options, targets: await expandTarget(spec, { name, platforms: [], scratch, env: process.env }) }
}

async function catalogue(root: string, path: string, given: Given): Promise<void> {
  const { options, targets } = await targetsOf(root, path, given)
  const syft = await findTool('syft', testHost())
  const facts = { syft, created: '2023-11-14T22:13:20Z', extras: [], lockFile: undefined, minComponents: 0 }
  for (const target of targets) await makeSbom(target, { ...options, ...facts }, testHost({ workspace: root }))
}

async function scan(root: string, path: string, given: Given): Promise<FindingsDocument> {
  const { options, targets } = await targetsOf(root, path, given)
  const [target] = targets
  if (target === undefined) throw new Error('there is no target')
  const { scanners = ['grype'], isTrusted = async () => true } = given
  const more = { scanners, isTrusted, policy: defaultPolicy, today: '2026-06-01', login: undefined }
  const host = given.host ?? testHost({ workspace: root })
  const [scanned] = await scanTarget(target, { ...options, ...more }, host)
  if (scanned === undefined) throw new Error('nothing was scanned')
  return scanned.document
}

const ids = (document: FindingsDocument) => document.findings.map(({ id }) => id)
const ofApi = ['CVE-2015-2296', 'CVE-2020-28493']

describe('an SBOM of generate-sbom', () => {
  /** Takes jinja2 out of the SBOM, so that a scan by it is told from a scan by a new one. */
  function withoutJinja(root: string): void {
    const path = syftJsonPath(join(root, 'release'), { kind: 'subdirectory', name: 'api' })
    const sbom = JSON.parse(readFileSync(path, 'utf8'))
    sbom.artifacts = sbom.artifacts.filter(({ name }: { name: string }) => name !== 'jinja2')
    writeFileSync(path, JSON.stringify(sbom))
  }

  /** A copy of a repository whose SBOM was made once. */
  function catalogued(): string {
    const root = realpathSync(freshDir('copy'))
    cpSync(original, root, { recursive: true })
    return root
  }

  let original: string
  beforeAll(async () => {
    original = repository()
    await catalogue(original, 'services/api', { name: 'api' })
    withoutJinja(original)
  })

  const api = { name: 'api' }

  test('stands for the same target, and what it lacks is not grype’s opinion', async () => {
    const root = repository()
    await catalogue(root, 'services/api', { ...api, exclude: ['docs', '**/*.md'] })
    withoutJinja(root)
    const given = { ...api, exclude: ['**/*.md', 'docs', 'docs'], scanners: ['grype' as const, 'trivy' as const] }
    const { findings } = await scan(root, 'services/api', given)
    expect(findings.map(({ id, unseen, disagreement }) => [id, unseen, disagreement])).toEqual([
      ['CVE-2015-2296', undefined, undefined],
      ['CVE-2018-18074', undefined, 'presence'],
      ['CVE-2020-28493', ['grype'], undefined],
    ])
  })

  test.each<[string, string, Partial<Given>, (root: string) => void]>([
    ['other content', 'other content', {}, root => put(root, 'services/api/README.md', 'changed')],
    ['another list of what is left out', 'another `exclude`', { exclude: ['docs'] }, () => {}],
    ['another version', 'the version 1.2.0', { version: '1.3.0' }, () => {}],
  ])('does not stand for %s: a new one is made, and the log says why', async (_, reason, given, change) => {
    const root = catalogued()
    change(root)
    const host = testHost({ workspace: root })
    expect(ids(await scan(root, 'services/api', { ...api, ...given, host }))).toEqual(ofApi)
    expect(host.lines).toContain(`api: the SBOM of generate-sbom was made of ${reason}. Grype gets a new one.`)
  })

  test('from another job stands for nothing without its digest', async () => {
    const root = catalogued()
    const host = testHost({ workspace: root })
    expect(ids(await scan(root, 'services/api', { ...api, host, isTrusted: async () => false }))).toEqual(ofApi)
    expect(host.lines).toContain(
      'api: the SBOM came from another job, and the input `evidence` does not have its digest. Grype gets a new one.',
    )
  })

  test('does not stand for another directory', async () => {
    const root = repository()
    await catalogue(root, 'services/web', { name: 'web' })
    expect(ids(await scan(root, 'services/api', api))).toEqual(ofApi)
  })
})

describe('two targets', () => {
  test('have their own files and findings, with paths from the root of the repository', async () => {
    const root = repository()
    put(root, 'requirements.txt', 'jinja2==2.11.2\n')
    for (const name of ['web', 'api']) await catalogue(root, `services/${name}`, { name })
    const documents = [
      await scan(root, 'services/web', { name: 'web' }),
      await scan(root, 'services/api', { name: 'api' }),
      await scan(root, '.', { name: 'widget', exclude: ['services'] }),
    ]
    expect(documents.map(({ target }) => target)).toEqual([
      { kind: 'subdirectory', name: 'web', path: 'services/web' },
      { kind: 'subdirectory', name: 'api', path: 'services/api' },
      { kind: 'directory', name: 'widget' },
    ])
    expect(documents.map(ids)).toEqual([[], ofApi, ['CVE-2020-28493']])
    const places = ['directories/web/', 'directories/api/', '']
    const runs = places.map(
      place => JSON.parse(readFileSync(join(root, 'release', `${place}vulnerabilities.sarif`), 'utf8')).runs[0],
    )
    expect(runs.map(({ automationDetails }) => automationDetails.id)).toEqual([
      'release-tools/directories/web/',
      'release-tools/directories/api/',
      'release-tools/widget/',
    ])
    const uri = (run: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }) =>
      run.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri
    expect(runs.map(uri)).toEqual([undefined, 'services/api/requirements.txt', 'requirements.txt'])
    for (const place of ['directories/web/', 'directories/api/'])
      expect(existsSync(join(root, 'release', `${place}sbom.spdx.json`))).toBe(true)
  })

  test('of one name are refused, before anything of the first is replaced', async () => {
    const root = repository()
    await catalogue(root, 'services/web', { name: 'service' })
    const sbom = join(root, 'release/directories/service/sbom.spdx.json')
    const before = readFileSync(sbom, 'utf8')
    const refusal =
      'Could not use dir:services/api as "service": directories/service/ has the evidence about dir:services/web. Give each target a name of its own'
    await expect(catalogue(root, 'services/api', { name: 'service' })).rejects.toThrow(refusal)
    await expect(scan(root, 'services/api', { name: 'service' })).rejects.toThrow(refusal)
    expect(readFileSync(sbom, 'utf8')).toBe(before)
    await expect(catalogue(root, 'services/web', { name: 'service' })).resolves.toBeUndefined()
  })

  test('that are images of one name are refused, but the image may be built again', async () => {
    const root = repository()
    const name = 'app'
    const build = (path: string, file: string) => {
      mkdirSync(join(root, path), { recursive: true })
      writeLayout(join(root, path), ['linux/amd64'], { 'etc/seed': file })
    }
    build('one', 'a')
    build('two', 'b')
    await catalogue(root, 'one', { kind: 'oci-dir', name })
    await expect(scan(root, 'two', { kind: 'oci-dir', name })).rejects.toThrow(
      'Could not use oci-dir:two as "app (linux/amd64)": images/app/linux-amd64/ has the evidence about oci-dir:one.',
    )
    build('three', 'a')
    await expect(scan(root, 'three', { kind: 'oci-dir', name })).resolves.toBeDefined()
  })
})
