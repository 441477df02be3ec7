import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sha256 } from '@release-tools/base'
import { type Answer, json } from '../http.ts'

/** The properties that the scanner engine received, without the token. */
export type Scan = Record<string, string>

/** A Java that the double serves instead of a real one. */
export interface JavaStandIn {
  /** The answer to a request for it; undefined for another request. */
  answer(path: string): Answer | undefined
  /** The properties of each scan so far. */
  scans(): Scan[]
}

const filename = 'testbed-jre.tar.gz'

/**
 * Creates an archive of a Java, like the server's. Its `java` is a small program that records the properties for the scanner
 * engine, removes those that a Community Build refuses (branches and pull requests become separate projects), and runs the
 * machine's Java.
 */
export async function makeJava(dir: string, mainBranch = 'main'): Promise<JavaStandIn> {
  const record = join(dir, 'scans.jsonl')
  await rm(record, { force: true })
  await mkdir(join(dir, 'jre', 'bin'), { recursive: true })
  await writeFile(join(dir, 'jre', 'bin', 'java'), program(record, mainBranch), { mode: 0o755 })
  const archive = await pack(dir)
  const metadata = {
    id: 'testbed',
    filename,
    sha256: sha256(archive),
    javaPath: 'jre/bin/java',
    os: 'linux',
    arch: 'x64',
  }
  return {
    answer(path) {
      if (path.endsWith('/analysis/jres')) return json(200, [metadata])
      if (!path.endsWith('/analysis/jres/testbed')) return undefined
      return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: archive }
    },
    scans: () =>
      existsSync(record)
        ? readFileSync(record, 'utf8')
            .trimEnd()
            .split('\n')
            .map(line => JSON.parse(line))
        : [],
  }
}

async function pack(dir: string): Promise<Buffer> {
  const { stdout } = await promisify(execFile)('tar', ['-czf', '-', '-C', dir, 'jre'], { encoding: 'buffer' })
  return stdout
}

/** Node treats a file without extension as either kind of module. This program is valid in both. */
function program(record: string, mainBranch: string): string {
  // Beside this file, as source or compiled.
  const main = import.meta.url.replace(/java(\.[jt]s)$/, 'java-main$1')
  const [from, ...values] = [main, record, mainBranch].map(text => JSON.stringify(text))
  return `#!${process.execPath}\nimport(${from}).then(({ main }) => main(${values.join(', ')}))\n`
}
