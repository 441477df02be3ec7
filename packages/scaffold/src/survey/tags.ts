import { likelyPattern, pythonName, textInTag } from '@release-tools/evidence'
import type { ProjectSurvey } from './model.ts'

/** The form of the tags that a project has. */
export interface FoundPattern {
  pattern: string
  /** A tag that has it. */
  example: string
}

/**
 * The pattern of most tags of a project; undefined if no tag has a version. Tags that name the project come first. In a repository
 * with several projects, no others count.
 */
export function tagPatternOf(tags: string[], project: ProjectSurvey, isOnly: boolean): FoundPattern | undefined {
  const byPattern = new Map<string, string[]>()
  for (const tag of tags) {
    const pattern = likelyPattern(tag, project.config['version-scheme'].value)
    // `2024` or `3` alone may be anything: a year, a milestone.
    if (pattern === undefined || !textInTag(tag, pattern)?.includes('.')) continue
    if (isOnly || isNamed(pattern, project)) byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), tag])
  }
  const rank = (pattern: string) => (isNamed(pattern, project) ? 1 : 0)
  const [best] = [...byPattern].sort(([a, one], [b, other]) => rank(b) - rank(a) || other.length - one.length)
  return best && { pattern: best[0], example: best[1].at(-1) ?? '' }
}

/** True for `widget-v{version}` and `packages/widget@{version}` of the project widget. */
function isNamed(pattern: string, { name }: ProjectSurvey): boolean {
  const named =
    pattern
      .replace(/[-_@/]?v?\{version\}$/, '')
      .split('/')
      .at(-1) ?? ''
  return named !== '' && pythonName(named) === pythonName(name)
}
