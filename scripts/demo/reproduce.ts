import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Rebuild, readRebuild } from '@release-tools/evidence'
import { progress } from '../shared/progress.ts'
import { root } from '../shared/repository.ts'
import { run } from '../shared/run.ts'
import { offlineEnv, stepPath } from './environment.ts'
import type { Consumer } from './event.ts'
import { openTemporary, otherUser } from './other-user.ts'
import type { Prepared } from './prepare.ts'
import { rebuildFile } from './rebuild-file.ts'
import { verifyOptions } from './verify.ts'

/** What catalogues and searches what is rebuilt. */
const tools = ['syft', 'trivy'] as const
const [umask, timeZone] = [0o077, 'America/St_Johns']

/** What is rebuilt, and where it was made. */
interface Rebuilding {
  consumer: Consumer
  /** Identity of the keyless signatures. */
  identity: string
  /** The work tree of the consumer, which is cloned. */
  project: string
  prepared: Prepared
  /** The directory of the demo, with `download/` and `trust/`. */
  demo: string
}

/**
 * Rebuilds the published release as somebody else would: from a new clone, in another directory, as another user with another home
 * directory, umask and time zone. Shows what `release-tools reproduce` says, and keeps its attestation. True if each file and image that
 * the manifest calls `bytes` has the same bytes.
 */
export async function reproduceRelease(rebuilding: Rebuilding): Promise<boolean> {
  const place = mkdtempSync(join(openTemporary(), 'somebody-else-'))
  const remove = () => rmSync(place, { recursive: true, force: true })
  // A signal ends the demo by exit.
  process.once('exit', remove)
  const user = await otherUser(join(place, 'home'))
  try {
    const env = furnish(place, rebuilding)
    user.own(place)
    progress(`rebuilding it in ${place}, ${user.name}, another home directory, umask and time zone`)
    const before = process.umask(umask)
    const [program = '', ...args] = [...user.wrapper, ...command(place, rebuilding)]
    await run(program, args, { cwd: join(place, 'clone'), env, live: true }).finally(() => process.umask(before))
    const statement = join(place, rebuildFile)
    if (!existsSync(statement)) return false
    cpSync(statement, join(rebuilding.demo, rebuildFile))
    const { isGood, lines } = judge(readRebuild(JSON.parse(readFileSync(statement, 'utf8')), rebuildFile))
    for (const line of lines) progress(line)
    return isGood
  } finally {
    user.end()
    remove()
  }
}

/** Everything that a stranger has: a clone, the download, the keys of the project, and programs. Returns the variables. */
function furnish(place: string, { project, prepared, demo }: Rebuilding): Record<string, string> {
  chmodSync(place, 0o755)
  const copy = (from: string, to: string) => cpSync(from, join(place, to), { recursive: true, dereference: true })
  execFileSync('git', ['clone', '--quiet', '--no-local', project, join(place, 'clone')])
  for (const name of ['download', 'trust']) copy(join(demo, name), name)
  copy(process.execPath, 'bin/node')
  for (const name of ['release-tools.mjs', 'openpgp.min.mjs'])
    copy(join(root, 'packages/cli/dist', name), `bin/${name}`)
  for (const name of tools) copy(join(prepared.tools, name), name)
  if (prepared.wheels !== undefined) copy(prepared.wheels, 'wheels')
  for (const name of ['home', 'tmp']) mkdirSync(join(place, name))
  const system = stepPath.split(':').slice(1)
  return {
    ...offlineEnv({ ...prepared, databases: {} }),
    ...(prepared.wheels === undefined ? {} : { PIP_FIND_LINKS: join(place, 'wheels') }),
    PATH: [...['bin', ...tools].map(name => join(place, name)), ...system].join(':'),
    HOME: join(place, 'home'),
    TMPDIR: join(place, 'tmp'),
    ...{ USER: 'somebody-else', LOGNAME: 'somebody-else', TZ: timeZone, LANG: 'C.UTF-8' },
  }
}

function command(place: string, { consumer, identity }: Rebuilding): string[] {
  const options = verifyOptions(join(place, 'trust'), consumer, identity)
  const attestation = ['--attestation', join(place, rebuildFile)]
  return [
    ...[join(place, 'bin/node'), join(place, 'bin/release-tools.mjs'), 'reproduce', consumer.tag],
    ...['--against', join(place, 'download'), ...attestation, ...options],
  ]
}

/** How many of those that should be the same are the same, in lines. Good if there are some, all are, and nothing speaks against the release. */
export function judge({ files, problems }: Pick<Rebuild, 'files' | 'problems'>): { isGood: boolean; lines: string[] } {
  const promised = files.filter(file => file.reproducible === 'bytes')
  const others = promised.filter(file => file.result !== 'identical')
  const count = `${promised.length - others.length} of ${promised.length}`
  return {
    isGood: others.length + problems.length === 0 && promised.length > 0,
    lines: [
      ...others.map(({ path, result }) => `✗ ${path} should have the same bytes: ${result}`),
      `${count} files and images that should have the same bytes have them`,
    ],
  }
}
