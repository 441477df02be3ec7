import { testPatterns } from '@release-tools/sonar'
import type { Layout } from '../survey/layout.ts'

export interface PropertiesFacts {
  projectKey: string
  /** Only SonarQube Cloud has organisations. */
  organization: string | undefined
  layout: Layout
  /** `3.11`; empty if unknown. */
  pythonVersions: string[]
}

/** The text of sonar-project.properties. https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/analysis-parameters/ */
export function renderProperties({ projectKey, organization, layout, pythonVersions }: PropertiesFacts): string {
  const { sources, tests, mixed } = layout
  const entries: [string, string[]][] = [
    ['sonar.projectKey', [projectKey]],
    ['sonar.organization', organization === undefined ? [] : [organization]],
    ['sonar.sources', sources],
    ['sonar.tests', mixed ? [...tests, ...sources] : tests],
    ['sonar.exclusions', mixed ? testPatterns : []],
    ['sonar.test.inclusions', mixed ? testPatterns : []],
    ['sonar.python.version', pythonVersions],
    ['sonar.sourceEncoding', ['UTF-8']],
  ]
  return entries
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name}=${escaped(values.map(listed).join(','))}\n`)
    .join('')
}

/** An element of a list by Sonar's rules: only commas outside quotes separate. */
function listed(value: string): string {
  return /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** A value for java.util.Properties, in ASCII. */
function escaped(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replace(/^ /, '\\ ')
    .replaceAll(/[^ -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
