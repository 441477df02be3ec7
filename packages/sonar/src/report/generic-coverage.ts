import { byBytes } from '@release-tools/base'
import type { FileCoverage, LineCoverage } from '@release-tools/evidence'
import { escapeXml } from './xml-escape.ts'

/**
 * Sonar's generic coverage (https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/test-coverage/generic-test-data).
 * `empty`: source files without coverage data. They are listed without lines, because Sonar would otherwise count its own lines.
 */
export function renderSonarCoverage(files: FileCoverage[], empty: string[]): string {
  const measured = new Map(files.map(({ path, lines }) => [path, lines]))
  const paths = [...new Set([...measured.keys(), ...empty])].sort(byBytes)
  const body = paths.map(path => renderFile(path, measured.get(path) ?? []))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<coverage version="1">\n${body.join('')}</coverage>\n`
}

function renderFile(path: string, lines: LineCoverage[]): string {
  return `  <file path="${escapeXml(path)}">\n${lines.map(renderLine).join('')}  </file>\n`
}

function renderLine({ line, covered, branches }: LineCoverage): string {
  const counts = branches ? ` branchesToCover="${branches.total}" coveredBranches="${branches.covered}"` : ''
  return `    <lineToCover lineNumber="${line}" covered="${covered}"${counts}/>\n`
}
