import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type HttpServer, json, type SonarSession, serve } from '@release-tools/testbed'
import type { Numbers } from './report.ts'

/** Creates a project with a token that may only analyse it. Returns the inputs of the action for it. */
export async function newProject(sonar: SonarSession, key: string): Promise<Record<string, string>> {
  await ask(sonar, 'POST', 'projects/create', { project: key, name: key, mainBranch: 'main' })
  const token = { name: `token of ${key}`, type: 'PROJECT_ANALYSIS_TOKEN', projectKey: key }
  const answer = await ask(sonar, 'POST', 'user_tokens/generate', token)
  return { 'project-key': key, 'sonar-host-url': sonar.url, 'sonar-token': String(answer.token) }
}

const metrics = 'lines_to_cover,uncovered_lines,conditions_to_cover,uncovered_conditions,coverage'

/** What Sonar shows for a project; undefined if it was never analysed. */
export async function shownBy(sonar: SonarSession, key: string): Promise<Numbers | undefined> {
  const answer = await ask(sonar, 'GET', 'measures/component', { component: key, metricKeys: metrics })
  const { measures } = answer.component as { measures: { metric: string; value: string }[] }
  const values = new Map(measures.map(({ metric, value }) => [metric, value]))
  const number = (metric: string) => Number(values.get(metric) ?? 0)
  if (!values.has('coverage')) return undefined
  return {
    lines: number('lines_to_cover'),
    uncoveredLines: number('uncovered_lines'),
    branches: number('conditions_to_cover'),
    uncoveredBranches: number('uncovered_conditions'),
    percent: number('coverage').toFixed(1),
  }
}

async function ask(
  { url, adminToken }: SonarSession,
  method: 'GET' | 'POST',
  path: string,
  parameters: Record<string, string>,
): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${adminToken}` }
  const response = await fetch(`${url}/api/${path}?${new URLSearchParams(parameters)}`, { method, headers })
  const text = await response.text()
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`)
  return text === '' ? {} : JSON.parse(text)
}

/** Serves the scanner's zip like a mirror, because there is no network. */
export function serveScanner({ scannerZip }: SonarSession): Promise<HttpServer> {
  return serve(0, async ({ url }) =>
    url === `/${basename(scannerZip)}`
      ? { status: 200, headers: { 'content-type': 'application/zip' }, body: await readFile(scannerZip) }
      : json(404, {}),
  )
}
