import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How a key is made. */
interface KeyOptions {
  /** What it may do. */
  usage?: string
  /** When it ends: a day, or `0` for never. */
  end?: string
  passphrase?: string
}

/** The system's gpg with a home of its own, and the files that it makes. Its clock stands at the first day of 2025. */
export class Gnupg {
  // The sockets of gpg's agent allow only short paths.
  readonly dir = mkdtempSync(join(tmpdir(), 'g-'))
  readonly #home = mkdtempSync(join(this.dir, 'h'))

  constructor() {
    // The default takes a tenth of a second of processor time for each passphrase.
    writeFileSync(join(this.#home, 'gpg-agent.conf'), 's2k-count 65536\n')
  }

  path(name: string): string {
    return join(this.dir, name)
  }

  /** Runs gpg. `at` is its clock. */
  run(args: string[], at = '20250101T000000', input?: string | Buffer) {
    const open = args.includes('--passphrase') ? [] : ['--passphrase', '']
    const always = ['--homedir', this.#home, '--batch', '--no-tty', '--quiet', '--no-options', ...open]
    const call = [...always, '--pinentry-mode', 'loopback', `--faked-system-time=${at}!`, ...args]
    const { status, stdout, stderr } = spawnSync('gpg', call, {
      cwd: this.dir,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      ...(input === undefined ? {} : { input }),
    })
    if (status === null) throw new Error('gpg is not installed')
    return { status, out: stdout.toString(), bytes: stdout, err: stderr.toString() }
  }

  must(...args: Parameters<Gnupg['run']>): Buffer {
    const { status, bytes, err } = this.run(...args)
    if (status !== 0) throw new Error(`gpg ${args[0].join(' ')}: ${err}`)
    return bytes
  }

  /** Makes a key for `name@example.com`. */
  newKey(name: string, kind: string, { usage = 'sign', end = '0', passphrase = '' }: KeyOptions = {}): void {
    this.must(['--passphrase', passphrase, '--quick-gen-key', `${name} <${name}@example.com>`, kind, usage, end])
  }

  /** Adds a subkey. */
  newSubkey(name: string, kind: string, { usage = 'sign', end = '0', passphrase = '' }: KeyOptions = {}): void {
    const [primary = ''] = this.fingerprints(name)
    this.must(['--passphrase', passphrase, '--quick-add-key', primary, kind, usage, end])
  }

  /** Of the primary key, then of its subkeys. */
  fingerprints(name: string): string[] {
    const listed = this.must(['--with-colons', '--list-keys', `${name}@example.com`]).toString()
    return [...listed.matchAll(/^fpr:+([0-9A-F]{40}):/gm)].map(([, one = '']) => one)
  }

  /** The public key of somebody, as it is now. */
  exported(name: string, armor = true): string {
    const file = this.path(`${name}.${armor ? 'asc' : 'gpg'}`)
    writeFileSync(file, this.must([...(armor ? ['--armor'] : []), '--export', `${name}@example.com`]))
    return file
  }

  /** The private keys of somebody, armoured. `only` leaves out the private part of the primary key. */
  secret(name: string, passphrase = '', only?: 'subkeys'): string {
    const what = only === undefined ? '--export-secret-keys' : '--export-secret-subkeys'
    return this.must(['--passphrase', passphrase, '--armor', what, `${name}@example.com`]).toString()
  }

  /** A detached signature by somebody. */
  signed(file: string, name: string, to: string, more: string[] = ['--armor'], at = '20250201T000000'): string {
    this.must(['-u', `${name}@example.com`, ...more, '--yes', '-o', this.path(to), '--detach-sign', file], at)
    return this.path(to)
  }

  /** What gpg says about a signature: its exit code, and the words of its status lines. */
  verify(signature: string, file: string, keys: string[], at?: string): [number, string] {
    const other = mkdtempSync(join(this.dir, 'v'))
    const own = (args: string[], day?: string) => this.run(['--homedir', other, ...args], day)
    for (const key of keys) own(['--import', key], at)
    const { status, out } = own(['--trust-model', 'always', '--status-fd', '1', '--verify', signature, file], at)
    rmSync(other, { recursive: true, force: true })
    const words = [...out.matchAll(/\[GNUPG:\] (GOODSIG|BADSIG|ERRSIG|EXPSIG|EXPKEYSIG|REVKEYSIG|VALIDSIG|NODATA)/g)]
    return [status, [...new Set(words.map(([, word]) => word))].join(' ')]
  }

  /** The certificate of revocation that GnuPG makes with every key. */
  revocation(name: string): string {
    const [primary] = this.fingerprints(name)
    const text = readFileSync(join(this.#home, 'openpgp-revocs.d', `${primary}.rev`), 'utf8')
    // A colon keeps it from being imported by mistake.
    return text.replace(':-----BEGIN', '-----BEGIN')
  }

  revoke(name: string): void {
    this.must(['--import'], undefined, this.revocation(name))
  }

  /** Ends the agent of gpg, and removes everything. */
  remove(): void {
    spawnSync('gpgconf', ['--homedir', this.#home, '--kill', 'all'])
    rmSync(this.dir, { recursive: true, force: true })
  }
}
