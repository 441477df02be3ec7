import { mkdir, readdir, realpath, symlink, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { Problem } from '@release-tools/base'
import { findProgram } from '@release-tools/tools'

/** For a short life: without the second compiler and the parallel collector, an analysis takes half the processor time. */
export const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/**
 * Makes a Java home in `home` whose `java` is this machine's, told to live shortly. Returns the environment in which it is
 * found first. Throws a Problem if the machine has no Java.
 */
export async function quickJava(home: string, env = process.env): Promise<Record<string, string>> {
  const found = await findProgram('java', env.PATH ?? '')
  if (found === undefined)
    throw new Problem('find Java', { found: 'PATH has no program of this name.', next: 'Install Java 17 or later.' })
  const java = await realpath(found)
  const real = dirname(dirname(java))
  await linkAll(real, home, 'bin')
  await linkAll(join(real, 'bin'), join(home, 'bin'), 'java')
  const script = `#!/bin/sh\nexec '${java}' ${quick.join(' ')} "$@"\n`
  await writeFile(join(home, 'bin/java'), script, { mode: 0o755 })
  return { JAVA_HOME: home, PATH: [join(home, 'bin'), env.PATH].join(delimiter) }
}

async function linkAll(from: string, to: string, but: string): Promise<void> {
  await mkdir(to, { recursive: true })
  const names = (await readdir(from)).filter(name => name !== but)
  await Promise.all(names.map(name => symlink(join(from, name), join(to, name))))
}
