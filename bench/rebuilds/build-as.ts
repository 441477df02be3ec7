// Builds projects, as the user who runs it: see bench/rebuilds.ts. Reads a list of builds as JSON from standard input, and writes one line with
// a name and the failure, or nothing, for each.
import { readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '@release-tools/base'
import { buildPython, checkedOut, type FrontEnd, findInterpreter, installFrontEnd } from '@release-tools/build'
import { must, testHost } from '@release-tools/testbed'

export interface BuildRequest {
  name: string
  version: string
  /** Path of the repository. */
  repository: string
  /** Place of the pinned build requirements in it; undefined if it needs none. */
  pins: string | undefined
  /** An existing directory for the distributions. */
  outDir: string
  /** By the front-end alone, without SOURCE_DATE_EPOCH, as many releases are made. */
  isPlain: boolean
}

const [temp = ''] = process.argv.slice(2)
const host = testHost({ temp })
const interpreter = await findInterpreter({}, temp, host)
const frontEnd = await installFrontEnd(interpreter, temp, host)
for (const request of JSON.parse(readFileSync(0, 'utf8')) as BuildRequest[]) {
  const error = await (request.isPlain ? buildPlain(request, frontEnd) : buildWithEngine(request)).then(
    () => undefined,
    thrown => messageOf(thrown),
  )
  console.log(JSON.stringify({ name: request.name, error }))
}

async function buildWithEngine({ name, version, repository, pins, outDir }: BuildRequest): Promise<void> {
  const checkout = await checkedOut(repository, host)
  const always = { directory: '.', normalise: 'auto', wheel: true, seconds: 900 } as const
  await buildPython(
    { ...always, checkout, name, version, interpreter, frontEnd, buildRequirements: pins, outDir },
    host,
  )
}

async function buildPlain({ repository, pins, outDir }: BuildRequest, { python }: FrontEnd): Promise<void> {
  const constraints = pins === undefined ? [] : ['--dependency-constraints-txt', join(repository, pins)]
  const copy = join(await mkdtemp(join(temp, 'plain-')), 'source')
  await must('clone', 'git', ['-c', 'safe.directory=*', 'clone', '--quiet', '--no-local', repository, copy])
  const env = { ...pipSettings(), PIP_ONLY_BINARY: ':all:' }
  await must('build', python, ['-m', 'build', ...constraints, '--outdir', outDir, copy], { env, cwd: temp })
}

function pipSettings(): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[0].startsWith('PIP_'))
  return Object.fromEntries(own)
}
