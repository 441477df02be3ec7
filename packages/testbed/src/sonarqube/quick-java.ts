import { mkdir, readdir, realpath, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { Problem } from '@release-tools/base'
import { findProgram } from '@release-tools/tools'

/** For a short life: without the second compiler and the parallel collector, an analysis takes half the processor time. */
export const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/**
 * At the first certificate, the scanner's BouncyCastle runs a primality test on the RSA key of every authority of the system. Without
 * the second compiler that takes 12 seconds of processor time, on a busy machine longer than the time limit for connections.
 */
const withoutPrimes = '-Dorg.bouncycastle.rsa.max_mr_tests=0'

/**
 * Makes a Java home in `home` that has this machine's programs, but with a `java` that starts quickly. Returns the environment
 * in which it is found first. Throws a Problem if the machine has no Java.
 */
export async function quickJava(home: string, env = process.env): Promise<Record<string, string>> {
  const found = await findProgram('java', env.PATH ?? '')
  if (found === undefined)
    throw new Problem('find Java', { found: 'PATH has no program of this name.', next: 'Install Java 17 or later.' })
  const real = dirname(await realpath(found))
  const bin = join(home, 'bin')
  await mkdir(bin, { recursive: true })
  for (const name of await readdir(real)) {
    const flags = name === 'java' ? ` ${[...quick, withoutPrimes].join(' ')}` : ''
    await writeFile(join(bin, name), `#!/bin/sh\nexec '${join(real, name)}'${flags} "$@"\n`, { mode: 0o755 })
  }
  return { JAVA_HOME: home, PATH: [bin, env.PATH].join(delimiter) }
}
