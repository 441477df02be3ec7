import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Variables } from '@release-tools/host'

/** What a build can see of its machine, apart from the programs on PATH. */
export interface BuildEnvironment {
  SOURCE_DATE_EPOCH: number
  umask: string
  TZ: string
  LC_ALL: string
  CC?: string
  sourcePath: string
}

/** The mask of permissions of new files. */
export const umask = 0o022

// Names that programs need to find other programs, certificates and proxies. Windows cannot start programs without some of them.
const kept = new Set([
  ...['PATH', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'REQUESTS_CA_BUNDLE'],
  ...['SYSTEMROOT', 'WINDIR', 'COMSPEC', 'PATHEXT', 'NUMBER_OF_PROCESSORS', 'PROCESSOR_ARCHITECTURE'],
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'PROGRAMDATA', 'COMMONPROGRAMFILES', 'SYSTEMDRIVE'],
])

/**
 * All variables of a build. Of the machine it gets the allow-listed ones; so no token, no compiler flag (CFLAGS replaces Python's own),
 * and no setting that changes what pip or Python does. `home` and `temp` are empty
 * directories. `pip` are the settings of pip, which writes what it did to the file `log`.
 */
export function buildVariables(
  own: Variables,
  environment: BuildEnvironment,
  { home, temp, log, pip }: { home: string; temp: string; log: string; pip: Record<string, string> },
): Record<string, string> {
  const { SOURCE_DATE_EPOCH, TZ, LC_ALL, CC } = environment
  const machine = Object.entries(own).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && kept.has(entry[0].toUpperCase()),
  )
  return {
    ...Object.fromEntries(machine),
    ...(process.platform === 'win32' ? { USERPROFILE: home, TEMP: temp, TMP: temp } : {}),
    HOME: home,
    ...rust(own, environment.sourcePath),
    TMPDIR: temp,
    SOURCE_DATE_EPOCH: String(SOURCE_DATE_EPOCH),
    TZ,
    LC_ALL,
    PYTHONHASHSEED: '0',
    PYTHONDONTWRITEBYTECODE: '1',
    // Back-ends ask git for the version, and their git knows no other user's directory.
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...(CC === undefined ? {} : { CC }),
    ...pip,
    ...pipRules(log),
  }
}

/**
 * Rust writes the paths of the sources of its packages into what it makes, so that Cargo has them at a constant path, which is removed with
 * the source. The build has an empty home directory, and rustup has the compiler in that of the user.
 */
function rust({ HOME, USERPROFILE, RUSTUP_HOME }: Variables, sourcePath: string): Record<string, string> {
  const rustup = RUSTUP_HOME ?? join(HOME ?? USERPROFILE ?? '', '.rustup')
  return { CARGO_HOME: join(sourcePath, 'cargo'), ...(existsSync(rustup) ? { RUSTUP_HOME: rustup } : {}) }
}

/** What pip may do. Files with settings are not read: their addresses of indexes are in `pip`. */
function pipRules(log: string): Record<string, string> {
  return {
    PIP_CONFIG_FILE: process.platform === 'win32' ? 'nul' : '/dev/null',
    PIP_REQUIRE_HASHES: '1',
    // The requirements of a source distribution would be installed without digests (https://github.com/pypa/pip/issues/13113).
    PIP_ONLY_BINARY: ':all:',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    PIP_NO_INPUT: '1',
    PIP_ROOT_USER_ACTION: 'ignore',
    PIP_NO_COLOR: '1',
    PIP_PROGRESS_BAR: 'off',
    PIP_LOG: log,
    // The front-end breaks the lines of pip at this width.
    COLUMNS: '500',
  }
}
