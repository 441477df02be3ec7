/** @needs tools databases */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { decide, defaultPolicy, type FindingsDocument, packageLabel } from '@release-tools/evidence'
import { ourSchema, sarifErrors, schemaErrors } from '@release-tools/evidence/testing'
import { expandTarget, type ScanTarget } from '@release-tools/oci'
import { testHost } from '@release-tools/testbed'
import { findTool } from '@release-tools/tools'
import { makeSbom } from '../../src/sbom/catalogue.ts'
import { type ScanOptions, scanTarget } from '../../src/scan/scan.ts'
import { scanParts } from '../../src/scan/scan-parts.ts'
import { subjectOf } from '../../src/subject/subject.ts'
import { type TestWheel, writeFiles, writeWheels } from '../../testing/python-project.ts'
import { freshDir, useSampleDatabases } from '../../testing/scanners.ts'

jest.setTimeout(120_000)

let env: NodeJS.ProcessEnv
beforeAll(async () => {
  await useSampleDatabases()
  env = { ...process.env }
})
afterEach(() => {
  process.env = { ...env }
})

/** A project whose wheel needs some packages, and whose tests need others. requests 2.5.1 is vulnerable. */
function project(needs: string[], tests: string, files: Record<string, string> = {}): string {
  const root = freshDir('project')
  writeFiles(root, {
    'pyproject.toml': '[project]\nname = "widget"\n',
    'requirements-test.txt': tests,
    '.github/workflows/ci.yml': 'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n',
    ...files,
  })
  build(root, { name: 'widget', version: '1.2.0', metadata: needs.map(need => `Requires-Dist: ${need}`) })
  const index = freshDir('index')
  writeWheels(index, [
    { name: 'requests', version: '2.5.1' },
    { name: 'jinja2', version: '3.1.6' },
  ])
  Object.assign(process.env, { PIP_NO_INDEX: '1', PIP_FIND_LINKS: index })
  return root
}

function build(root: string, wheel: TestWheel): void {
  writeWheels(join(root, 'release/artifacts'), [wheel])
}

async function targetAt(root: string, scratch: string): Promise<ScanTarget> {
  const [target] = await expandTarget({ kind: 'dir', value: root }, { name: 'widget', platforms: [], scratch, env })
  if (target === undefined) throw new Error('a directory is a target')
  return target
}

function optionsAt(root: string, scratch: string): ScanOptions {
  return {
    scratch,
    scanners: ['grype', 'trivy'],
    policy: defaultPolicy,
    today: '2026-06-01',
    version: '1.2.0',
    login: undefined,
    releaseDir: join(root, 'release'),
    spec: { kind: 'dir', value: root },
    exclude: [],
    isTrusted: async () => true,
  }
}

async function catalogue(root: string): Promise<void> {
  const [scratch, host] = [freshDir('scratch'), testHost()]
  const parts = { created: '2023-11-14T22:13:20Z', extras: [], lockFile: undefined, minComponents: 1 }
  const syft = await findTool('syft', host)
  await makeSbom(await targetAt(root, scratch), { ...optionsAt(root, scratch), ...parts, syft }, host)
}

async function parts(root: string): Promise<ScanTarget[]> {
  const scratch = freshDir('scratch')
  const options = optionsAt(root, scratch)
  const subject = await subjectOf(await targetAt(root, scratch), options, testHost())
  return scanParts(subject, options, testHost())
}

async function scan(root: string): Promise<FindingsDocument[]> {
  const options = optionsAt(root, freshDir('scratch'))
  const scans = await scanTarget(await targetAt(root, options.scratch), options, testHost())
  return scans.map(({ document }) => document)
}

const found = ({ findings }: FindingsDocument) =>
  findings.map(({ package: one, locations, opinions }) => ({
    package: packageLabel(one),
    locations,
    scanners: [...new Set(opinions.map(({ scanner }) => scanner))].sort(),
  }))
const sourceOf = ({ source }: ScanTarget) => (source.kind === 'sbom' ? source.path : source.kind)

describe('a Python project whose artifacts are there', () => {
  test('a vulnerable test tool blocks nothing and is warned of, in reports of its own', async () => {
    const root = project([], 'requests==2.5.1\n')
    await catalogue(root)
    const [released, tools, ...others] = await scan(root)
    if (released === undefined || tools === undefined) throw new Error('both are scanned')
    expect(others).toEqual([])
    expect([released.target, tools.target]).toEqual([
      { kind: 'directory', name: 'widget' },
      { kind: 'tools', name: 'widget' },
    ])
    expect(found(released)).toEqual([])
    const requests = { package: 'requests 2.5.1', locations: ['/requirements-test.txt'] }
    expect(found(tools)).toContainEqual({ ...requests, scanners: ['grype', 'trivy'] })
    const { result, warnings } = decide(defaultPolicy, { findings: [released, tools] }, '2026-06-01')
    expect(result).toBe('pass')
    expect(warnings).toContainEqual(
      expect.stringContaining('in requests 2.5.1 of widget (build and test tools), fixed in 2.6.0.'),
    )
    const read = (path: string) => JSON.parse(readFileSync(join(root, 'release', path), 'utf8'))
    expect(schemaErrors(ourSchema('findings.v1.json'), read('tools/vulnerabilities.json'))).toEqual([])
    const sarif = ['vulnerabilities.sarif', 'tools/vulnerabilities.sarif'].map(read)
    expect(sarif.flatMap(sarifErrors)).toEqual([])
    expect(sarif.map(({ runs }) => runs[0].automationDetails.id)).toEqual([
      'release-tools/widget/',
      'release-tools/widget/tools/',
    ])
  })

  test('a vulnerable package that the wheel installs fails, found by both scanners, where the project names it', async () => {
    const root = project(['requests', 'jinja2'], '', { 'requirements.txt': 'requests==2.5.1\njinja2==3.1.6\n' })
    await catalogue(root)
    const [released, tools] = await scan(root)
    if (released === undefined || tools === undefined) throw new Error('both are scanned')
    expect(found(released)).toContainEqual({
      package: 'requests 2.5.1',
      locations: ['/requirements.txt'],
      scanners: ['grype', 'trivy'],
    })
    expect(found(tools)).toEqual([])
    const { result, reasons } = decide(defaultPolicy, { findings: [released, tools] }, '2026-06-01')
    expect(result).toBe('fail')
    expect(reasons).toContainEqual(
      expect.stringContaining('in requests 2.5.1 of widget, fixed in 2.6.0 [vulnerabilities.fail].'),
    )
  })

  test('the SBOMs of generate-sbom are scanned, unless they are about other artifacts or were not made', async () => {
    const root = project(['jinja2'], 'requests==2.5.1\n')
    const kept = ['sbom.cyclonedx.json', 'tools/sbom.cyclonedx.json'].map(path => join(root, 'release', path))
    expect((await parts(root)).map(sourceOf)).not.toEqual(kept)
    await catalogue(root)
    expect((await parts(root)).map(sourceOf)).toEqual(kept)
    build(root, { name: 'widget', version: '1.2.0', metadata: ['Requires-Dist: requests'] })
    const [released, tools] = await scan(root)
    if (released === undefined || tools === undefined) throw new Error('both are scanned')
    expect(found(released).map(one => one.package)).toContain('requests 2.5.1')
    expect(found(tools)).toEqual([])
  })

  test('what else is a target is scanned itself', async () => {
    const other = freshDir('project')
    writeFileSync(join(other, 'requirements.txt'), 'requests==2.5.1\n')
    expect((await parts(other)).map(sourceOf)).toEqual(['directory'])
  })
})
