import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { networkFailure, withoutSecrets } from '@release-tools/build'
import type { Host } from '@release-tools/host'
import { lastLine, type Uv } from './uv.ts'

/** What a file of pins is made from. */
export interface PinRequest {
  /** For the first line of the file: `what builds widget`. */
  purpose: string
  /** Dependency specifiers. */
  requirements: string[]
  /** Further arguments of `uv pip compile`, with paths relative to `directory`: `pyproject.toml --extra test`. */
  sources: string[]
  /** Absolute path of the project. */
  directory: string
  /** The oldest Python that the pins are for: `3.10`. */
  python: string
  /** The project itself and its siblings, which are not pinned. */
  leftOut: string[]
}

/** Resolves requirements and returns a requirements file with a digest of each file of each package. Throws a Problem. */
export async function compilePins(request: PinRequest, uv: Uv, scratch: string, host: Host): Promise<string> {
  const { requirements, sources, directory, python, leftOut } = request
  requireSpecifiers(request)
  const listed = join(scratch, 'requirements.in')
  await writeFile(listed, `${requirements.join('\n')}\n`)
  const args = [
    ...['pip', 'compile', '--quiet', '--universal', '--python-version', python, '--generate-hashes'],
    ...['--no-header', '--no-annotate', '--no-config'],
    ...uv.args,
    ...leftOut.flatMap(name => ['--no-emit-package', name]),
    ...sources,
    ...(requirements.length === 0 ? [] : [listed]),
  ]
  const { exitCode, stdout, stderr } = await host.exec(uv.program, args, { env: uv.env, cwd: directory })
  if (exitCode !== 0) throw notResolved(request, withoutSecrets(stderr, uv.settings))
  return `${header(request)}${stdout}`
}

/** In a file, uv would take such a text for an option: another index, or another file. */
function requireSpecifiers({ requirements, purpose }: PinRequest): void {
  const option = requirements.find(text => /^\s*-|[\r\n]/.test(text.trim()))
  if (option === undefined) return
  throw new Problem(`pin ${purpose}`, {
    found: `${JSON.stringify(option.slice(0, 200))} is not a dependency specifier.`,
    next: 'Write it like `name>=1.2; python_version < "3.12"`.',
  })
}

const first = '# Pinned by release-tools init'

/** True for a file of pins that init wrote. */
export function isOwnPins(text: string): boolean {
  return text.startsWith(first)
}

function header({ purpose, python }: PinRequest): string {
  return `${first} for Python ${python} and newer, each with its digests: ${purpose}.\n`
}

function notResolved({ purpose }: PinRequest, output: string): Problem {
  const attempted = `pin ${purpose}`
  const isBuild = output.includes('The build backend returned an error')
  const ofBuild = isBuild ? networkFailure(attempted, output) : undefined
  const isIndex = !isBuild && /Failed to fetch|error sending request/.test(output)
  return (
    ofBuild ??
    new Problem(attempted, {
      found: `uv reported: ${sentence(output)}`,
      next: isIndex
        ? 'Check that the package index is reachable (`PIP_INDEX_URL`, pip.conf), and run the command again.'
        : 'Correct the requirements, or write the file yourself (docs/tasks/pin-build-requirements.md of release-tools).',
      details: output.slice(-20_000),
    })
  )
}

/** The cause in the output of uv, which draws a tree. */
function sentence(output: string): string {
  const lines = output.split('\n').map(line => line.replace(/^[\s×│╰─▶├╴]+/u, '').trim())
  const text = lines.filter(line => line !== '' && !line.startsWith('hint:')).join(' ')
  return text === '' ? lastLine(output) : text.slice(0, 400)
}
