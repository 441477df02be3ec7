import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import type { Scanner } from './find-scanner.ts'
import { homeOf } from './java.ts'

/** One analysis: of what, with which settings. */
export interface ScanRequest {
  /** Absolute; what paths in the properties are relative to. */
  baseDir: string
  /** From `projectSettings`. */
  properties: Record<string, string>
  token: string
  /** Where the scanner keeps what it downloads from the server. */
  userHome: string
  /** Of this analysis alone, and removed by the caller. */
  scratch: string
}

/** The arguments of Java. Nothing of them is secret, or of the project but its place. */
export function argumentsFor({ jar, home }: Scanner, { baseDir }: ScanRequest): string[] {
  return [
    '-Djava.awt.headless=true',
    // Before 19, Java writes in the encoding of the system, which on Windows is not UTF-8.
    '-Dfile.encoding=UTF-8',
    // Else Java sends no password to a proxy on the way to https.
    '-Djdk.http.auth.tunneling.disabledSchemes=',
    '-classpath',
    jar,
    `-Dscanner.home=${home}`,
    `-Dproject.home=${baseDir}`,
    'org.sonarsource.scanner.cli.Main',
  ]
}

/** What the scanner's environment has beyond the allow-listed one. Throws a Problem where it is too large. */
export async function environmentFor(
  { java }: Scanner,
  { properties, token, userHome, scratch }: ScanRequest,
  report: string,
): Promise<Record<string, string>> {
  return {
    SONAR_TOKEN: token,
    SONAR_USER_HOME: userHome,
    SONAR_SCANNER_JSON_PARAMS: parameters({
      ...properties,
      // Nothing is left in the workspace.
      'sonar.working.directory': join(scratch, 'scannerwork'),
      'sonar.scanner.metadataFilePath': report,
    }),
    // For servers that provide no Java: else the first one on PATH would serve, however old.
    JAVA_HOME: await homeOf(java),
    // In the POSIX locale, which containers often have, Java cannot open files whose names are not ASCII.
    ...(process.platform === 'linux' ? { LC_ALL: 'C.UTF-8' } : {}),
  }
}

/** Longest variable of an environment, in characters: 32 pages of memory on Linux (MAX_ARG_STRLEN), less its name. */
const most = process.platform === 'win32' ? 32_000 : 130_000

/** JSON in ASCII, which no locale changes. */
function parameters(properties: Record<string, string>): string {
  const text = JSON.stringify(properties).replace(
    /[^\x20-\x7e]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  if (text.length <= most) return text
  throw new Problem('analyse with SonarScanner', {
    found: `its properties have ${text.length} characters, more than the ${most} that an environment variable can hold.`,
    next: 'Write long lists as patterns, or into sonar-project.properties.',
  })
}
