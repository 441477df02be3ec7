import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../../scripts/shared/run.ts'
import type { Project } from './list.ts'
import { type Pinned, sdistName } from './pins.ts'
import { copyVirtualenv, type PreparedProjects } from './prepare.ts'

/** A project after checkout and installation, as in a job. */
export interface Checkout {
  /** Absolute path. */
  root: string
  /** Path of the Python in which it is installed. */
  python: string
}

/** Unpacks, commits and installs a project below `folder`. */
export async function checkOut(
  project: Project,
  pinned: Pinned,
  prepared: PreparedProjects,
  folder: string,
): Promise<Checkout> {
  const root = join(folder, 'checkout')
  await mkdir(root)
  await must('tar', ['-xzf', join(prepared.sdists, sdistName(pinned)), '-C', root, '--strip-components=1'], root)
  await commitAll(root, pinned.version)
  const virtualenv = project.environment === '.venv' ? join(root, '.venv') : join(folder, 'venv')
  await copyVirtualenv(prepared, virtualenv)
  const python = join(virtualenv, 'bin/python')
  const install = ['install', '--quiet', '--no-index', '--no-deps', '--no-build-isolation', '--force-reinstall']
  await must(python, ['-m', 'pip', ...install, ...project.install.split(' ')], root)
  return { root, python }
}

/** Commits everything, and creates the tag of the version, from which several projects derive theirs. */
async function commitAll(root: string, version: string): Promise<void> {
  await must('git', ['init', '--quiet', '--initial-branch=main'], root)
  await must('git', ['add', '--all'], root)
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com']
  await must('git', [...who, 'commit', '--quiet', '--message', version], root)
  await must('git', ['tag', version], root)
}

/** Runs a program that must succeed, and returns its output. */
export async function must(program: string, args: string[], cwd: string, env = process.env): Promise<string> {
  const { code, output } = await run(program, args, { cwd, env })
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed in ${cwd}:\n${output.slice(-4000)}`)
  return output
}
