import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type HttpServer, json, serve, testbed } from '@release-tools/testbed'

/** Asks the real server as its administrator. */
export async function ask(
  method: 'GET' | 'POST',
  path: string,
  parameters: Record<string, string>,
): Promise<Record<string, unknown>> {
  const { url, adminToken } = testbed().sonar
  const response = await fetch(`${url}/${path}?${new URLSearchParams(parameters)}`, {
    method,
    headers: { authorization: `Bearer ${adminToken}` },
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`)
  return text === '' ? {} : JSON.parse(text)
}

/** A new project with a token that may only analyse it; the inputs that lead the action to it. */
export async function newProject(key: string): Promise<Record<string, string>> {
  await ask('POST', 'api/projects/create', { project: key, name: key, mainBranch: 'main' })
  return { ...(await access(key)), 'project-key': key }
}

/** Server and token alone, for repositories that name their projects themselves. */
export async function access(key: string): Promise<Record<string, string>> {
  const type = { type: 'PROJECT_ANALYSIS_TOKEN', projectKey: key }
  const { token } = await ask('POST', 'api/user_tokens/generate', { name: `token of ${key}`, ...type })
  return { 'sonar-host-url': testbed().sonar.url, 'sonar-token': String(token), ...scanner() }
}

let mirror: HttpServer | undefined

/** Serves the scanner's real zip as a mirror does. */
export async function startMirror(): Promise<void> {
  const { scannerZip } = testbed().sonar
  mirror = await serve(0, async ({ url }) =>
    url === `/scanner/${basename(scannerZip)}`
      ? { status: 200, headers: { 'content-type': 'application/zip' }, body: await readFile(scannerZip) }
      : json(404, {}),
  )
}

export async function stopMirror(): Promise<void> {
  await mirror?.stop()
}

/** Inputs for the scanner: from the mirror, in a Java that starts quickly. */
export function scanner(): Record<string, string> {
  return {
    'scanner-mirror': `${mirror?.url}/scanner`,
    java: 'runner',
    properties: 'sonar.scanner.javaOpts=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC\nsonar.python.version=3.11',
  }
}

const metrics = 'lines_to_cover,uncovered_lines,conditions_to_cover,uncovered_conditions,coverage,tests,skipped_tests'

/** What the server shows for a project, as its API returns it. */
export async function measuresOf(key: string): Promise<Record<string, string>> {
  const answer = await ask('GET', 'api/measures/component', { component: key, metricKeys: metrics })
  const { measures } = answer.component as { measures: { metric: string; value: string }[] }
  return Object.fromEntries(measures.map(({ metric, value }) => [metric, value]))
}
