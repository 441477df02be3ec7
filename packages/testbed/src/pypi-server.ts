import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startServer } from './child.ts'
import { handOut } from './leaks.ts'
import { loopback, ports } from './ports.ts'
import { must } from './prepare/run.ts'

/** An index by pypiserver: no Trusted Publishing, no attestations, lists in HTML, refuses what it has. */
export interface PyPIServer {
  /** For `repository-url`. */
  uploadUrl: string
  /** For pip's `--index-url`. */
  simpleUrl: string
  user: string
  password: string
  /** Directory of its files. */
  packages: string
  stop(): Promise<void>
}

const script = `
import sys
from passlib.hash import sha256_crypt
print(sha256_crypt.using(rounds=1000).hash(sys.stdin.read()), end="")
`

/** Starts pypiserver, which `python` has, on loopback. Whoever uploads must log in. */
export async function startPyPIServer({ dir, python }: { dir: string; python: string }): Promise<PyPIServer> {
  const password = handOut('correct-horse', 'the password of the index')
  const [user, packages] = ['publisher', join(dir, 'packages')]
  await mkdir(packages, { recursive: true })
  const hashed = await must('make a file of passwords', python, ['-c', script], { input: Buffer.from(password) })
  await writeFile(join(dir, 'htpasswd'), `${user}:${hashed}\n`)
  const url = loopback(ports.otherIndex)
  const own = ['-i', '127.0.0.1', '-p', String(ports.otherIndex), '-P', join(dir, 'htpasswd'), '-a', 'update']
  const server = await startServer({
    name: 'pypiserver',
    program: python,
    args: ['-m', 'pypiserver', 'run', ...own, '--disable-fallback', packages],
    log: join(dir, 'pypiserver.log'),
    healthUrl: `${url}/health`,
  })
  return { uploadUrl: `${url}/`, simpleUrl: `${url}/simple/`, user, password, packages, stop: server.stop }
}
