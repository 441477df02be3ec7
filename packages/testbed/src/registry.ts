import { join } from 'node:path'
import { requireFreePorts, startServer } from './child.ts'
import { ports } from './ports.ts'

export interface Registry {
  /** `127.0.0.1:18017`, the first part of image references; plain HTTP. */
  host: string
  stop(): Promise<void>
}

/** Starts an empty OCI registry with referrers (go/servers/minireg), which keeps pushed images in memory. `login` is `user:password`. */
export async function startRegistry(options: {
  dir: string
  bin: string
  port?: number
  login?: string
  /** False for a registry of OCI 1.0, without referrers. */
  referrers?: boolean
}): Promise<Registry> {
  const host = `127.0.0.1:${options.port ?? ports.registry}`
  await requireFreePorts([options.port ?? ports.registry])
  const server = await startServer({
    name: 'the registry',
    program: join(options.bin, 'minireg'),
    args: [`-addr=${host}`, `-referrers=${options.referrers ?? true}`],
    log: join(options.dir, 'registry.log'),
    healthUrl: `http://${host}/healthz`,
    ...(options.login === undefined ? {} : { env: { MINIREG_LOGIN: options.login } }),
  })
  return { host, stop: server.stop }
}
