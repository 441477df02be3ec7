import { realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileSize } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { findProgram } from '@release-tools/tools'

/** Oldest Java that can start the scanner. */
const oldestJava = 17

/** A Java on this machine that works. */
export interface Java {
  /** Absolute. */
  program: string
  /** `17.0.15` */
  version: string
}

/**
 * The newest Java on this machine, 17 or later. Candidates are those that GitHub's runners and actions/setup-java name in
 * JAVA_HOME and JAVA_HOME_<version>_<architecture>, and the one on PATH. Ignores those that do not report their version.
 */
export async function findJava(env: NodeJS.ProcessEnv, host: Host): Promise<Java | undefined> {
  const programs = await programsOf(env)
  const found = await Promise.all(programs.map(program => describeJava(program, host)))
  const usable = found.filter(java => java !== undefined).filter(java => majorOf(java.version) >= oldestJava)
  // The sort is stable: among equals, the first candidate wins.
  return usable.sort((a, b) => majorOf(b.version) - majorOf(a.version))[0]
}

/** The Java at a path; undefined if it does not run. */
export async function describeJava(program: string, host: Host): Promise<Java | undefined> {
  const answer = await host.exec(program, ['-version']).catch(() => undefined)
  const version = /^\S+ version "([^"]+)"/m.exec(`${answer?.stderr}\n${answer?.stdout}`)?.[1]
  return version === undefined || answer?.exitCode !== 0 ? undefined : { program, version }
}

/** 17 of `17.0.15`, 8 of `1.8.0_402`. */
export function majorOf(version: string): number {
  return Number(/^(?:1\.)?(\d+)/.exec(version)?.[1] ?? 0)
}

/** The value of JAVA_HOME for it. Follows links such as /usr/bin/java. */
export async function homeOf(java: Java): Promise<string> {
  return dirname(dirname(await realpath(java.program)))
}

/** The file name of a Java program in its `bin`. */
export function javaProgram(name: 'java' | 'keytool'): string {
  return process.platform === 'win32' ? `${name}.exe` : name
}

async function programsOf(env: NodeJS.ProcessEnv): Promise<string[]> {
  // GitHub's runners name Java 8 and 11 too, which are too old.
  const versioned = new RegExp(`^JAVA_HOME_(\\d+)_${process.arch}$`, 'i')
  const homes = Object.entries(env).filter(([name]) => Number(versioned.exec(name)?.[1] ?? 0) >= oldestJava)
  const named = [env.JAVA_HOME ?? '', ...homes.map(([, home]) => home ?? '')]
    .filter(home => home !== '')
    .map(home => join(home, 'bin', javaProgram('java')))
  const onPath = await findProgram(javaProgram('java'), env.PATH ?? '')
  const all = [...new Set([...named, ...(onPath === undefined ? [] : [onPath])])]
  const sizes = await Promise.all(all.map(program => sizeOf(program)))
  return all.filter((_program, index) => sizes[index] !== undefined)
}

async function sizeOf(program: string): Promise<number | undefined> {
  return fileSize(await realpath(program).catch(() => program))
}
