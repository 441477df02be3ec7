import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'

/**
 * Makes sure that no other process works in a directory until this one ends. The lock is a socket: if a process was killed, its
 * socket no longer answers. A socket in the file system is visible from every namespace.
 */
export async function lockDirectory(directory: string): Promise<void> {
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 32)
  // Addresses of sockets have at most 103 bytes.
  const folder = tmpdir().length <= 50 ? tmpdir() : '/tmp'
  const path = join(folder, `release-tools-${name}.lock`)
  if (await listen(path)) return
  if (await isHeld(path)) throw taken(directory)
  rmSync(path, { force: true })
  if (!(await listen(path))) throw taken(directory)
}

/** False if the socket exists. */
function listen(path: string): Promise<boolean> {
  const server = createServer()
  return new Promise(done => {
    server.once('error', () => done(false))
    server.listen(path, () => {
      process.once('exit', () => rmSync(path, { force: true }))
      // The lock alone must not keep the process running.
      server.unref()
      done(true)
    })
  })
}

function isHeld(path: string): Promise<boolean> {
  const socket = connect(path)
  return new Promise(done => {
    socket.once('connect', () => done(true)).once('error', () => done(false))
  }).finally(() => socket.destroy()) as Promise<boolean>
}

function taken(directory: string): Problem {
  return new Problem(`use ${directory}`, {
    found: 'another run is working in it.',
    next: 'Wait until it ends.',
  })
}
