import { existsSync, readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { Problem } from '@release-tools/base'
import { execute } from '@release-tools/runner'
import { findProgram } from '@release-tools/tools'
import { allParts, type Part } from './parts.ts'
import { must } from './run.ts'

/** A system program or file that the demo and the tests need. */
interface Needed {
  /** Name of the program, or path of the file. */
  program: string
  /** The name of its package in Debian and Ubuntu; absent if theirs is too old. */
  package?: string
  /** How to get it if there is no package. */
  how?: string
  /** False for the path of a program with an unsuitable version. */
  fits?: (program: string) => Promise<boolean>
}

const go: Needed = {
  program: 'go',
  how: 'install Go 1.26 or later (https://go.dev/doc/install)',
  fits: isRecentGo,
}

const forAll: Needed[] = [
  // Vale, which lints our prose, has parsers in C.
  { program: 'gcc', package: 'gcc' },
  { program: 'git', package: 'git' },
  { program: 'gpg', package: 'gnupg' },
  { program: 'ip', package: 'iproute2' },
  { program: 'openssl', package: 'openssl' },
  { program: 'pip3', package: 'python3-pip' },
  { program: 'python3', package: 'python3' },
  { program: 'ssh-keygen', package: 'openssh-client' },
  { program: 'setpriv', package: 'util-linux' },
  { program: 'unshare', package: 'util-linux' },
  { program: '/usr/include/stdlib.h', package: 'libc6-dev' },
]

const forPart: Record<Part, Needed[]> = {
  tools: [go],
  servers: [go],
  buildx: [go],
  vex: [go],
  s3: [go],
  builders: [go, { program: 'buildah', package: 'buildah' }, { program: 'runc', package: 'runc' }],
  databases: [],
  example: [
    { program: '/usr/share/keyrings/debian-archive-keyring.gpg', package: 'debian-archive-keyring' },
    { program: 'buildah', package: 'buildah' },
    { program: 'mmdebstrap', package: 'mmdebstrap' },
    { program: 'runc', package: 'runc' },
    { program: 'skopeo', package: 'skopeo' },
  ],
  python: [{ program: 'pypy3', package: 'pypy3' }],
  sbom: [],
  audit: [],
  index: [],
  // The page about records of signatures uses it.
  kms: [go, { program: 'jq', package: 'jq' }],
  images: [go],
  sonar: [
    { program: 'java', package: 'openjdk-17-jre-headless', fits: isJavaOfSonar },
    { program: 'mvn', package: 'maven' },
  ],
}

/** Folders of programs for administrators, which not every user has on PATH. */
const alsoIn = ['/usr/sbin', '/sbin']

/** The system programs that these parts need. */
export function systemPrograms(parts: Iterable<Part>): Needed[] {
  return [...new Set([...forAll, ...[...parts].flatMap(part => forPart[part])])]
}

/**
 * Makes sure that the system programs for these parts are installed. As root on Debian and Ubuntu, it installs their packages.
 * Otherwise it throws a Problem that names all missing programs, each with its command. It downloads nothing if one of them is not
 * available.
 */
export async function prepareSystem(log: (line: string) => void, parts: Iterable<Part>): Promise<void> {
  const wanted = systemPrograms(parts)
  const missing = await missingPrograms(process.env.PATH, wanted)
  const packages = [...new Set(missing.flatMap(({ package: name }) => (name === undefined ? [] : [name])))]
  if (missing.length === 0) return
  const canInstall = process.getuid?.() === 0 && isDebian() && missing.every(entry => entry.package !== undefined)
  if (!canInstall) throw isMissing(missing)
  log(`installing system packages: ${packages.join(', ')}`)
  await apt('update the list of packages', 'update', '--quiet')
  await apt('install system packages', 'install', '--yes', '--quiet', '--no-install-recommends', ...packages)
  const still = await missingPrograms(process.env.PATH, wanted)
  if (still.length > 0) throw isMissing(still)
}

/** Not tethered, because a killed dpkg leaves a state that must be repaired by hand. */
async function apt(what: string, ...args: string[]): Promise<void> {
  await must(what, 'apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } }, execute)
}

/** Programs that are missing or too old. */
export async function missingPrograms(searchPath = '', wanted = systemPrograms(allParts)): Promise<Needed[]> {
  const path = [searchPath, ...alsoIn].join(':')
  const there = await Promise.all(wanted.map(entry => isThere(entry, path)))
  return wanted.filter((_, index) => !there[index])
}

async function isThere(entry: Needed, path: string): Promise<boolean> {
  if (isAbsolute(entry.program)) return existsSync(entry.program)
  const program = await findProgram(entry.program, path)
  return program !== undefined && (entry.fits === undefined || entry.fits(program))
}

/** The version that the modules require. An older Go would download a newer one, or fail after minutes. */
async function isRecentGo(program: string): Promise<boolean> {
  const { stdout } = await execute(program, ['env', 'GOVERSION'], { env: { GOTOOLCHAIN: 'local' } })
  const [, major = '0', minor = '0'] = /^go(\d+)\.(\d+)/.exec(stdout) ?? []
  return Number(major) > 1 || Number(minor) >= 26
}

/** SonarQube's Elasticsearch needs Java 17 or later, and a security manager, which Java 24 no longer has. */
async function isJavaOfSonar(program: string): Promise<boolean> {
  const { stdout } = await execute(program, ['--version'])
  const major = Number(/^\w+ (\d+)/.exec(stdout)?.[1] ?? 0)
  return major >= 17 && major < 24
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/** One Problem for all missing programs. */
export function isMissing(missing: Needed[]): Problem {
  const line = ({ program, package: name, how }: Needed) =>
    `  ${program}: ${name === undefined ? how : `sudo apt-get install --no-install-recommends ${name}`}`
  return new Problem('prepare this machine', {
    found: missing.length === 1 ? 'one program is missing.' : `${missing.length} programs are missing.`,
    next: `Install the missing programs, and run the same command again.\n${missing.map(line).join('\n')}`,
  })
}
