import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Somebody who commits. */
export interface Committer {
  name: string
  email: string
}

/** A new empty folder. */
function fresh(name: string): string {
  return realpathSync(mkdtempSync(join(tmpdir(), `${name}-`)))
}

/** A repository whose commits and tags are signed by the real programs. Nothing of the user's configuration counts. */
export class SignedRepository {
  readonly directory = fresh('signed')
  /** Beside the repository, so that they are never committed. */
  readonly #keys = fresh('keys')
  readonly #env: NodeJS.ProcessEnv

  constructor(format: 'sha1' | 'sha256' = 'sha1') {
    mkdirSync(join(this.#keys, 'gnupg'), { mode: 0o700 })
    const own = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GNUPGHOME: join(this.#keys, 'gnupg') }
    this.#env = { ...process.env, ...own, LC_ALL: 'C' }
    this.git('init', '--quiet', '--initial-branch=main', `--object-format=${format}`)
  }

  git(...args: string[]): string {
    return this.run('git', args).toString().trim()
  }

  /** The exit code of git, for what it should refuse. */
  gitCode(...args: string[]): number | null {
    return spawnSync('git', args, { cwd: this.directory, env: this.#env }).status
  }

  run(program: string, args: string[], input?: Uint8Array, env: NodeJS.ProcessEnv = {}): Buffer {
    const options = { cwd: this.directory, env: { ...this.#env, ...env }, stdio: 'pipe' as const }
    return execFileSync(program, args, { ...options, ...(input && { input }) })
  }

  /** Makes a key pair with ssh-keygen. Returns the path of the private key; that of the public one ends with .pub. */
  sshKey(name: string, ...options: string[]): string {
    const path = join(this.#keys, name)
    this.run('ssh-keygen', ['-q', '-N', '', '-C', name, '-f', path, ...options])
    return path
  }

  /** The line of the public key. */
  publicKey(path: string): string {
    return readFileSync(`${path}.pub`, 'utf8')
  }

  /** Makes an OpenPGP key with gpg. Returns its fingerprint, and the public key. */
  openPgpKey(user: string): { fingerprint: string; publicKey: Buffer } {
    const batch = ['--batch', '--passphrase', '', '--pinentry-mode', 'loopback']
    const status = this.run('gpg', [...batch, '--status-fd', '1', '--quick-gen-key', user, 'ed25519', 'sign', 'never'])
    const fingerprint = /KEY_CREATED \S+ (\S+)/.exec(status.toString())?.[1] ?? ''
    return { fingerprint, publicKey: this.run('gpg', ['--batch', '--armor', '--export', fingerprint]) }
  }

  /** Makes a commit without files. `key` is the path of an SSH key, or the fingerprint of an OpenPGP key; without it, nothing is signed. */
  commit(who: Committer, key?: string, date = '2026-03-01T00:00:00Z'): string {
    const args = ['commit', '--quiet', '--allow-empty', '-m', 'work', ...(key === undefined ? [] : ['-S'])]
    const times = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
    this.run('git', [...identity(who), ...signing(key), ...args], undefined, times)
    return this.git('rev-parse', 'HEAD')
  }

  /** Makes an annotated tag of what `target` names. Returns the id of its object. */
  tag(name: string, who: Committer, key?: string, target = 'HEAD'): string {
    this.git(...identity(who), ...signing(key), 'tag', key === undefined ? '-a' : '-s', '-m', name, name, target)
    return this.git('rev-parse', `refs/tags/${name}`)
  }

  /** The bytes of an object. */
  raw(id: string, kind: 'commit' | 'tag' = 'commit'): Buffer {
    return this.run('git', ['cat-file', kind, id])
  }

  /** Writes an object, as anybody can, and returns its id. */
  write(raw: string | Buffer, kind: 'commit' | 'tag' = 'commit'): string {
    return this.run('git', ['hash-object', '-t', kind, '-w', '--stdin'], Buffer.from(raw as string))
      .toString()
      .trim()
  }

  /** Ends the program that gpg has left behind. */
  close(): void {
    spawnSync('gpgconf', ['--kill', 'all'], { env: this.#env })
  }
}

/** A commit with this signature in its header. */
export function withSignature(unsigned: Buffer, armoured: string, header = 'gpgsig'): Buffer {
  const end = unsigned.indexOf('\n\n') + 1
  const lines = armoured.trimEnd().split('\n').join('\n ')
  return Buffer.concat([unsigned.subarray(0, end), Buffer.from(`${header} ${lines}\n`), unsigned.subarray(end)])
}

function identity({ name, email }: Committer): string[] {
  return ['-c', `user.name=${name}`, '-c', `user.email=${email}`]
}

function signing(key: string | undefined): string[] {
  if (key === undefined) return []
  return ['-c', `gpg.format=${key.startsWith('/') ? 'ssh' : 'openpgp'}`, '-c', `user.signingKey=${key}`]
}
