import { rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { cachedDir } from './cache.ts'
import { requirePinned } from './pinned.ts'
import { must } from './run.ts'

/** Later servers need a full JDK 21, which Debian 12 does not have. */
const server = {
  artifact: 'org.sonarsource.sonarqube:sonar-application',
  version: '25.12.0.117093',
  sha256: '09215f6f6a56db484946e4355c9801fa357eb92eedc99a2bebedf1d7ae21a341',
}
const scanner = {
  artifact: 'org.sonarsource.scanner.cli:sonar-scanner-cli',
  version: '8.1.0.6389',
  sha256: 'ab76ab3c360025e9108be5b55be066f304a164f8b2850d2f2f333915db51bc1b',
}
type Release = typeof server

const mavenPlugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get'

/**
 * The part of the 930 MB that tests never use: Java for scanners, languages other than Python, drivers of other databases, and
 * modules of Elasticsearch that SonarQube does not need. Each module slows down every start.
 */
const leftOut = [
  '/jres/.',
  '/lib/extensions/(?!sonar-(python|cayc)-)',
  '/lib/jdbc/(?!h2/)',
  '/web/.*\\.map$',
  '/elasticsearch/modules/(x-pack-(apm-data|geoip.*|inference|otel-data|redact)|old-lucene-versions|logsdb|counted-keyword)/',
].join('|')

/** SonarQube and its scanner on this machine. */
export interface SonarFiles {
  /** Directory of the unpacked server, which is never written to. */
  home: string
  scannerZip: string
}

/** Downloads the server and the scanner CLI with this machine's Maven settings, and verifies their digests. */
export async function prepareSonarFiles(cache: string, log: (line: string) => void): Promise<SonarFiles> {
  const key = sha256(JSON.stringify([server, scanner, leftOut])).slice(0, 16)
  const dir = await cachedDir(join(cache, 'sonarqube', key), async staging => {
    log(`downloading SonarQube ${server.version} (900 MB) and its scanner`)
    const repository = join(staging, 'm2')
    await unzip(await fetchRelease(server, repository), staging)
    await rename(join(staging, `sonarqube-${server.version}`), join(staging, 'home'))
    const zip = await fetchRelease(scanner, repository)
    await rename(zip, join(staging, basename(zip)))
    await rm(repository, { recursive: true })
  })
  return { home: join(dir, 'home'), scannerZip: join(dir, `sonar-scanner-cli-${scanner.version}.zip`) }
}

/** Path of the artifact's zip in a local repository. */
async function fetchRelease({ artifact, version, sha256: wanted }: Release, repository: string): Promise<string> {
  const args = [`-Dmaven.repo.local=${repository}`, `-Dartifact=${artifact}:${version}:zip`, '-Dtransitive=false']
  await must(`download ${artifact}`, 'mvn', ['--batch-mode', '--quiet', mavenPlugin, ...args], { env: mavenEnv() })
  const [group = '', name] = artifact.split(':')
  const zip = join(repository, group.replaceAll('.', '/'), `${name}/${version}/${name}-${version}.zip`)
  await requirePinned(`${artifact} ${version}`, zip, wanted)
  return zip
}

/** The environment for Maven. Its settings of Maven and Java apply: mirrors, proxies, certificates. */
function mavenEnv(): Record<string, string> {
  const own = Object.entries(process.env)
  return Object.fromEntries(own.filter((entry): entry is [string, string] => /^(MAVEN|JAVA)_/.test(entry[0])))
}

async function unzip(archive: string, folder: string): Promise<void> {
  const script = [
    'import re, sys, zipfile',
    'archive, folder, left_out = sys.argv[1:]',
    'with zipfile.ZipFile(archive) as files:',
    '    files.extractall(folder, [name for name in files.namelist() if not re.search(left_out, name)])',
  ]
  await must('unpack SonarQube', 'python3', ['-c', script.join('\n'), archive, folder, leftOut])
  await rm(archive)
}
