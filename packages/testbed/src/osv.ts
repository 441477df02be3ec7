import { readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { type Answer, json, readBody, serve } from './http.ts'
import { Messages } from './openapi/messages.ts'
import { type OsvRecord, osvRecords } from './osv-database.ts'

/** A double of OSV's service: its query for a package and version, of Python packages only. */
export interface OsvService {
  /** For PIP_AUDIT_OSV_URL. */
  url: string
  /** What was asked for so far: `jinja2 2.10`. */
  asked(): string[]
  /** What is not as OSV describes it, in the questions and in the answers. */
  faults(): string[]
  /** Gives this answer to every question from now on. */
  answer(answer: Answer): void
  stop(): Promise<void>
}

interface Query {
  package?: { name?: string; ecosystem?: string }
  version?: string
}

/** Starts the service on loopback. It knows the vulnerabilities of a file of seeds, as OSV-Scanner's databases do. */
export async function startOsv(seeds: string): Promise<OsvService> {
  const records = await osvRecords(seeds)
  const description = JSON.parse(readFileSync(join(import.meta.dirname, '../openapi/osv.json'), 'utf8'))
  const messages = new Messages(description)
  const [asked, faults]: string[][] = [[], []]
  let forced: Answer | undefined
  const server = await serve(0, async request => {
    if (forced !== undefined) return forced
    if (request.method !== 'POST' || request.url !== '/v1/query') return json(404, { code: 5, message: 'Not Found' })
    const query = await queryOf(request)
    asked?.push(`${query.package?.name} ${query.version}`)
    const vulns = records.filter(record => isAffected(record, query))
    const answer = vulns.length === 0 ? {} : { vulns }
    faults?.push(...messages.faults('v1Query', query))
    faults?.push(...messages.faults('v1VulnerabilityList', described(answer)))
    return json(200, answer)
  })
  return {
    url: `${server.url}/v1/query`,
    asked: () => asked ?? [],
    faults: () => faults ?? [],
    answer: answer => {
      forced = answer
    },
    stop: () => server.stop(),
  }
}

async function queryOf(request: IncomingMessage): Promise<Query> {
  return JSON.parse((await readBody(request, 1024 * 1024)).toString())
}

/** Versions here are numbers with dots between them. */
function isAffected({ affected }: OsvRecord, { package: wanted, version = '' }: Query): boolean {
  return affected.some(({ package: { ecosystem, name }, ranges = [] }) => {
    const events = ranges.flatMap(range => range.events)
    const introduced = events.flatMap(event => event.introduced ?? [])
    const fixed = events.flatMap(event => event.fixed ?? [])
    const isSame = ecosystem === wanted?.ecosystem && name === wanted.name
    return isSame && introduced.some(from => !isBefore(version, from)) && fixed.every(to => isBefore(version, to))
  })
}

function isBefore(version: string, other: string): boolean {
  const [own, its] = [version, other].map(text => text.split('.').map(Number))
  const at = Array.from({ length: 5 }, (_, index) => (own?.[index] ?? 0) - (its?.[index] ?? 0))
  return (at.find(difference => difference !== 0) ?? 0) < 0
}

/** The description has names in camel case, and the service answers in snake case, which protobuf's JSON allows. */
function described(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(described)
  if (typeof value !== 'object' || value === null) return value
  const camel = (key: string) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [camel(key), described(item)]))
}
