import type { Variables } from './host.ts'

// Names that a child process may see. Tokens, OIDC request variables and cloud credentials are left out on purpose:
// a compromised scanner must find nothing to steal (docs/security-model.md).
const allowed = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'APPDATA',
  'LOCALAPPDATA',
  'SYSTEMROOT',
  'WINDIR',
  'COMSPEC',
  'PATHEXT',
  'TMPDIR',
  'TEMP',
  'TMP',
  'RUNNER_TEMP',
  'RUNNER_TOOL_CACHE',
  'LANG',
  'LC_ALL',
  'TZ',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'NODE_EXTRA_CA_CERTS',
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  'XDG_RUNTIME_DIR',
  'DOCKER_CONFIG',
  'REGISTRY_AUTH_FILE',
]
const allowedSet = new Set(allowed)

/** The allow-listed part of our environment, plus `extra`. Names are compared without regard to case, as on Windows. */
export function childEnv(own: Variables, extra: Record<string, string> = {}): Record<string, string> {
  const kept = Object.entries(own).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && allowedSet.has(entry[0].toUpperCase()),
  )
  return { ...Object.fromEntries(kept), ...extra }
}
