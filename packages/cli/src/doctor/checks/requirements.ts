import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { findInterpreter } from '@release-tools/build'
import { findBuildRequirements, findTestRequirements, requireAllPinned } from '@release-tools/project'
import { type ProjectSurvey, unwatchedBy } from '@release-tools/scaffold'
import { aboutOf, asProblem, type Finding, type Patient, sentence } from '../model.ts'

/** Everything that builds a package is pinned. */
export async function buildRequirements(patient: Patient): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const project of patient.survey.projects)
    if (project.python !== undefined)
      findings.push({ ...aboutOf(patient, project), ...(await pinsOf(project, patient)) })
  return findings
}

async function pinsOf(project: ProjectSurvey, { survey, host }: Patient): Promise<Finding> {
  const { python, config, directory, name } = project
  const [id, needs] = ['build-requirements', python?.build.needs ?? []]
  const nothing: Finding = { id, status: 'ok', found: 'Nothing has to be installed to build it.' }
  if (needs.length === 0) return nothing
  const interpreter = await interpreterOf(config, survey.root, host)
  if (interpreter instanceof Problem) return unknownPython(id, interpreter)
  const place = { directory: join(survey.root, directory), repository: survey.root }
  try {
    const found = await findBuildRequirements(place, interpreter.markers, config.python?.['build-requirements']?.value)
    const file = python?.system.file ?? 'pyproject.toml'
    requireAllPinned(needs, found, { project: name, directory, environment: interpreter.markers, file })
    return found.from === undefined ? nothing : { id, status: 'ok', found: `${found.from} pins what builds it.` }
  } catch (error) {
    const problem = asProblem(error)
    return {
      id,
      status: 'fails',
      found: sentence(problem),
      next: `Run \`release-tools init\`. ${problem.next}`,
    }
  }
}

/** There are tests, and what they need is pinned. */
export async function tests(patient: Patient): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const project of patient.survey.projects)
    if (project.python !== undefined)
      findings.push({ ...aboutOf(patient, project), ...(await testPins(project, patient)) })
  return findings
}

async function testPins(
  { directory, hasTests, config, python }: ProjectSurvey,
  { survey, host }: Patient,
): Promise<Finding> {
  const id = 'tests'
  if (!hasTests)
    return {
      ...{ id, status: 'warns' },
      found: 'pytest would find no test: a release has no test results and no coverage.',
      next: 'Write a test such as tests/test_import.py, or name the tests with `tests` in .github/release-tools.yaml.',
    }
  const interpreter = await interpreterOf(config, survey.root, host)
  if (interpreter instanceof Problem) return unknownPython(id, interpreter)
  const place = { directory: join(survey.root, directory), repository: survey.root }
  const extras = python?.tests?.kind === 'extra' ? [python.tests.name] : []
  try {
    const found = await findTestRequirements(place, { environment: interpreter.markers, extras })
    if (found.pins !== undefined) return { id, status: 'ok', found: `${found.from} pins what the tests need.` }
    return {
      ...{ id, status: 'warns' },
      found: `${found.from === undefined ? 'No file says what the tests need' : `${found.from} has no digests`}: a release tests with what the index has that day.`,
      next: 'Run `release-tools init`: it pins them.',
    }
  } catch (error) {
    const problem = asProblem(error)
    return { id, status: 'fails', found: sentence(problem), next: problem.next }
  }
}

function interpreterOf({ python }: ProjectSurvey['config'], root: string, host: Patient['host']) {
  return findInterpreter({ versions: python?.versions.value ?? [] }, root, host).catch(asProblem)
}

function unknownPython(id: string, problem: Problem): Finding {
  return {
    id,
    status: 'unknown',
    found: sentence(problem),
    next: 'Install that Python to see whether all is pinned for it.',
  }
}

/** Something raises pins. */
export function updates({ survey }: Patient): Finding[] {
  const id = 'updates'
  const unwatched = unwatchedBy(survey)
  if (survey.dependabot === undefined)
    return survey.files.some(path => /(?:^|\/)\.?renovate(?:\.json5?|rc(?:\.json)?)$/.test(path))
      ? [{ id, status: 'ok', found: 'Renovate raises pins.' }]
      : [
          {
            ...{ id, status: 'warns' },
            found: 'Nothing raises pins: neither Dependabot nor Renovate is configured, so that fixes do not arrive.',
            next: 'Run `release-tools init`: it writes .github/dependabot.yml.',
          },
        ]
  if (unwatched.length === 0) return [{ id, status: 'ok', found: 'Dependabot raises actions and requirements.' }]
  return [
    {
      ...{ id, status: 'warns', about: survey.dependabot.path },
      found: `It does not raise ${unwatched.join(' and ')}, so that pins lag.`,
      next: `Add the package ecosystem ${unwatched.join(' and ')}.`,
    },
  ]
}
