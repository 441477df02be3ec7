import { type IndexedVersion, type PackageIndex, type ProjectStatus, projectStatuses } from '@release-tools/evidence'
import type { Host, RetryPolicy } from '@release-tools/host'
import type { ProjectPage } from './project-page.ts'
import { indexReader, isOfVersion } from './read-version.ts'
import { readProject } from './simple.ts'

/** Many packages are asked about, so that one that does not answer must not take long. */
const patience: RetryPolicy = { attempts: 3, baseMs: 500, maxMs: 5000 }

/**
 * A package index for scans, which ask about one version after the other. `url` is as indexReader takes it. Throws a Problem for an
 * address that is not https, unless it is of this machine.
 */
export function packageIndex(url: string | undefined, host: Host, retry: RetryPolicy = patience): PackageIndex {
  const client = { ...indexReader(url, host), retry }
  return {
    address: client.address.simple,
    read: async (name, version) => {
      const page = await readProject(name, client)
      return page && versionOf(page, name, version)
    },
  }
}

function versionOf(page: ProjectPage, name: string, version: string): IndexedVersion {
  const status = statusIn(page)
  return {
    files: page.files
      .filter(({ file }) => isOfVersion(file, name, version))
      .map(({ sha256, yanked, yankedReason }) => ({ sha256, yanked, ...(yankedReason && { yankedReason }) })),
    status,
    ...(status === 'unknown' || page.reason === undefined ? {} : { reason: page.reason }),
  }
}

/** PEP 792 came with version 1.4 of the API. An index that does not say it, or says it in an older version, is not one that says `active`. */
function statusIn({ status, apiVersion }: ProjectPage): ProjectStatus {
  const minor = Number(/^1\.(\d{1,4})$/.exec(apiVersion ?? '')?.[1] ?? 0)
  return (minor >= 4 ? projectStatuses.find(one => one === status) : undefined) ?? 'unknown'
}
