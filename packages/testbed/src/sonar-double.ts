import type { IncomingMessage } from 'node:http'
import { type Answer, readBody, serve } from './http.ts'
import { answerTo } from './sonar-double/answers.ts'
import { type Fault, Faults } from './sonar-double/faults.ts'
import { forward, rewritten } from './sonar-double/forward.ts'
import { type JavaStandIn, makeJava, type Scan } from './sonar-double/java.ts'
import { type Answers, type Edition, recorded, refused } from './sonar-double/state.ts'
import { type Submission, submissionOf } from './sonar-double/submission.ts'

export interface SonarDoubleOptions {
  edition: Edition
  /** The only accepted token. Defaults to any token (or, with `upstream`, its tokens). */
  token?: string
  /** Defaults to any free port. */
  port?: number
  /** Address of a real server for all answers that are not set here. */
  upstream?: string
  /**
   * A folder for a stand-in of the provisioned Java (java.ts). With it, the real scanner accepts parameters of branches and pull
   * requests with a Community Build as `upstream`.
   */
  javaDir?: string
  /** The branch that the upstream's project represents. */
  mainBranch?: string
}

export interface SonarRequest {
  method: string
  /** `/api/ce/task` */
  path: string
  query: Record<string, string>
  /** `Bearer`, `Basic`; undefined if none was sent. */
  scheme: string | undefined
  /** 0 if the connection was cut. */
  status: number
}

/** A double of SonarQube Cloud, and of editions that are not available for tests. */
export interface SonarDouble {
  url: string
  /** The address of the API for the scanner (`sonar.scanner.apiBaseUrl`), if the double represents Cloud. */
  apiUrl: string
  requests: SonarRequest[]
  /** Reports that scanners uploaded. */
  submissions: Submission[]
  /** The properties of each scan, as the scanner engine received them. Needs `javaDir`. */
  scans(): Scan[]
  /** Replaces some of the answers. */
  set(answers: Partial<Answers>): void
  /** Simulates a fault instead of the answer for the next `times` requests to a path (`api/ce/task`). */
  fail(path: string, fault: Fault, times?: number): void
  stop(): Promise<void>
}

const largest = 128 * 1024 * 1024

/** Starts a double on loopback. */
export async function startSonarDouble(options: SonarDoubleOptions): Promise<SonarDouble> {
  const given: Partial<Answers> = {}
  const faults = new Faults()
  const java = options.javaDir === undefined ? undefined : await makeJava(options.javaDir, options.mainBranch)
  const requests: SonarRequest[] = []
  const submissions: Submission[] = []
  const server = await serve(options.port ?? 0, async request => {
    const entry = entryOf(request)
    requests.push(entry)
    const body = await readBody(request, largest)
    if (entry.path.endsWith('/api/ce/submit')) submissions.push(submissionOf(entry.query, request, body))
    const answer = (await faults.play(entry.path)) ?? (await reply({ options, given, java }, request, entry, body))
    entry.status = answer === 'reset' ? 0 : answer.status
    return answer
  })
  return {
    url: server.url,
    apiUrl: `${server.url}/api/v2`,
    requests,
    submissions,
    scans: () => java?.scans() ?? [],
    set: answers => void Object.assign(given, answers),
    fail: (path, fault, times = 1) => faults.add(`/${path}`, fault, times),
    async stop() {
      faults.release()
      await server.stop()
    },
  }
}

interface Double {
  options: SonarDoubleOptions
  given: Partial<Answers>
  java: JavaStandIn | undefined
}

async function reply(
  { options, given, java }: Double,
  request: IncomingMessage,
  { path, query }: SonarRequest,
  body: Buffer,
): Promise<Answer> {
  const { edition, token, upstream } = options
  if (token !== undefined && !isLetIn(request.headers.authorization, token, edition)) return refused(401)
  const provisioned = java?.answer(path)
  if (provisioned !== undefined) return provisioned
  if (upstream === undefined)
    return answerTo(path, query, { ...recorded, ...given }, edition) ?? refused(404, `Unknown url : ${path}`)
  const own = answerTo(path, query, given, edition)
  if (own !== undefined) return own
  return rewritten(path, await forward(upstream, request, body, options), edition)
}

// Cloud no longer accepts Basic authentication with tokens. Servers accept both.
function isLetIn(header: string | undefined, token: string, edition: Edition): boolean {
  if (header === `Bearer ${token}`) return true
  return edition !== 'cloud' && header === `Basic ${Buffer.from(`${token}:`).toString('base64')}`
}

function entryOf(request: IncomingMessage): SonarRequest {
  const url = new URL(request.url ?? '/', 'http://double')
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    scheme: request.headers.authorization?.split(' ')[0],
    status: 0,
  }
}
