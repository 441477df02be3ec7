import { type SonarDouble, type SonarDoubleOptions, startSonarDouble } from '@release-tools/testbed'
import { sonarServer } from '../../src/server.ts'
import { SonarApi, type SonarApiOptions } from '../../src/sonar-api.ts'

export const token = 'squ_0123456789abcdef'
const quick = { attempts: 3, baseMs: 1, maxMs: 50 }
const running: SonarDouble[] = []

/** A double, and the API of it; what is said while asking goes to `said`. */
export async function ask(options: Partial<SonarDoubleOptions> = {}, more: Partial<SonarApiOptions> = {}) {
  const double = await startSonarDouble({ edition: 'developer', token, ...options })
  running.push(double)
  const { url: cloudUrl, apiUrl: apiBaseUrl } = double
  const server = sonarServer(options.edition === 'cloud' ? { cloudUrl, apiBaseUrl } : { hostUrl: cloudUrl })
  const said: string[] = []
  const api = new SonarApi({ server, token, say: line => said.push(line), env: {}, retry: quick, ...more })
  return { double, api, said }
}

/** Stops all doubles. */
export async function stopDoubles(): Promise<void> {
  await Promise.all(running.splice(0).map(double => double.stop()))
}
