import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, Problem } from '@release-tools/base'
import { json, serve } from '../http.ts'
import type { SonarFiles } from '../prepare/sonar.ts'
import type { SonarData } from '../prepare/sonar-data.ts'
import type { SonarSession } from '../sonarqube.ts'
import { type SonarServer, sonarLog, sonarUrl, startSonarServer } from './server.ts'

/** A server that starts on demand. */
export interface SonarOffer {
  session: SonarSession
  /** Starts it in the background. `sonarReady` reports whether that succeeds. */
  start(): void
  /** Ends it at once, even while it starts. */
  stop(): Promise<void>
}

/** Offers SonarQube in a separate directory. It starts when the first test asks for it, or with `start`. */
export async function offerSonarQube(prepared: SonarFiles & SonarData, dir: string): Promise<SonarOffer> {
  const { home, data, scannerZip, adminToken } = prepared
  const givenUp = new AbortController()
  let server: Promise<SonarServer> | undefined
  const launch = async () => {
    await cp(data, join(dir, 'data'), { recursive: true })
    return startSonarServer({ home, dir, signal: givenUp.signal })
  }
  const start = () => {
    server ??= launch()
    return server
  }
  const control = await serve(0, () => start().then(() => json(200, {}), explain))
  return {
    session: { url: sonarUrl, adminToken, scannerZip, log: sonarLog(dir), start: control.url },
    start: () => void start().catch(() => undefined),
    async stop() {
      givenUp.abort()
      await Promise.all([control.stop(), server?.then(running => running.end('SIGKILL')).catch(() => undefined)])
    },
  }
}

function explain(error: unknown) {
  const details = error instanceof Problem ? error.details : undefined
  return json(500, { message: messageOf(error), ...(details === undefined ? {} : { details }) })
}
