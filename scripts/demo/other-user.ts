import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** The first of the user ids outside of the namespace, and how many there are. Nobody else has them. */
const [firstId, ids] = [200_000, 65_536]

/** The directory that builders of images read as root, in their namespace too; it is closed to others. */
const ofRoot = '/var/lib/containers'

/** Another user of this machine, who can read what belongs to us and is open to all, and change nothing of it. */
export interface OtherUser {
  /** As it is told: `with the user id 200000`. */
  name: string
  /** The start of a command line that runs the rest as this user. */
  wrapper: string[]
  /** Gives this user a directory and everything in it. */
  own(directory: string): void
  end(): void
}

/** A directory for temporary files that every user can reach: that of a test is closed to others. */
export function openTemporary(): string {
  const isOpen = (path: string): boolean =>
    (statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || isOpen(dirname(path)))
  return [tmpdir(), '/tmp'].find(isOpen) ?? tmpdir()
}

/**
 * A user with other ids, in a user namespace in which that is root: builders of images need that. Only root can have one. Otherwise it is
 * the same user. `home` is a directory for what builders keep; home directory, name and umask can still be others.
 */
export async function otherUser(home: string): Promise<OtherUser> {
  const same = {
    name: 'with the same user id (only root can use another one)',
    wrapper: [],
    own: () => {},
    end: () => {},
  }
  if (process.getuid?.() !== 0) return same
  // It keeps the namespace until it ends, and it ends with us.
  const holder = spawn('setpriv', ['--pdeathsig', 'KILL', 'unshare', '--user', 'sleep', 'infinity'], {
    stdio: 'ignore',
  })
  const end = () => void holder.kill('SIGKILL')
  try {
    await mapIds(holder)
  } catch {
    end()
    return { ...same, name: 'with the same user id (this system does not allow user namespaces)' }
  }
  const enter = ['nsenter', '--target', String(holder.pid), '--user', '--']
  return {
    name: `with the user id ${firstId}`,
    wrapper: [...enter, 'unshare', '--mount', '--pid', '--fork', '--mount-proc', '--kill-child', ...own(home)],
    own: directory => void execFileSync('chown', ['-R', '--no-dereference', `${firstId}:${firstId}`, directory]),
    end,
  }
}

/** Puts a directory in the place of root's. */
function own(directory: string): string[] {
  if (!existsSync(ofRoot)) return []
  return ['sh', '-c', `mount --bind "$1" ${ofRoot} && shift && exec "$@"`, 'sh', directory]
}

/** Waits for the namespace. Throws an Error if there is none. */
async function mapIds({ pid = 0 }: ChildProcess): Promise<void> {
  const ours = readlinkSync('/proc/self/ns/user')
  for (let tries = 0; readlinkSync(`/proc/${pid}/ns/user`) === ours; tries += 1) {
    if (tries > 100) throw new Error('unshare made no user namespace.')
    await setTimeout(20)
  }
  for (const kind of ['uid', 'gid']) writeFileSync(`/proc/${pid}/${kind}_map`, `0 ${firstId} ${ids}\n`)
  if (!readFileSync(`/proc/${pid}/uid_map`, 'utf8').includes(String(firstId))) throw new Error('ids are not mapped.')
}
