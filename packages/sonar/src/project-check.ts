import { Problem } from '@release-tools/base'
import type { ProjectInput } from './project-input.ts'

const secrets = ['sonar.token', 'sonar.login', 'sonar.password', 'sonar.scanner.proxyPassword']

/** Properties that inputs set, or that this program sets itself. */
const inputs: Record<string, string> = {
  'sonar.host.url': '`sonar-host-url`',
  'sonar.region': '`sonar-region`',
  'sonar.projectBaseDir': '`working-directory` or `projects`',
  'sonar.coverageReportPaths': '`coverage-data`',
  'sonar.python.coverage.reportPaths': '`coverage-data`',
  'sonar.testExecutionReportPaths': '`junit`',
  'sonar.python.xunit.reportPath': '`junit`',
}

/** Throws a Problem if properties contain a secret, or if the input `properties` sets what other inputs are for. */
export function checkProperties(file: Map<string, string>, extra: Map<string, string>) {
  for (const name of secrets) {
    if (extra.has(name)) throw refused('the input `properties`', `it sets ${name}.`)
    if (file.has(name)) throw refused('sonar-project.properties', `it sets ${name}.`)
  }
  for (const [name, input] of Object.entries(inputs)) {
    if (!extra.has(name)) continue
    throw new Problem('use the input `properties`', { found: `it sets ${name}.`, next: `Use ${input} instead.` })
  }
  refuseModules(new Map([...file, ...extra]))
  if (!file.has('sonar.projectBaseDir')) return
  throw new Problem('use sonar-project.properties', {
    found: 'it sets sonar.projectBaseDir.',
    next: 'Remove the line, move the file into that directory, and name the directory in `working-directory` or `projects`.',
  })
}

/** Throws a Problem if properties split a project into modules, because Sonar would not find the paths of our reports in them. */
export function refuseModules(known: Map<string, string>) {
  const modules = known.get('sonar.modules') ?? ''
  if (modules.trim() === '') return
  throw new Problem('use the properties of Sonar', {
    found: `sonar.modules is set (${modules}), but modules are not supported.`,
    next: 'Remove it, give each module its own project key, and list the modules in the input `projects`.',
  })
}

/** The identity of the project, from inputs and properties. Throws a Problem if it is missing or invalid. */
export function checkIdentity(known: Map<string, string>, input: ProjectInput): Record<string, string> {
  const key = chosen('sonar.projectKey', input.projectKey, known, input.warn)
  const organization = chosen('sonar.organization', input.organization, known, input.warn)
  if (key === undefined) throw missing('project key', '`project-key`', 'sonar.projectKey')
  if (!/^[\w.:-]{1,400}$/.test(key) || /^\d+$/.test(key)) throw badKey(key)
  if (input.server.kind === 'cloud' && organization === undefined)
    throw missing('organisation for SonarQube Cloud', '`organization`', 'sonar.organization')
  return { 'sonar.projectKey': key, ...(organization === undefined ? {} : { 'sonar.organization': organization }) }
}

function chosen(
  name: string,
  given: string | undefined,
  known: Map<string, string>,
  warn: (line: string) => void,
): string | undefined {
  const written = known.get(name) || undefined
  if (given !== undefined && written !== undefined && given !== written)
    warn(`${name} is ${written} in the properties and ${given} in the input. Using the input.`)
  return given ?? written
}

function missing(what: string, input: string, property: string): Problem {
  return new Problem('analyse with Sonar', {
    found: `the ${what} is missing.`,
    next: `Set the input ${input}, or ${property} in sonar-project.properties.`,
  })
}

function badKey(key: string): Problem {
  return new Problem('analyse with Sonar', {
    found: `${JSON.stringify(key.slice(0, 400))} is not a valid project key.`,
    next: 'Use English letters, digits, - _ . and :, and at least one character that is not a digit.',
  })
}

function refused(where: string, found: string): Problem {
  return new Problem(`use ${where}`, {
    found,
    next: 'Remove it. If it was committed, revoke it on the server. Pass the token as `sonar-token`, from a secret.',
  })
}
