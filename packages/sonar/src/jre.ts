import { chmod, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { listZip, Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { isWindows, type Platform, unpackProgram } from '@release-tools/tools'
import { describeJava, type Java, javaProgram } from './java.ts'

// Documentation, which is not needed and has the only symbolic links.
const notNeeded = /^[^/]+\/jre\/(legal|man)\//

/**
 * Unpacks the Java of a platform's scanner archive, whose digest the caller has checked, to `<directory>/jre` and starts it
 * once. Throws a Problem if it does not run, for example on Alpine Linux.
 */
export async function unpackJava(archive: string, directory: string, host: Host): Promise<Java> {
  for (const { name, mode } of await listZip(archive)) {
    const path = pathInJre(name)
    if (path === undefined || name.endsWith('/') || notNeeded.test(name)) continue
    const target = join(directory, 'jre', path)
    await mkdir(dirname(target), { recursive: true })
    await unpackProgram(archive, name, target)
    if ((mode & 0o111) !== 0 || path.startsWith('bin/')) await chmod(target, 0o755)
  }
  const java = await describeJava(join(directory, 'jre', 'bin', javaProgram('java')), host)
  if (java !== undefined) return java
  throw new Problem('start the Java that comes with SonarScanner', {
    found: 'it does not work on this machine.',
    next: 'Add a step with actions/setup-java before this one, or install Java 17 or later (on Alpine Linux: openjdk21-jre).',
  })
}

/** The Problem for a machine without Java if upstream has none for its platform either. */
export function noJava(platform: Platform): Problem {
  const found = isWindows(platform)
    ? 'SonarSource provides one only for x64'
    : `SonarSource provides none for ${platform}`
  return new Problem('start SonarScanner', {
    found: `this machine has no Java 17 or later, and ${found}.`,
    next: 'Add a step with actions/setup-java before this one.',
  })
}

/** `bin/java` of `sonar-scanner-8.1.0.6389-linux-x64/jre/bin/java`; undefined for files outside the Java. */
function pathInJre(name: string): string | undefined {
  const path = /^[^/]+\/jre\/(.+)$/.exec(name)?.[1]
  const safe = path?.split('/').every(part => part !== '..' && part !== '.' && !/[\\:\0]/.test(part))
  return safe === true ? path : undefined
}
