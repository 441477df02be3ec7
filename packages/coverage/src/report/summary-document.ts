import { count, marks } from '@release-tools/base'
import { testsText } from '@release-tools/evidence'
import type { ProjectFacts } from '../facts.ts'
import { changedSection, coverageLine, lostTable, thresholdTable, tooLowText } from './covered.ts'
import type { Detail } from './detail.ts'
import { failingTests } from './failing.ts'
import { intakeSection } from './intake.ts'
import { name, plainMarkdown, tableOf } from './markdown.ts'
import { gateTable, serverWarnings, sonarLine } from './sonar.ts'
import { coverageChange, headline, resultOf } from './verdict-line.ts'

/** The Markdown of a run: the result first, then each project. Foreign text in it is escaped. */
export function runDocument(projects: ProjectFacts[], detail: Detail): string {
  const [first] = projects
  const sections =
    projects.length === 1 && first !== undefined
      ? projectSections(first, detail)
      : [projectTable(projects, detail), ...severalSections(projects, detail)]
  return `${[headline(projects), ...sections].filter(section => section !== '').join('\n\n')}\n`
}

function projectTable(projects: ProjectFacts[], detail: Detail): string {
  const cells = (project: ProjectFacts) => [
    marks[resultOf(project)],
    name(project.directory),
    project.tests === undefined ? '–' : testsText(project.tests.counts),
    coverageChange(project.coverage),
    sonarCell(project),
  ]
  return tableOf(['', 'Project', 'Tests', 'Coverage', 'Sonar'], worstFirst(projects), cells, detail.projects, 'project')
}

const longestReason = 120

function sonarCell({ sonar }: ProjectFacts): string {
  return sonar.reason === undefined ? sonar.result : `${sonar.result}: ${plainMarkdown(sonar.reason, longestReason)}`
}

function severalSections(projects: ProjectFacts[], detail: Detail): string[] {
  const shown = worstFirst(projects).slice(0, detail.sections)
  const left = projects.length - shown.length
  return [
    // One level lower, so that the title of a project is above those of its sections.
    ...shown.flatMap(project => [
      `### ${marks[resultOf(project)]} ${name(project.directory)}`,
      ...projectSections(project, detail).map(section => section.replace(/^### /, '#### ')),
    ]),
    ...(left > 0 ? [`… and ${count(left, 'more project')}.`] : []),
  ]
}

function worstFirst(projects: ProjectFacts[]): ProjectFacts[] {
  const order = ['failed', 'error', 'passed']
  return projects.toSorted((a, b) => order.indexOf(resultOf(a)) - order.indexOf(resultOf(b)))
}

function projectSections(project: ProjectFacts, detail: Detail): string[] {
  const { coverage, sonar } = project
  const isSkipped = sonar.result === 'skipped'
  return [
    coverageLine(coverage),
    tooLowText(coverage),
    ...(isSkipped ? [] : [sonarLine(sonar)]),
    gateTable(sonar, detail),
    thresholdTable(coverage, detail),
    failingTests(project, detail),
    lostTable(coverage, detail),
    changedSection(coverage, detail),
    intakeSection(project, detail),
    serverWarnings(sonar, detail),
    // Without a reason, it is switched off.
    ...(isSkipped && sonar.reason !== undefined ? [sonarLine(sonar)] : []),
  ]
}
