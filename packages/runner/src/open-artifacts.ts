import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { ArtifactService } from './artifact-service.ts'

/** The service of the server that runs this job. `what` is for the Problem that says that there is none. */
export async function openArtifacts(what: string, host: Host): Promise<ArtifactService> {
  if (!isEnterpriseServer(process.env.GITHUB_SERVER_URL)) {
    requireVariables(what, ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'])
    return (await import('./results-artifacts.ts')).openResults()
  }
  requireVariables(what, ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RUNTIME_URL', 'GITHUB_RUN_ID'])
  return (await import('./container-artifacts.ts')).openContainers(host)
}

function requireVariables(what: string, names: string[]): void {
  const missing = names.filter(name => !process.env[name])
  if (missing.length === 0) return
  throw new Problem(what, {
    found: `this runner offers no artifact service (${missing.join(' and ')} not set).`,
    next: 'If all steps run in one job, leave out `from-artifacts` and `to-artifact`. Otherwise, run this on GitHub Actions.',
  })
}

/**
 * True for a server without version 4 of the artifact service. Decides like @actions/artifact: github.com and *.ghe.com (data residency)
 * have it.
 */
function isEnterpriseServer(serverUrl = 'https://github.com'): boolean {
  return !/^(github\.com|.*\.ghe\.com|.*\.localhost)$/i.test(new URL(serverUrl).hostname)
}
