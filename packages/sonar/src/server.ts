import { Problem } from '@release-tools/base'
import { isLoopback, parseUrl } from '@release-tools/host'

/** The server that an analysis is sent to. */
export interface SonarServer {
  kind: 'cloud' | 'server'
  /** Without a slash at its end: `https://sonarcloud.io`, `https://sonar.example.com/sonar` */
  url: string
  /** Its name in messages: `SonarQube Cloud`, `sonar.example.com` */
  host: string
  /** The properties that make the scanner use the same server. */
  properties: Record<string, string>
  /** A sentence to show as a warning. */
  warning?: string
}

export interface ServerOptions {
  /** Absent for SonarQube Cloud. */
  hostUrl?: string | undefined
  /** `us`; absent for the EU. */
  region?: string | undefined
  /** The scanner's own settings for another instance of SonarQube Cloud. */
  cloudUrl?: string | undefined
  apiBaseUrl?: string | undefined
}

/** The scanner's instances of SonarQube Cloud, by region. The EU has no code: ''. */
const instances: Record<string, string> = { '': 'https://sonarcloud.io', us: 'https://sonarqube.us' }

/** True for the address of an instance of SonarQube Cloud. */
export function isCloud(url: string): boolean {
  return Object.values(instances).includes(url.trim().replace(/\/+$/, ''))
}

/** The server of the analysis, by the scanner's rules. Throws a Problem if the settings contradict each other. */
export function sonarServer(options: ServerOptions): SonarServer {
  const region = (options.region ?? '').toLowerCase()
  const official = Object.hasOwn(instances, region) ? instances[region] : undefined
  if (official === undefined) throw unknownRegion(region)
  const hostUrl = baseOf(options.hostUrl)
  if (hostUrl === undefined) return cloudOf(options) ?? cloud(official)
  if (Object.values(instances).includes(hostUrl)) {
    if (region !== '' && hostUrl !== official) throw contradiction(hostUrl, region)
    return cloud(hostUrl)
  }
  if (region !== '') throw contradiction(hostUrl, region)
  return ownServer(hostUrl)
}

function cloud(url: string): SonarServer {
  const host = url === instances.us ? 'SonarQube Cloud (US)' : 'SonarQube Cloud'
  return { kind: 'cloud', url, host, properties: { 'sonar.host.url': url } }
}

function ownServer(url: string): SonarServer {
  const { protocol, host } = new URL(url)
  const server: SonarServer = { kind: 'server', url, host, properties: { 'sonar.host.url': url } }
  if (protocol === 'https:' || isLoopback(new URL(url))) return server
  return {
    ...server,
    warning: `${url} is not encrypted: others can read the token and the source code on their way. Use https.`,
  }
}

function cloudOf({ cloudUrl, apiBaseUrl }: ServerOptions): SonarServer | undefined {
  const url = baseOf(cloudUrl)
  if (url === undefined) return undefined
  if (Object.values(instances).includes(url)) return cloud(url)
  const api = baseOf(apiBaseUrl)
  if (api !== undefined) {
    const properties = { 'sonar.scanner.sonarcloudUrl': url, 'sonar.scanner.apiBaseUrl': api }
    return { kind: 'cloud', url, host: new URL(url).host, properties }
  }
  throw new Problem('choose the Sonar server', {
    found: '`sonar.scanner.sonarcloudUrl` is set without `sonar.scanner.apiBaseUrl`.',
    next: 'Set both, or neither.',
  })
}

/** The address without slashes at its end; undefined if it is empty. */
function baseOf(text: string | undefined): string | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const url = parseUrl(text.trim())
  if (url.search === '' && url.hash === '') return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
  throw new Problem('choose the Sonar server', {
    found: `the address on ${url.host} has a query or a fragment.`,
    next: 'Give only the address of the start page, for example https://sonar.example.com.',
  })
}

function unknownRegion(region: string): Problem {
  return new Problem('choose the Sonar server', {
    found: `\`sonar-region\` is ${JSON.stringify(region.slice(0, 20))}.`,
    next: 'Set it to `us` for sonarqube.us, or leave it empty for sonarcloud.io.',
  })
}

function contradiction(url: string, region: string): Problem {
  return new Problem('choose the Sonar server', {
    found: `\`sonar-region\` is ${region}, and \`sonar-host-url\` is ${url}.`,
    next: 'Remove one of them: only SonarQube Cloud has regions.',
  })
}
