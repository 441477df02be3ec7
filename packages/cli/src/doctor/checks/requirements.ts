import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { findInterpreter } from '@release-tools/build'
import { findBuildRequirements, requireAllPinned } from '@release-tools/project'
import { type ProjectSurvey, testPinsOf, unwatchedBy } from '@release-tools/scaffold'
import { aboutOf, type Finding, type Patient } from '../model.ts'

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
  if (needs.length === 0) return { id, status: 'ok', found: 'Nothing has to be installed to build it.' }
  const versions = config.python?.versions.value ?? []
  const interpreter = await findInterpreter({ versions }, survey.root, host).catch(asProblem)
  if (interpreter instanceof Problem)
    return {
      id,
      status: 'unknown',
      found: interpreter.found,
      next: 'Install that Python to see whether all is pinned for it.',
    }
  const place = { directory: join(survey.root, directory), repository: survey.root }
  try {
    const found = await findBuildRequirements(place, interpreter.markers, config.python?.['build-requirements']?.value)
    const file = python?.system.file ?? 'pyproject.toml'
    requireAllPinned(needs, found, { project: name, directory, environment: interpreter.markers, file })
    return { id, status: 'ok', found: `${found.from} pins what builds it.` }
  } catch (error) {
    const { found, next } = asProblem(error)
    return {
      id,
      status: 'fails',
      found: `${found.charAt(0).toUpperCase()}${found.slice(1)}`,
      next: `Run \`release-tools init\`. ${next}`,
    }
  }
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  throw error
}

/** There are tests, and what they need is pinned. */
export async function tests(patient: Patient): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const project of patient.survey.projects) {
    const { python, layout } = project
    if (python === undefined) continue
    const about = aboutOf(patient, project)
    if (layout === undefined || (layout.tests.length === 0 && !layout.mixed)) {
      findings.push({
        ...{ ...about, id: 'tests', status: 'fails' },
        found: 'pytest would find no test.',
        next: 'Write a test such as tests/test_import.py, or name the tests with `tests` in .github/release-tools.yaml.',
      })
      continue
    }
    const file = await testPinsOf(patient.survey.root, project)
    findings.push(
      file === undefined
        ? {
            ...{ ...about, id: 'tests', status: 'warns' },
            found:
              'No requirements file with digests says what the tests need: the release installs what the index has that day.',
            next: 'Run `release-tools init`: it pins them.',
          }
        : { ...about, id: 'tests', status: 'ok', found: `${file} pins what the tests need.` },
    )
  }
  return findings
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
