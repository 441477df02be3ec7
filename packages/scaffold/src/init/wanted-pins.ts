import { join, posix } from 'node:path'
import { Problem } from '@release-tools/base'
import {
  findTestRequirements,
  isExcluded,
  locateRequirements,
  type MarkerEnvironment,
  type PythonFacts,
  type TestSource,
} from '@release-tools/project'
import { readText } from '../files.ts'
import { isOwnPins, type PinRequest } from '../pins/compile.ts'
import type { ProjectSurvey } from '../survey/model.ts'

/** A file of pins that a project lacks. */
export interface WantedPins {
  /** From the root of the repository. */
  path: string
  request: PinRequest
}

/** What measures coverage, whatever else a project tests with. */
const tools = ['pytest', 'pytest-cov', 'coverage']

/** The files of pins that a project lacks. `siblings` are the names of all projects of the repository, `environment` that of the Python here. */
export async function wantedPins(
  root: string,
  project: ProjectSurvey,
  { siblings, environment }: { siblings: string[]; environment: MarkerEnvironment },
): Promise<WantedPins[]> {
  const { directory, python } = project
  if (python === undefined) return []
  const base = { directory: join(root, directory), python: oldestPython(project), leftOut: siblings }
  const wanted: WantedPins[] = []
  if (await lacksBuildPins(root, project)) {
    const request = { ...base, purpose: `what builds ${project.name}`, requirements: python.build.needs, sources: [] }
    wanted.push({ path: await freePath(root, directory, 'requirements-build.txt'), request })
  }
  if (project.hasTests && !(await hasTestPins(root, project, environment))) {
    const request = { ...base, purpose: `what tests ${project.name}, and what it needs itself`, ...sourcesOf(python) }
    wanted.push({ path: await freePath(root, directory, 'requirements-test.txt'), request })
  }
  return wanted
}

/** Where pins go: beside a project that is not at the root, unless a file of somebody else has that name. Both places are looked in. */
async function freePath(root: string, directory: string, name: string): Promise<string> {
  const beside = posix.join(directory, name)
  const present = directory === '.' ? undefined : await readText(join(root, beside))
  const isFree = directory !== '.' && (present === undefined || isOwnPins(present))
  return isFree ? beside : posix.join(directory, '.github', name)
}

/** True if a file with digests says what the tests of a project need, as a release would take it. One that it would refuse does not. */
async function hasTestPins(
  root: string,
  { directory }: ProjectSurvey,
  environment: MarkerEnvironment,
): Promise<boolean> {
  const place = { directory: join(root, directory), repository: root }
  try {
    return (await findTestRequirements(place, { environment, extras: [] })).pins !== undefined
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

async function lacksBuildPins(root: string, { directory, python, config }: ProjectSurvey): Promise<boolean> {
  if (python === undefined || python.build.needs.length === 0) return false
  const place = { directory: join(root, directory), repository: root }
  const { source } = await locateRequirements(place, config.python?.['build-requirements']?.value)
  return source === undefined
}

/** What the tests need, and what the project itself needs: both are chosen together. */
function sourcesOf({ dependencies, tests }: PythonFacts): Pick<PinRequest, 'requirements' | 'sources'> {
  const own = dependencies.kind === 'list' ? dependencies.requirements : []
  const listed = tests?.kind === 'list' ? tests.requirements : []
  const file = dependencies.kind === 'computed' ? dependencies.file : 'pyproject.toml'
  const readsProject = dependencies.kind === 'project' || dependencies.kind === 'computed' || tests?.kind === 'extra'
  return {
    requirements: [...tools, ...own, ...listed],
    sources: [...(readsProject ? [file] : []), ...argumentsOf(tests)],
  }
}

function argumentsOf(source: TestSource | undefined): string[] {
  if (source?.kind === 'group') return ['--group', source.name]
  if (source?.kind === 'extra') return ['--extra', source.name]
  return source?.kind === 'file' ? [source.path] : []
}

/** Versions of Python that pins are made for, oldest first: uv takes an older package for a Python that a newer one has dropped. */
const known = ['3.10', '3.11', '3.12', '3.13', '3.14']

/** The oldest Python that the pins have to fit: the one that is named, otherwise the oldest that the project supports. */
function oldestPython({ config, python }: ProjectSurvey): string {
  const named = config.python?.versions.value[0]?.match(/3\.\d+/)?.[0]
  const requires = python?.requiresPython
  return named ?? known.find(version => requires === undefined || !isExcluded(version, requires)) ?? '3.12'
}
