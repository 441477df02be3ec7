import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Variables that say where packages come from, and how to reach that: a firm has mirrors, certificates and a proxy. Not all of pip and uv:
 * others name a token to publish with, or directories of the user to write into.
 */
const kept = new RegExp(
  `^(${[
    'PIP_(EXTRA_)?INDEX_URL|PIP_(NO_INDEX|FIND_LINKS|TRUSTED_HOST|CERT|CLIENT_CERT|PROXY|(DEFAULT_)?TIMEOUT|RETRIES|KEYRING_PROVIDER|USE_FEATURE)',
    'UV_(DEFAULT_|EXTRA_)?INDEX(_.+)?|UV_(NO_INDEX|FIND_LINKS|INSECURE_HOST|NATIVE_TLS|SYSTEM_CERTS|HTTP_.+|KEYRING_PROVIDER|PYTHON_INSTALL_MIRROR)',
    'CARGO_HTTP_.+|HTTPS?_PROXY|NO_PROXY|SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|NODE_EXTRA_CA_CERTS|NETRC',
  ].join('|')})$`,
  'i',
)

/** What programs of a run with a network need of the environment of the user. Steps have another home directory. */
export function networkEnv(env: NodeJS.ProcessEnv, home = homedir()): Record<string, string> {
  const own = Object.entries(env).filter((entry): entry is [string, string] => !!entry[1] && kept.test(entry[0]))
  const files = ['Library/Application Support/pip/pip.conf', '.config/pip/pip.conf', '.pip/pip.conf'].map(name =>
    join(home, name),
  )
  const settings = env.PIP_CONFIG_FILE ?? files.find(path => existsSync(path))
  // The servers of a rehearsal are on loopback.
  const noProxy = [env.NO_PROXY ?? env.no_proxy, '127.0.0.1', 'localhost'].filter(Boolean).join(',')
  return {
    ...Object.fromEntries(own.filter(([name]) => !/^no_proxy$/i.test(name))),
    ...(settings === undefined ? {} : { PIP_CONFIG_FILE: settings }),
    ...{ NO_PROXY: noProxy, no_proxy: noProxy },
    ...rust(env, home),
  }
}

/** The variables with one more place in which pip looks for packages. */
export function withLinks(env: Record<string, string>, links: string | undefined): Record<string, string> {
  if (links === undefined) return env
  return { ...env, PIP_FIND_LINKS: [env.PIP_FIND_LINKS, links].filter(Boolean).join(' ') }
}

/** rustup has the compiler in the home directory of the user. */
function rust({ RUSTUP_HOME }: NodeJS.ProcessEnv, home: string): Record<string, string> {
  const folder = RUSTUP_HOME ?? join(home, '.rustup')
  return existsSync(folder) ? { RUSTUP_HOME: folder } : {}
}
