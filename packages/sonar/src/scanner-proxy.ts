import { Problem } from '@release-tools/base'

/**
 * The scanner's settings for the proxy that this process uses for `url`: http_proxy or https_proxy, unless no_proxy names the
 * server. Java does not know these variables. They are interpreted as in Node, so that the scanner takes the same route as our
 * own requests. Throws a Problem for a proxy that the scanner cannot use. The result may contain a password.
 */
export function scannerProxy(url: string, env: NodeJS.ProcessEnv): Record<string, string> {
  const server = new URL(url)
  const scheme = server.protocol === 'https:' ? 'https_proxy' : 'http_proxy'
  const text = variable(env, scheme)
  if (text === '' || isExempt(server, variable(env, 'no_proxy'))) return {}
  const proxy = URL.parse(text)
  if (proxy === null || proxy.protocol !== 'http:' || proxy.hostname === '') throw unusable(scheme, proxy)
  return {
    'sonar.scanner.proxyHost': withoutBrackets(proxy.hostname),
    'sonar.scanner.proxyPort': proxy.port === '' ? '80' : proxy.port,
    ...(proxy.username === '' ? {} : credentials(proxy)),
  }
}

function credentials({ username, password }: URL): Record<string, string> {
  return {
    'sonar.scanner.proxyUser': decodeURIComponent(username),
    'sonar.scanner.proxyPassword': decodeURIComponent(password),
  }
}

function variable(env: NodeJS.ProcessEnv, name: string): string {
  return env[name] || env[name.toUpperCase()] || ''
}

// https://nodejs.org/api/http.html#built-in-proxy-support, except for ranges of addresses
function isExempt({ hostname, port, protocol }: URL, list: string): boolean {
  const host = withoutBrackets(hostname).toLowerCase()
  const withPort = `${host}:${port || (protocol === 'https:' ? '443' : '80')}`
  return list
    .toLowerCase()
    .split(',')
    .map(entry => entry.trim())
    .some(entry => {
      if (entry === '*' || entry === host || entry === withPort) return true
      const domain = /^\*?(\..+)$/.exec(entry)?.[1]
      return domain !== undefined && host.endsWith(domain)
    })
}

function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1')
}

function unusable(name: string, proxy: URL | null): Problem {
  // The error does not repeat the address, which may contain a password.
  const found =
    proxy === null || proxy.hostname === ''
      ? `${name} is not a valid address.`
      : `${name} begins with ${proxy.protocol}//, but SonarScanner supports only http:// for proxies.`
  return new Problem('use the proxy', { found, next: 'Write it as http://host:port.' })
}
