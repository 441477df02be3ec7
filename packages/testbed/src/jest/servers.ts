// Runs the servers of one test file, in its network, until its environment closes the channel:
//   node --import packages/testbed/sources.js packages/testbed/src/jest/servers.ts DIRECTORY PROGRAMS NEED…
import { join } from 'node:path'
import { messageOf, Problem } from '@release-tools/base'
import { startBuildKit } from '../buildkit.ts'
import { startRegistry } from '../registry.ts'
import { startS3 } from '../s3.ts'
import type { Session } from '../session.ts'
import { startSigstore } from '../sigstore.ts'
import { quickJava } from '../sonarqube/quick-java.ts'
import { reachSonar, type SharedSonar } from '../sonarqube/reach.ts'

/** The servers' part of the session of a file, and of its environment. */
export interface Started {
  session: Partial<Session>
  env?: Record<string, string>
}

const stops: (() => unknown)[] = []

const starters: Record<string, (dir: string, bin: string) => Promise<Started>> = {
  async sigstore(dir, bin) {
    const { trustedRoot, signingConfig, issuer, env, stop } = await startSigstore({ dir: join(dir, 'sigstore'), bin })
    stops.push(stop)
    const [idTokenRequestUrl, idTokenRequestToken] = [
      env.ACTIONS_ID_TOKEN_REQUEST_URL,
      env.ACTIONS_ID_TOKEN_REQUEST_TOKEN,
    ]
    return { session: { trustedRoot, signingConfig, issuer, idTokenRequestUrl, idTokenRequestToken } }
  },

  async registry(dir, bin) {
    const { host, stop } = await startRegistry({ dir, bin })
    stops.push(stop)
    return { session: { registry: host } }
  },

  async s3(dir, bin) {
    const { stop, ...s3 } = await startS3({ dir: join(dir, 's3'), bin })
    stops.push(stop)
    return { session: { s3 } }
  },

  async builders(dir, bin) {
    const { env, stop } = await startBuildKit({ dir: join(dir, 'buildkit'), bin })
    stops.push(stop)
    return { session: {}, env }
  },

  /** One server for all files, because its start takes half a minute of processor time. */
  async sonar(dir) {
    const shared: SharedSonar = JSON.parse(process.env.RELEASE_TOOLS_SONAR ?? '')
    if (process.env.RELEASE_TOOLS_NETWORK === 'own') stops.push(await reachSonar(shared))
    return { session: { sonar: shared.session }, env: await quickJava(join(dir, 'java')) }
  },
}

async function start([dir = '', bin = '', ...needs]: string[]): Promise<Started | { error: string }> {
  try {
    const started = await Promise.all(needs.map(need => starters[need]?.(dir, bin)))
    const session = Object.assign({}, ...started.map(one => one?.session))
    return { session, env: Object.assign({}, ...started.map(one => one?.env)) }
  } catch (error) {
    return {
      error: [messageOf(error), error instanceof Problem ? error.details : undefined].filter(Boolean).join('\n'),
    }
  }
}

process.once('disconnect', async () => {
  await Promise.all(stops.map(stop => stop()))
  process.exit()
})
process.send?.(await start(process.argv.slice(2)))
