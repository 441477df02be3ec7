import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findProgram } from '@release-tools/tools'
import { startServer } from './child.ts'
import { loopback, ports } from './ports.ts'

export interface BuildKit {
  /** Variables by which builders find their daemon, and what runs their containers. */
  env: Record<string, string>
  stop(): Promise<void>
}

/**
 * Starts BuildKit's daemon, which keeps everything below `dir`. Its RUN instructions share our network, which is loopback in tests.
 * buildah gets the same runtime, because its default may not know the machine's cgroups.
 */
export async function startBuildKit({ dir, bin }: { dir: string; bin: string }): Promise<BuildKit> {
  await mkdir(dir)
  const address = `unix://${join(dir, 'socket')}`
  const config = join(dir, 'buildkitd.toml')
  await writeFile(config, settings())
  const path = [process.env.PATH, '/usr/sbin', '/sbin'].join(':')
  const server = await startServer({
    name: 'BuildKit',
    program: join(bin, 'buildkitd'),
    args: ['--config', config, '--root', join(dir, 'root'), '--addr', address],
    log: join(dir, 'buildkitd.log'),
    healthUrl: `${loopback(ports.buildKitDebug)}/debug/requests`,
    env: { PATH: path },
  })
  return {
    env: { BUILDKIT_HOST: address, BUILDAH_RUNTIME: (await findProgram('runc', path)) ?? 'runc' },
    stop: server.stop,
  }
}

function settings(): string {
  return `[grpc]
debugAddress = "127.0.0.1:${ports.buildKitDebug}"
[worker.oci]
enabled = true
gc = false
[worker.containerd]
enabled = false
${[ports.registry, ports.guardedRegistry].map(port => `[registry."127.0.0.1:${port}"]\nhttp = true\n`).join('')}`
}
