import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import type { SonarScanner } from './find-scanner.ts'
import { homeOf } from './java.ts'

/** One analysis: its project and its settings. */
export interface ScanRequest {
  /** Absolute path that the paths in the properties are relative to. */
  baseDir: string
  /** From `projectSettings`. */
  properties: Record<string, string>
  token: string
  /** The folder for the scanner's downloads from the server. */
  userHome: string
  /** A folder for this analysis only, which the caller removes. */
  scratch: string
}

/** The arguments of Java. They contain no secret, and only the path of the project. */
export function argumentsFor({ jar, home }: SonarScanner, { baseDir }: ScanRequest): string[] {
  return [
    '-Djava.awt.headless=true',
    // Before version 19, Java writes in the encoding of the system, which is not UTF-8 on Windows.
    '-Dfile.encoding=UTF-8',
    // Otherwise Java sends no password to the proxy for an https server.
    '-Djdk.http.auth.tunneling.disabledSchemes=',
    '-classpath',
    jar,
    `-Dscanner.home=${home}`,
    `-Dproject.home=${baseDir}`,
    'org.sonarsource.scanner.cli.Main',
  ]
}

/** The variables of the scanner beyond the allow-listed ones. Throws a Problem if they are too long. */
export async function environmentFor(
  { java }: SonarScanner,
  { properties, token, userHome, scratch }: ScanRequest,
  report: string,
): Promise<Record<string, string>> {
  return {
    SONAR_TOKEN: token,
    SONAR_USER_HOME: userHome,
    SONAR_SCANNER_JSON_PARAMS: parameters({
      ...properties,
      // Keeps the workspace clean.
      'sonar.working.directory': join(scratch, 'scannerwork'),
      'sonar.scanner.metadataFilePath': report,
    }),
    // For servers that provide no Java. Otherwise the first one on PATH would be used, however old.
    JAVA_HOME: await homeOf(java),
    // In the POSIX locale, which is common in containers, Java cannot open files with names outside ASCII.
    ...(process.platform === 'linux' ? { LC_ALL: 'C.UTF-8' } : {}),
  }
}

/** Greatest length of an environment variable, in characters: 32 pages of memory on Linux (MAX_ARG_STRLEN), minus its name. */
const most = process.platform === 'win32' ? 32_000 : 130_000

/** JSON in ASCII, which is the same in every locale. */
function parameters(properties: Record<string, string>): string {
  const text = JSON.stringify(properties).replace(
    /[^\x20-\x7e]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  if (text.length <= most) return text
  throw new Problem('analyse with SonarScanner', {
    found: `its properties have ${text.length} characters, more than the ${most} that fit into an environment variable.`,
    next: 'Replace long lists by patterns, or move them to sonar-project.properties.',
  })
}
