import { mkdtemp } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Problem } from '@release-tools/base'
import type { BuildCause, Proof } from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import { compareFiles } from '../compare/compare-files.ts'
import type { HostName } from './apart.ts'
import { buildPython } from './build-python.ts'
import type { BuiltFile, BuiltPython, PythonBuild } from './python-build.ts'

/** What a second build gave for one distribution. */
export interface FileProof {
  proof: Proof
  /** How it differs, and why. Empty if it does not. */
  causes: BuildCause[]
}

/** What a second build gave. */
export interface PythonProof {
  /** By the names of the files. */
  files: Map<string, FileProof>
  /** What was different in the second build, in words. */
  varied: string[]
  /** What could not be made different here, in words. */
  notVaried: string[]
}

/**
 * Builds again from another clone, at another time, in another time zone, with another home directory, umask of the clone and, if the
 * system allows it, host name. Then compares the bytes of what both builds made. Throws a Problem if the second build fails.
 */
export async function provePython(build: PythonBuild, built: BuiltPython, host: Host): Promise<PythonProof> {
  const hostname = await otherHostName(host)
  const again = await withScratch('proof', host, async scratch => {
    const outDir = await mkdtemp(join(scratch, 'second-'))
    const vary = { TZ: '<+14>-14', umask: 0o077, hostname }
    const second = await buildPython(
      { ...build, version: built.version, sourcePath: built.environment.sourcePath, outDir, vary },
      host,
    )
    return proofsOf(built.artifacts, second.artifacts)
  })
  const varied = ['clone', 'home directory', 'temporary folder', 'umask of the clone', 'time', 'time zone']
  return hostname === undefined
    ? { files: again, varied, notVaried: ['host name'] }
    : { files: again, varied: [...varied, 'host name'], notVaried: [] }
}

async function proofsOf(first: BuiltFile[], second: BuiltFile[]): Promise<Map<string, FileProof>> {
  const proofs = new Map<string, FileProof>()
  for (const { path, sha256 } of first) {
    const name = basename(path)
    const other = second.find(file => basename(file.path) === name)
    if (other === undefined) throw otherNames(name, second)
    if (other.sha256 === sha256) proofs.set(name, { proof: 'bytes', causes: [] })
    else {
      const { differences } = await compareFiles(path, other.path)
      const causes = differences.map(({ member, field, cause = '' }) => ({
        ...(member === undefined ? {} : { member: shown(member) }),
        field: shown(field),
        cause: shown(cause),
      }))
      proofs.set(name, { proof: 'no', causes })
    }
  }
  return proofs
}

/** As the record of a build can have it: one line. */
function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').slice(0, 500)
}

function otherNames(name: string, second: BuiltFile[]): Problem {
  return new Problem('prove the build', {
    found: `the second build made ${second.map(({ path }) => basename(path)).join(' and ')}, and not ${name}.`,
    next: 'Find out what in the build depends on the day or the machine. Leave out `prove` to release without a proof.',
  })
}

/** How a program gets another host name; undefined if this system does not allow it. */
async function otherHostName(host: Host): Promise<HostName | undefined> {
  const commands = [
    ['unshare', '--uts'],
    ['unshare', '--user', '--map-root-user', '--uts'],
  ]
  for (const [program = '', ...args] of process.platform === 'linux' ? commands : []) {
    const result = await host.exec(program, [...args, 'true']).catch(() => undefined)
    if (result?.exitCode === 0) return { name: 'another-machine', command: [program, ...args] }
  }
  return undefined
}
