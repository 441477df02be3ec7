import { Problem } from '@release-tools/base'
import type { ProjectInput } from './project-input.ts'

const secrets = ['sonar.token', 'sonar.login', 'sonar.password', 'sonar.scanner.proxyPassword']

/** What inputs say, or this program needs for itself. */
const inputs: Record<string, string> = {
  'sonar.host.url': '`sonar-host-url`',
  'sonar.region': '`sonar-region`',
  'sonar.projectBaseDir': '`working-directory` or `projects`',
  'sonar.coverageReportPaths': '`coverage-data`',
  'sonar.python.coverage.reportPaths': '`coverage-data`',
  'sonar.testExecutionReportPaths': '`junit`',
  'sonar.python.xunit.reportPath': '`junit`',
}

/** Throws a Problem where properties hold a secret, or the input `properties` says what other inputs are for. */
export function checkProperties(file: Map<string, string>, extra: Map<string, string>) {
  for (const name of secrets) {
    if (extra.has(name)) throw refused('the input `properties`', `it sets ${name}.`)
    if (file.has(name)) throw refused('sonar-project.properties', `it sets ${name}.`)
  }
  for (const [name, input] of Object.entries(inputs)) {
    if (!extra.has(name)) continue
    throw new Problem('use the input `properties`', { found: `it sets ${name}.`, next: `Use ${input} for that.` })
  }
  refuseModules(new Map([...file, ...extra]))
  if (!file.has('sonar.projectBaseDir')) return
  throw new Problem('use sonar-project.properties', {
    found: 'it sets sonar.projectBaseDir.',
    next: 'Remove that, put the file into that directory, and name it in `working-directory` or `projects`.',
  })
}

/** Throws a Problem where properties part a project into modules: paths in reports and results would not be found in them. */
export function refuseModules(known: Map<string, string>) {
  const modules = known.get('sonar.modules') ?? ''
  if (modules.trim() === '') return
  throw new Problem('use the properties of Sonar', {
    found: `sonar.modules is set (${modules}), and modules are not supported.`,
    next: 'Remove it, give each module a project key of its own, and name them all in the input `projects`.',
  })
}

/** The project that is meant, by inputs and properties. Throws a Problem where it is open, or not what a server takes. */
export function checkIdentity(known: Map<string, string>, input: ProjectInput): Record<string, string> {
  const key = chosen('sonar.projectKey', input.projectKey, known, input.warn)
  const organization = chosen('sonar.organization', input.organization, known, input.warn)
  if (key === undefined) throw missing('project key', '`project-key`', 'sonar.projectKey')
  if (!/^[\w.:-]{1,400}$/.test(key) || /^\d+$/.test(key)) throw badKey(key)
  if (input.server.kind === 'cloud' && organization === undefined)
    throw missing('organisation, which SonarQube Cloud needs', '`organization`', 'sonar.organization')
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
    warn(`${name} in the properties is ${written}, and the input says ${given}: the input counts.`)
  return given ?? written
}

function missing(what: string, input: string, property: string): Problem {
  return new Problem('analyse with Sonar', {
    found: `there is no ${what}.`,
    next: `Give the input ${input}, or set ${property} in sonar-project.properties.`,
  })
}

function badKey(key: string): Problem {
  return new Problem('analyse with Sonar', {
    found: `${JSON.stringify(key.slice(0, 400))} is no project key.`,
    next: 'A key has letters of English, digits, - _ . and :, and at least one that is no digit.',
  })
}

function refused(where: string, found: string): Problem {
  return new Problem(`use ${where}`, {
    found,
    next: 'Remove it, and revoke it on the server if it was committed. Give the token as `sonar-token`, from a secret.',
  })
}
