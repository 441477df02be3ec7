/** @needs tools databases sbom */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import {
  decide,
  defaultPolicy,
  type FindingsDocument,
  parseFindings,
  readStepRecords,
  recordsDir,
} from '@release-tools/evidence'
import { ourSchema, sarifErrors, schemaErrors } from '@release-tools/evidence/testing'
import { writeLayout } from '@release-tools/oci/testing'
import { testHost } from '@release-tools/testbed'
import { startValidators } from '../../testing/official-validators.ts'
import { scan } from '../../testing/scan.ts'
import { freshDir, requirements, useSampleDatabases } from '../../testing/scanners.ts'

// A scan takes a second or two, and much more where every core is busy.
jest.setTimeout(120_000)

const validators = startValidators()
afterAll(() => validators.stop())

let env: NodeJS.ProcessEnv
beforeAll(async () => {
  await useSampleDatabases()
  env = { ...process.env }
})
afterEach(() => {
  process.env = { ...env }
})

function layout(): string {
  const directory = freshDir('layout')
  writeLayout(directory, ['linux/amd64', 'linux/arm64'])
  return directory
}

function project(): string {
  const directory = freshDir('project')
  writeFileSync(join(directory, 'requirements.txt'), requirements)
  return directory
}

const found = (document: FindingsDocument | undefined) =>
  document?.findings.map(finding => [finding.id, finding.severity, finding.package.name, finding.disagreement])
const ofPython = [
  ['CVE-2015-2296', 'HIGH', 'requests', undefined],
  ['CVE-2018-18074', 'HIGH', 'requests', 'presence'],
  ['CVE-2020-28493', 'MEDIUM', 'jinja2', undefined],
]

describe('an image', () => {
  test('is scanned by both scanners for every platform, and their findings are joined', async () => {
    const { documents, releaseDir } = await scan({ kind: 'oci-dir', value: layout() })
    expect(documents.map(document => document.target.platform)).toEqual(['linux/amd64', 'linux/arm64'])
    for (const document of documents) {
      expect(found(document)).toEqual([['CVE-2024-5535', 'CRITICAL', 'openssl', 'severity'], ...ofPython])
      expect(document.scanners).toMatchObject([
        { name: 'grype', status: 'ok', database: { built: expect.any(String), sample: true } },
        { name: 'trivy', status: 'ok', database: { built: expect.any(String), sample: true } },
      ])
    }
    const json = readFileSync(join(releaseDir, 'images/widget/linux-arm64/vulnerabilities.json'), 'utf8')
    expect(parseFindings(json, 'vulnerabilities.json')).toEqual(documents[1])
    expect(schemaErrors(ourSchema('findings.v1.json'), JSON.parse(json))).toEqual([])
    expect(
      sarifErrors(
        JSON.parse(readFileSync(join(releaseDir, 'images/widget/linux-arm64/vulnerabilities.sarif'), 'utf8')),
      ),
    ).toEqual([])
    const vdrs = ['amd64', 'arm64'].map(arch =>
      join(releaseDir, `images/widget/linux-${arch}/vulnerabilities.cdx.json`),
    )
    expect(await validators.errors(vdrs)).toEqual([])
    expect((await readStepRecords(releaseDir)).files.map(file => [file.path, file.reproducible])).toContainEqual([
      'images/widget/linux-amd64/vulnerabilities.json',
      'no',
    ])
  })

  test('is not judged by the catalogue of another image of that name', async () => {
    const releaseDir = join(freshDir('release'), 'release')
    mkdirSync(join(recordsDir(releaseDir), 'syft'), { recursive: true })
    for (const platform of ['amd64', 'arm64']) {
      writeFileSync(
        join(recordsDir(releaseDir), 'syft', `image--widget--linux-${platform}.json`),
        '{"artifacts":[],"source":{"metadata":{"manifestDigest":"sha256:0"}}}',
      )
    }
    const { documents } = await scan({ kind: 'oci-dir', value: layout() }, { releaseDir, scanners: ['grype'] })
    expect(documents[0]?.summary.total).toBe(3)
  })
})

describe('a directory', () => {
  test('is scanned without the release that lies in it', async () => {
    const root = project()
    mkdirSync(join(root, 'release', 'artifacts'), { recursive: true })
    writeFileSync(join(root, 'release', 'artifacts', 'requirements.txt'), 'jinja2==2.10\n')
    const { documents, releaseDir } = await scan({ kind: 'dir', value: root }, { releaseDir: join(root, 'release') })
    expect(found(documents[0])).toEqual(ofPython)
    expect(
      parseFindings(readFileSync(join(releaseDir, 'vulnerabilities.json'), 'utf8'), 'vulnerabilities.json').target,
    ).toEqual({
      kind: 'directory',
      name: 'widget',
    })
  })

  test('has its findings at the lines of the files that name the packages, and says what brings a package in', async () => {
    const root = freshDir('project')
    writeFileSync(
      join(root, 'pyproject.toml'),
      '[project]\nname = "widget"\nversion = "1"\ndependencies = ["flask", "requests"]\n',
    )
    const locked = (name: string, version: string, more = '') =>
      `[[package]]\nname = "${name}"\nversion = "${version}"\nsource = { registry = "https://example.org/simple" }\n${more}\n`
    const flask = locked('flask', '1.0', 'dependencies = [{ name = "jinja2" }]\n')
    const own =
      '[[package]]\nname = "widget"\nversion = "1"\nsource = { editable = "." }\ndependencies = [{ name = "flask" }, { name = "requests" }]\n\n'
    writeFileSync(
      join(root, 'uv.lock'),
      `version = 1\n\n${own}${flask}${locked('jinja2', '2.11.2')}${locked('requests', '2.5.1')}`,
    )
    const { releaseDir } = await scan({ kind: 'dir', value: root })
    const [run] = JSON.parse(readFileSync(join(releaseDir, 'vulnerabilities.sarif'), 'utf8')).runs
    const places = run.results.map(
      (result: { locations: { physicalLocation: { artifactLocation: object; region: object } }[] }) => ({
        ...result.locations[0]?.physicalLocation.artifactLocation,
        ...result.locations[0]?.physicalLocation.region,
      }),
    )
    expect(places).toEqual([
      { uri: 'uv.lock', startLine: 21 },
      { uri: 'uv.lock', startLine: 21 },
      { uri: 'uv.lock', startLine: 16 },
    ])
    expect(run.results[2].message.text).toMatch(/ It comes with \[flask 1\.0\]\(1\)\.$/)
    expect(run.results[2].relatedLocations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'pyproject.toml' },
      region: { startLine: 4 },
    })
  })

  test('hides nothing by files or variables that filter', async () => {
    const root = project()
    writeFileSync(join(root, '.trivyignore'), 'CVE-2018-18074\n')
    writeFileSync(join(root, 'trivy.yaml'), 'severity: [LOW]\n')
    writeFileSync(join(root, '.grype.yaml'), 'ignore: [{vulnerability: CVE-2015-2296}]\n')
    Object.assign(process.env, {
      TRIVY_SEVERITY: 'LOW',
      TRIVY_IGNORE_UNFIXED: 'true',
      GRYPE_ONLY_FIXED: 'true',
      GRYPE_IGNORE: 'x',
    })
    const { documents } = await scan({ kind: 'dir', value: root })
    expect(found(documents[0])).toEqual(ofPython)
  })
})

describe('a scanner that can’t run', () => {
  const verdict = (documents: FindingsDocument[]) => decide(defaultPolicy, { findings: documents }, '2026-06-01')

  test('is an error, and what the other one finds is reported', async () => {
    process.env.GRYPE_DB_CACHE_DIR = freshDir('no-database')
    const { documents, releaseDir } = await scan({ kind: 'dir', value: project() })
    expect(documents[0]?.scanners).toMatchObject([
      {
        name: 'grype',
        status: 'error',
        error: expect.stringContaining('Could not scan widget with grype: it ended with exit code 1:'),
      },
      { name: 'trivy', status: 'ok' },
    ])
    expect(found(documents[0])?.map(([id]) => id)).toEqual(['CVE-2015-2296', 'CVE-2018-18074', 'CVE-2020-28493'])
    expect(verdict(documents)).toMatchObject({ result: 'error', errors: [expect.stringContaining('database')] })
    expect(
      JSON.parse(readFileSync(join(releaseDir, 'vulnerabilities.sarif'), 'utf8')).runs[0].invocations[0]
        .executionSuccessful,
    ).toBe(false)
  })

  test('is an error for trivy too', async () => {
    process.env.TRIVY_CACHE_DIR = freshDir('no-database')
    const { documents } = await scan({ kind: 'dir', value: project() })
    expect(documents[0]?.scanners[1]).toMatchObject({
      name: 'trivy',
      status: 'error',
      error: expect.stringMatching(/first run|DB/i),
    })
    expect(verdict(documents).result).toBe('error')
  })

  test('is named with the step to add when it is not installed', async () => {
    process.env.PATH = '/nowhere'
    const { documents } = await scan({ kind: 'dir', value: project() })
    expect(documents[0]?.scanners.map(scanner => scanner.error)).toEqual([
      'Could not run grype: it is not on PATH. Add a step before this one: `uses: org/release-tools/actions/setup-tools@v1` with `tools: grype`.',
      'Could not run trivy: it is not on PATH. Add a step before this one: `uses: org/release-tools/actions/setup-tools@v1` with `tools: trivy`.',
    ])
    expect(verdict(documents)).toMatchObject({
      result: 'error',
      reasons: [expect.stringContaining('grype'), expect.stringContaining('trivy')],
    })
  })

  test('packages of a distribution that no scanner knows are an error: nobody looked for their vulnerabilities', async () => {
    const directory = freshDir('layout')
    const installed = ['musl', 'curl'].map(name => `P:${name}\nV:1.2.3-r0\nA:x86_64\nL:MIT\n`).join('\n')
    writeLayout(directory, ['linux/amd64'], {
      'etc/os-release': 'ID=strange\nNAME=Strange\nVERSION_ID=1\n',
      'lib/apk/db/installed': `${installed}\n`,
    })
    const { documents } = await scan({ kind: 'oci-dir', value: directory })
    expect(documents[0]).toMatchObject({ findings: [], unjudged: ['curl 1.2.3-r0', 'musl 1.2.3-r0'] })
    expect(verdict(documents)).toMatchObject({
      result: 'error',
      reasons: [
        'No scanner judges 2 packages of widget (linux/amd64), for example curl 1.2.3-r0, musl 1.2.3-r0: their vulnerabilities are not known. Set `allow-unjudged: true` in the policy to release them.',
      ],
    })
  })

  test('trivy falls back to the database in its cache when it can’t update it', async () => {
    for (const name of ['TRIVY_SKIP_DB_UPDATE', 'TRIVY_SKIP_JAVA_DB_UPDATE']) delete process.env[name]
    const metadata = join(process.env.TRIVY_CACHE_DIR ?? '', 'db', 'metadata.json')
    const before = readFileSync(metadata, 'utf8')
    // A database that is due for an update, from a server that is not there.
    writeFileSync(
      metadata,
      JSON.stringify({
        ...JSON.parse(before),
        NextUpdate: '2020-01-01T00:00:00Z',
        DownloadedAt: '2020-01-01T00:00:00Z',
      }),
    )
    process.env.TRIVY_DB_REPOSITORY = '127.0.0.1:9/trivy-db:2'
    const host = testHost()
    try {
      const { documents } = await scan({ kind: 'dir', value: project() }, { scanners: ['trivy'] }, host)
      expect(documents[0]?.scanners[0]).toMatchObject({ status: 'ok' })
      expect(host.lines).toContain(
        'warning: Trivy could not update its database, so it used the cached one. The policy checks its age.',
      )
    } finally {
      writeFileSync(metadata, before)
    }
  })
})
