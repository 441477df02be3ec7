import { isExcluded } from '@release-tools/project'
import { quoted } from '../sonar/workflow-facts.ts'
import type { ProjectSurvey, Survey } from '../survey/model.ts'
import { tagPatternOf } from '../survey/tags.ts'

/** The Python of GitHub's runner ubuntu-24.04, which builds if nothing names another. */
export const runnerPython = '3.12'
/** Versions of Python to choose from, newest last. */
const pythons = ['3.9', '3.10', '3.11', '3.12', '3.13', '3.14']

/** What the defaults do not say right, as `.github/release-tools.yaml`; undefined if they fit. */
export function configText({ projects, tags }: Pick<Survey, 'projects' | 'tags'>): string | undefined {
  const entries = projects.map(project => linesOf(project, tags, projects.length === 1))
  const lines =
    projects.length === 1
      ? (entries[0] ?? [])
      : ['projects:', ...entries.flatMap(own => own.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`))]
  return lines.length === 0 ? undefined : `${[`# yaml-language-server: $schema=${schema}`, ...lines].join('\n')}\n`
}

const schema = 'https://github.com/org/release-tools/raw/v1/docs/schema/config.v1.json'

function linesOf(project: ProjectSurvey, tags: string[], isOnly: boolean): string[] {
  const pattern = wantedPattern(project, tags, isOnly)
  const version = neededPython(project)
  return [
    ...(isOnly && project.directory === '.' ? [] : [`directory: ${quoted(project.directory)}`]),
    ...(pattern === 'v{version}' ? [] : [`tag-pattern: ${JSON.stringify(pattern)}`]),
    ...(version === undefined ? [] : [`python: { versions: ["${version}"] }`]),
    ...(project.images.length === 0 ? [] : ['images:', ...project.images.map(image => imageLine(image, project))]),
  ]
}

function imageLine(
  { name, dockerfile, context }: ProjectSurvey['images'][number],
  { directory }: ProjectSurvey,
): string {
  const own = context === directory ? '' : `, context: ${quoted(context)}`
  return `  - { name: ${quoted(name)}, dockerfile: ${quoted(dockerfile)}${own} }`
}

/** The pattern of the present tags. Of several projects, each needs one of its own. */
export function wantedPattern(project: ProjectSurvey, tags: string[], isOnly: boolean): string {
  const found = tagPatternOf(tags, project, isOnly)?.pattern
  return found ?? (isOnly ? 'v{version}' : `${project.name}-v{version}`)
}

/** A version of Python to name, if the one of the runner is excluded; undefined if it need not be named. */
export function neededPython({ python, namesPython }: ProjectSurvey): string | undefined {
  const requires = python?.requiresPython
  if (requires === undefined || namesPython || !isExcluded(runnerPython, requires)) return undefined
  return pythons.findLast(version => !isExcluded(version, requires))
}
