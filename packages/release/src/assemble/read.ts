import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { at, fileSize, listAt, listFiles, Problem, parseJson, textAt } from '@release-tools/base'
import {
  type FindingsDocument,
  parseCoverage,
  parseFindings,
  parseTestResults,
  type Target,
  targetOfDir,
} from '@release-tools/evidence'
import type { ReleaseFacts, SbomFact } from '../notes/release-facts.ts'

/** Every `vulnerabilities.json` of the release, the project's first. */
export async function readScans(releaseDir: string): Promise<FindingsDocument[]> {
  const paths = await pathsNamed(releaseDir, 'vulnerabilities.json')
  return Promise.all(paths.map(async path => parseFindings(await readFile(join(releaseDir, path), 'utf8'), path)))
}

/** Every CycloneDX SBOM of the release in sum, the project's first. */
export async function readSboms(releaseDir: string, project: string): Promise<SbomFact[]> {
  const paths = await pathsNamed(releaseDir, 'sbom.cyclonedx.json')
  const summaries = await Promise.all(
    paths.map(async path => {
      const target = targetOfDir(path.slice(0, -basename(path).length), project)
      if (target === undefined) return []
      return [summarize(parseJson(await readFile(join(releaseDir, path), 'utf8'), path), target)]
    }),
  )
  return summaries.flat()
}

/** What `test-results.json` and `coverage.json` say, where they are there; a Problem where they are of another commit. */
export async function readTests(releaseDir: string, commit: string): Promise<Pick<ReleaseFacts, 'tests' | 'coverage'>> {
  const tests = await readIfThere(releaseDir, 'test-results.json', commit, parseTestResults)
  const coverage = await readIfThere(releaseDir, 'coverage.json', commit, parseCoverage)
  return {
    ...(tests === undefined ? {} : { tests: tests.totals }),
    ...(coverage === undefined ? {} : { coverage: { counts: coverage.totals, ...versionOf(coverage.tool) } }),
  }
}

function versionOf({ version }: { version?: string | undefined }): { version?: string } {
  return version === undefined ? {} : { version }
}

async function readIfThere<T extends { commit: string }>(
  releaseDir: string,
  name: string,
  commit: string,
  parse: (text: string, what: string) => T,
): Promise<T | undefined> {
  const path = join(releaseDir, name)
  if ((await fileSize(path)) === undefined) return undefined
  const document = parse(await readFile(path, 'utf8'), name)
  if (document.commit === commit) return document
  throw new Problem(`use ${name}`, {
    found: `it is of commit ${document.commit}, and the release is of ${commit}.`,
    next: 'Run pytest-coverage-to-sonar on the commit that is released.',
  })
}

async function pathsNamed(releaseDir: string, name: string): Promise<string[]> {
  const paths = (await listFiles(releaseDir)).filter(path => basename(path) === name && !path.startsWith('artifacts/'))
  return paths.sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')))
}

/** https://cyclonedx.org/docs/1.6/json/: packages are components of all types but `file`. */
function summarize(sbom: unknown, target: Target): SbomFact {
  const components = listAt(sbom, 'components').filter(component => textAt(component, 'type') !== 'file')
  const counts = new Map<string, number>()
  for (const licence of components.flatMap(licencesOf)) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  return {
    target,
    components: components.length,
    licences: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    unlicensed: components.filter(component => licencesOf(component).length === 0).length,
  }
}

function licencesOf(component: unknown): string[] {
  const names = listAt(component, 'licenses').map(
    choice =>
      textAt(choice, 'expression') ?? textAt(at(choice, 'license'), 'id') ?? textAt(at(choice, 'license'), 'name'),
  )
  return [...new Set(names.filter(name => name !== undefined && name !== ''))] as string[]
}
