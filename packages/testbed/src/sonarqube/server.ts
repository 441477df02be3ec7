import { globSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { requireFreePorts, type Server, startServer } from '../child.ts'
import { loopback, sonarPorts as ports } from '../ports.ts'
import { notRoot } from './not-root.ts'
import { quick } from './quick-java.ts'

export interface SonarServerOptions {
  /** Directory of the unpacked server, which is only read. */
  home: string
  /** Directory of this run: `data` (may already exist), `temp`, `logs`. */
  dir: string
  signal?: AbortSignal
}

/** Once it is operational, SIGTERM shuts it down cleanly within 3 seconds. SIGKILL ends it at once, and its data is lost. */
export type SonarServer = Server & { end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> }

export const sonarUrl = loopback(ports.web)

/** The file with all output of the server in a run. */
export function sonarLog(dir: string): string {
  return join(dir, 'sonarqube.log')
}

// Without the second compiler the start takes 31 seconds of processor time, with it 53.
const small = `-Xms128m -Xmx512m ${quick.join(' ')}`

const settings = {
  'sonar.web.host': '127.0.0.1',
  'sonar.web.port': ports.web,
  'sonar.search.host': '127.0.0.1',
  'sonar.search.port': ports.search,
  'sonar.es.port': ports.elasticsearch,
  'sonar.embeddedDatabase.port': ports.database,
  'sonar.telemetry.enable': false,
  'sonar.updatecenter.activate': false,
  'sonar.web.javaOpts': small,
  'sonar.ce.javaOpts': small,
  'sonar.search.javaOpts': `-Xms512m -Xmx512m -XX:MaxDirectMemorySize=256m ${quick[0]}`,
}

/** The same arguments of Java as in the server's own start script. */
const packages = ['java.base/java.lang', 'java.base/java.nio', 'java.base/sun.nio.ch', 'java.management/sun.management']
const opened = [...packages, 'jdk.management/com.sun.management.internal'].map(
  name => `--add-opens=${name}=ALL-UNNAMED`,
)
const javaArgs = ['-Xmx128m', ...quick, '--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED', ...opened]

/** Starts SonarQube and waits until its API answers. With existing data, that takes half a minute of processor time. */
export async function startSonarServer({ home, dir, signal }: SonarServerOptions): Promise<SonarServer> {
  await requireFreePorts(Object.values(ports))
  mkdirSync(dir, { recursive: true })
  const [jar = ''] = globSync(join(home, 'lib/sonar-application-*.jar'))
  const launch = notRoot(['java', ...javaArgs, '-jar', jar, ...properties(dir)])
  const [program = '', ...args] = launch.command
  let last: 'SIGTERM' | 'SIGKILL' = 'SIGKILL'
  const server = await startServer({
    name: 'SonarQube',
    program,
    args,
    log: sonarLog(dir),
    healthUrl: `${sonarUrl}/api/system/status`,
    isReady: answer => answer.includes('"status":"UP"'),
    startLimit: 240_000,
    stopLimit: 30_000,
    end: pid => launch.signal(pid, last),
    ...(signal === undefined ? {} : { signal }),
  })
  const end = (signal: 'SIGTERM' | 'SIGKILL') => {
    last = signal
    return server.stop()
  }
  return { ...server, end }
}

function properties(dir: string): string[] {
  const folders = ['data', 'temp', 'logs'].map(name => [`sonar.path.${name}`, join(dir, name)])
  return [...folders, ...Object.entries(settings)].map(([name, value]) => `-D${name}=${value}`)
}
