import { Problem } from '@release-tools/base'
import type { Host, Variables } from '@release-tools/host'

// Where Go gets modules from and where it keeps its results. None of these can weaken the check of downloads.
const passed = ['GOPROXY', 'GOSUMDB', 'GOPATH', 'GOCACHE', 'GOMODCACHE', 'GOROOT', 'GOENV']

// Each of these can disable the check of modules against the checksum database.
const weakening = ['GONOSUMDB', 'GONOSUMCHECK', 'GOPRIVATE', 'GOINSECURE', 'GOFLAGS']

/** The environment of `go build`: without flags of the caller, without a C compiler, with only the installed Go. */
export function goEnv(own: Variables): Record<string, string> {
  const kept = passed.flatMap(name => (own[name] === undefined ? [] : [[name, own[name]]]))
  return {
    ...Object.fromEntries(kept),
    CGO_ENABLED: '0',
    GOFLAGS: '-buildvcs=false',
    GOTOOLCHAIN: 'local',
    GOWORK: 'off',
  }
}

/**
 * Throws a Problem if variables, or Go's own settings file, disable the checksum database: then a proxy in between could serve
 * anything.
 */
export async function refuseWeakGo(go: string, host: Host): Promise<void> {
  const weak = weakening.find(name => isWeak(name, host.env[name] ?? ''))
  if (weak !== undefined) throw weakGo(weak, host.env[weak] ?? '')
  const { stdout } = await host.exec(go, ['env', '-json', 'GOSUMDB', 'GONOSUMDB', 'GOPRIVATE', 'GOINSECURE'], {
    env: goEnv(host.env),
  })
  const settings: Record<string, string> = JSON.parse(stdout)
  const [name, value] = Object.entries(settings).find(([name, value]) => isWeak(name, value)) ?? []
  if (name !== undefined) throw weakGo(name, value ?? '')
}

function isWeak(name: string, value: string): boolean {
  if (name === 'GOSUMDB') return !/^sum\.golang\.org(\s|$)/.test(value)
  if (name === 'GOFLAGS') return /(^|\s)-insecure\b|-mod=mod/.test(value)
  return value !== ''
}

function weakGo(name: string, value: string): Problem {
  return new Problem('build from source', {
    found: `${name}=${value} excludes modules from the check against Go’s checksum database.`,
    next: `Unset ${name} (also with \`go env -u ${name}\`), or use a different source.`,
  })
}
