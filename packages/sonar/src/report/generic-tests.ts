import { byBytes } from '@release-tools/base'
import type { Outcome, TestCase } from '@release-tools/evidence'
import { escapeXml } from './xml-escape.ts'

const elements: Record<Exclude<Outcome, 'passed'>, string> = { failed: 'failure', error: 'error', skipped: 'skipped' }

/**
 * Sonar's generic test executions (https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/test-coverage/generic-test-data).
 * It can contain only tests with a known `path`. The tests of a file keep their order.
 */
export function renderSonarTests(cases: TestCase[]): string {
  const files = new Map<string, TestCase[]>()
  for (const test of cases) {
    if (test.path === undefined) continue
    const known = files.get(test.path)
    if (known === undefined) files.set(test.path, [test])
    else known.push(test)
  }
  const body = [...files].sort(([a], [b]) => byBytes(a, b)).map(([path, tests]) => renderFile(path, tests))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testExecutions version="1">\n${body.join('')}</testExecutions>\n`
}

function renderFile(path: string, tests: TestCase[]): string {
  return `  <file path="${escapeXml(path)}">\n${tests.map(test => renderTest(test, path)).join('')}  </file>\n`
}

function renderTest(test: TestCase, path: string): string {
  const start = `    <testCase name="${escapeXml(nameInFile(test, path))}" duration="${Math.round(test.seconds * 1000)}"`
  if (test.outcome === 'passed') return `${start}/>\n`
  const element = elements[test.outcome]
  // Sonar requires a message, but pytest has none for some tests.
  const message = escapeXml(test.message || test.outcome)
  return `${start}><${element} message="${message}">${escapeXml(test.text ?? '')}</${element}></testCase>\n`
}

/** `TestShort::test_a`, because tests of two classes in a file may have the same name. */
function nameInFile({ name, classname }: TestCase, path: string): string {
  const module = path.slice(path.lastIndexOf('/') + 1).replace(/\.py$/, '')
  const segments = classname.split('.')
  const at = segments.lastIndexOf(module)
  return at < 0 ? name : [...segments.slice(at + 1), name].join('::')
}
