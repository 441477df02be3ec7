import { connect } from 'node:net'
import { join } from 'node:path'
import { installTools, type ToolName } from '@release-tools/tools'
import { quietHost } from './quiet-host.ts'

const root = join(import.meta.dirname, '../../../..')
const wanted: ToolName[] = ['cosign', 'syft', 'grype', 'act', 'actionlint']

// RFC 6761: a name that never resolves, so that a try ends at once.
const nowhere = { releaseUrl: 'https://github.invalid', retry: { attempts: 1, baseMs: 0, maxMs: 0 } }

/** Installs the tools of the lock but trivy, from releases where GitHub can be reached, else from source. Returns paths. */
export async function prepareTools(cache: string, log: (line: string) => void): Promise<string[]> {
  const request = {
    tools: wanted.map(name => ({ name })),
    source: 'auto' as const,
    cacheDir: join(cache, 'tools'),
    goModules: join(root, 'actions/setup-tools/go'),
    allowSourceVersion: true,
    // Where connections are dropped silently, each tool would wait for its own several times.
    ...((await canReach('github.com')) ? {} : nowhere),
  }
  const installed = await installTools(
    request,
    quietHost(line => isWork(line) && log(line)),
  )
  return installed.map(tool => tool.path)
}

/** False for lines that only say where a tool was found, or not. */
function isWork(line: string): boolean {
  return !/: (not )?from /.test(line)
}

/** True when a host takes a connection for HTTPS within three seconds, or a proxy has to be asked in its place. */
async function canReach(name: string): Promise<boolean> {
  if ((process.env.HTTPS_PROXY ?? process.env.https_proxy ?? '') !== '') return true
  return new Promise(done => {
    const socket = connect({ host: name, port: 443, timeout: 3_000 })
    const finish = (answer: boolean) => {
      socket.destroy()
      done(answer)
    }
    socket
      .once('connect', () => finish(true))
      .once('error', () => finish(false))
      .once('timeout', () => finish(false))
  })
}
