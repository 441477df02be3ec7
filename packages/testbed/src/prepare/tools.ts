import { connect } from 'node:net'
import { join } from 'node:path'
import { installTools, type ToolName } from '@release-tools/tools'
import { quietHost } from './quiet-host.ts'

const root = join(import.meta.dirname, '../../../..')
const wanted: ToolName[] = ['cosign', 'syft', 'grype', 'osv-scanner', 'act', 'actionlint']

// RFC 6761: a name that never resolves, so that an attempt fails at once.
const nowhere = { releaseUrl: 'https://github.invalid', retry: { attempts: 1, baseMs: 0, maxMs: 0 } }

/** Installs the tools of the lock, except trivy: from releases if GitHub is reachable, otherwise from source. Returns paths. */
export async function prepareTools(cache: string, log: (line: string) => void): Promise<string[]> {
  const request = {
    tools: wanted.map(name => ({ name })),
    source: 'auto' as const,
    cacheDir: join(cache, 'tools'),
    goModules: join(root, 'actions/setup-tools/go'),
    allowSourceVersion: true,
    // If connections are dropped silently, every tool would wait several times.
    ...((await canReach('github.com')) ? {} : nowhere),
  }
  const installed = await installTools(
    request,
    quietHost(line => isWork(line) && log(line)),
  )
  return installed.map(tool => tool.path)
}

/** False for lines about sources that did or did not have a tool. */
function isWork(line: string): boolean {
  return !/: (not )?from /.test(line)
}

/** True if a host accepts an HTTPS connection within three seconds, or if a proxy is set. */
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
