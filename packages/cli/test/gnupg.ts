import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// The sockets of gpg's agent allow only short paths.
export const dir = mkdtempSync(join(tmpdir(), 'g-'))
const home = mkdtempSync(join(dir, 'h'))
export const path = (name: string) => join(dir, name)
const always = [
  '--homedir',
  home,
  '--batch',
  '--no-tty',
  '--quiet',
  '--no-options',
  '--pinentry-mode',
  'loopback',
  '--passphrase',
  '',
]

/** Runs the system's gpg. `at` is its clock. */
function gpg(args: string[], at = '20250101T000000', input?: string | Buffer) {
  const { status, stdout, stderr } = spawnSync('gpg', [...always, `--faked-system-time=${at}!`, ...args], {
    cwd: dir,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    ...(input === undefined ? {} : { input }),
  })
  if (status === null) throw new Error('gpg is not installed')
  return { status, out: stdout.toString(), bytes: stdout, err: stderr.toString() }
}

export function must(...args: Parameters<typeof gpg>): Buffer {
  const { status, bytes, err } = gpg(...args)
  if (status !== 0) throw new Error(`gpg ${args[0].join(' ')}: ${err}`)
  return bytes
}

export function newKey(name: string, kind: string, end = '0') {
  must(['--quick-gen-key', `${name} <${name}@example.com>`, kind, 'sign', end])
}

export function fingerprints(name: string): string[] {
  const listed = must(['--with-colons', '--list-keys', `${name}@example.com`]).toString()
  return [...listed.matchAll(/^fpr:+([0-9A-F]{40}):/gm)].map(([, one = '']) => one)
}

/** The public key of somebody, as it is now. */
export function exported(name: string, armor = true): string {
  const file = path(`${name}.${armor ? 'asc' : 'gpg'}`)
  writeFileSync(file, must([...(armor ? ['--armor'] : []), '--export', `${name}@example.com`]))
  return file
}

/** A detached signature by somebody. */
export function signed(
  file: string,
  name: string,
  to: string,
  more: string[] = ['--armor'],
  at = '20250201T000000',
): string {
  must(['-u', `${name}@example.com`, ...more, '--yes', '-o', path(to), '--detach-sign', file], at)
  return path(to)
}

/** What gpg says about a signature: its exit code, and the words of its status lines. */
export function gpgVerify(signature: string, file: string, keys: string[], at?: string): [number, string] {
  const other = mkdtempSync(join(dir, 'v'))
  const own = (args: string[], day?: string) => gpg(['--homedir', other, ...args], day)
  for (const key of keys) own(['--import', key], at)
  const { status, out } = own(['--trust-model', 'always', '--status-fd', '1', '--verify', signature, file], at)
  rmSync(other, { recursive: true, force: true })
  const words = [...out.matchAll(/\[GNUPG:\] (GOODSIG|BADSIG|ERRSIG|EXPSIG|EXPKEYSIG|REVKEYSIG|VALIDSIG|NODATA)/g)]
  return [status, [...new Set(words.map(([, word]) => word))].join(' ')]
}

/** Revokes a key by the certificate that GnuPG makes with every key. */
export function revoke(name: string) {
  const certificate = path(`h-${name}.rev`)
  const [primary] = fingerprints(name)
  const text = readFileSync(join(home, 'openpgp-revocs.d', `${primary}.rev`), 'utf8')
  // A colon keeps it from being imported by mistake.
  writeFileSync(certificate, text.replace(':-----BEGIN', '-----BEGIN'))
  must(['--import', certificate])
}

/** Ends the agent of gpg, and removes everything. */
export function removeGnupg() {
  spawnSync('gpgconf', ['--homedir', home, '--kill', 'all'])
  rmSync(dir, { recursive: true, force: true })
}
