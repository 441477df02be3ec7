import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { keyOf } from './branch-key.ts'

type Property = { key: string; value: string }
type Properties = Record<string, string>

/**
 * The program of the stand-in for `java` (java.ts). The scanner starts it with the scanner engine, and passes the properties as
 * JSON on standard input.
 */
export async function main(record: string, mainBranch: string): Promise<void> {
  // The scanner first checks that the Java works (`-version`), without standard input.
  if (!process.argv.includes('-jar')) {
    process.exitCode = await run('')
    return
  }
  const list: Property[] = JSON.parse(readFileSync(0, 'utf8')).scannerProperties
  const told: Properties = Object.fromEntries(list.map(({ key, value }) => [key, value]))
  const { 'sonar.token': _, ...shown } = told
  appendFileSync(record, `${JSON.stringify(shown)}\n`)
  const target = { branch: told['sonar.branch.name'], pullRequest: told['sonar.pullrequest.key'] }
  const key = keyOf(told['sonar.projectKey'] ?? '', target, mainBranch)
  process.exitCode = await analyse(list, key)
  if (process.exitCode === 0) rename(told, key, target)
}

/** Runs the scanner engine on the machine's Java, without the properties that a Community Build refuses. */
function analyse(list: Property[], key: string): Promise<number> {
  const scannerProperties = list
    .filter(property => !/^sonar\.(branch|pullrequest)\./.test(property.key))
    .map(property => (property.key === 'sonar.projectKey' ? { ...property, value: key } : property))
  return run(JSON.stringify({ scannerProperties }))
}

async function run(input: string): Promise<number> {
  // The scanner engine would read it too, but the scanner has already merged it.
  const { SONAR_SCANNER_JSON_PARAMS: _, ...env } = process.env
  const child = spawn('java', process.argv.slice(2), { stdio: ['pipe', 'inherit', 'inherit'], env })
  child.stdin.end(input)
  const [code] = await once(child, 'exit')
  return code ?? 1
}

/** Makes the report of the scanner engine name the project, and the address of its page, like the other editions. */
function rename(
  told: Properties,
  key: string,
  target: { branch: string | undefined; pullRequest: string | undefined },
) {
  const own = told['sonar.projectKey'] ?? ''
  const work = resolve(told['sonar.projectBaseDir'] ?? '.', told['sonar.working.directory'] ?? '.scannerwork')
  const report = told['sonar.scanner.metadataFilePath'] ?? resolve(work, 'report-task.txt')
  const { branch, pullRequest } = target
  if ((branch ?? pullRequest) === undefined || !existsSync(report)) return
  const page = pullRequest === undefined ? `branch=${encodeURIComponent(branch ?? '')}` : `pullRequest=${pullRequest}`
  const text = readFileSync(report, 'utf8')
  const renamed = text.replace(`projectKey=${key}\n`, `projectKey=${own}\n`)
  writeFileSync(report, renamed.replace(/(dashboard\?id=).*/, `$1${encodeURIComponent(own)}&${page}`))
}
