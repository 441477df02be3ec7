import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { pipeline } from 'node:stream'
import { sonarPorts } from '../ports.ts'
import type { SonarFiles } from '../prepare/sonar.ts'
import type { SonarData } from '../prepare/sonar-data.ts'
import type { SonarSession } from '../sonarqube.ts'
import { offerSonarQube } from './offer.ts'

/** One server for processes in several networks, which share a folder with sockets. */
export interface SharedSonar {
  session: SonarSession
  /** Directory with the sockets. */
  folder: string
}

/** Offers SonarQube (offer.ts) to other networks as well. Its files are in `dir`. */
export async function offerSharedSonar(prepared: SonarFiles & SonarData, dir: string) {
  const { session, start, stop } = await offerSonarQube(prepared, dir)
  await mkdir(dir, { recursive: true })
  const shared: SharedSonar = { session, folder: dir }
  const close = await shareSonar(shared)
  return { shared, start, stop: () => stop().finally(close) }
}

/** Opens the sockets in the network of the server. Returns a function that closes them. */
export function shareSonar({ session, folder }: SharedSonar): Promise<() => void> {
  return forwardAll(doors(session, folder).map(({ path, port }) => [{ path }, { host: '127.0.0.1', port }]))
}

/** Makes the addresses of the session valid in another network: its loopback leads to the sockets. Returns a function that undoes it. */
export function reachSonar({ session, folder }: SharedSonar): Promise<() => void> {
  return forwardAll(doors(session, folder).map(({ path, port }) => [{ host: '127.0.0.1', port }, { path }]))
}

function doors({ start }: SonarSession, folder: string) {
  return [
    { path: join(folder, 'web.socket'), port: sonarPorts.web },
    { path: join(folder, 'start.socket'), port: Number(new URL(start).port) },
  ]
}

type Address = { path: string } | { host: string; port: number }

/** Passes connections on, byte by byte. */
async function forwardAll(ways: [from: Address, to: Address][]): Promise<() => void> {
  const servers = await Promise.all(ways.map(([from, to]) => forward(from, to)))
  return () => {
    for (const server of servers) server.close()
  }
}

async function forward(from: Address, to: Address): Promise<Server> {
  const server = createServer({ allowHalfOpen: true }, near => {
    const far = connect({ ...to, allowHalfOpen: true })
    // If one side fails, the other one ends.
    pipeline(near, far, near, () => undefined)
  })
  server.listen(from)
  await once(server, 'listening')
  return server
}
