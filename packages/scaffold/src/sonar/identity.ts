import { basename } from 'node:path'
import { Problem } from '@release-tools/base'
import type { SonarServer } from '@release-tools/sonar'
import type { InitRepository } from '../survey/repository.ts'
import type { FoundProject } from './find-projects.ts'

/** A project, and how a server identifies it. */
export interface NamedProject extends FoundProject {
  projectKey: string
  /** Only SonarQube Cloud has organisations. */
  organization: string | undefined
}

export interface WantedNames {
  server: Pick<SonarServer, 'kind'>
  projectKey?: string
  organization?: string
  /** True to replace the content of sonar-project.properties. */
  force: boolean
}

/**
 * Gives projects the keys that SonarQube Cloud derives from a GitHub repository (`acme_widget`), followed by their directory in a
 * monorepo. The user's choice takes precedence, then sonar-project.properties.
 */
export function nameProjects(
  projects: FoundProject[],
  repository: InitRepository,
  wanted: WantedNames,
): NamedProject[] {
  const { owner, name } = repository.origin ?? {}
  const base = wanted.projectKey ?? (owner === undefined ? basename(repository.root) : `${owner}_${name}`)
  const keyOf = ({ directory, properties }: FoundProject) => {
    const present = wanted.force ? undefined : properties.get('sonar.projectKey')
    if (wanted.projectKey === undefined && present !== undefined) return present
    const isWhole = directory === '.' || (wanted.projectKey !== undefined && projects.length === 1)
    return (isWhole ? base : `${base}_${directory}`).replaceAll(/[^A-Za-z0-9_.:-]/g, '_')
  }
  const named = projects.map(project => ({
    ...project,
    projectKey: keyOf(project),
    organization: organizationOf(project, owner, wanted),
  }))
  refuseTwins(named)
  return named
}

function organizationOf({ properties }: FoundProject, owner: string | undefined, wanted: WantedNames) {
  if (wanted.server.kind === 'server') return undefined
  const present = wanted.force ? undefined : properties.get('sonar.organization')
  // The key of an organisation imported from GitHub is its name in lower case.
  const organization = wanted.organization ?? present ?? owner?.toLowerCase()
  if (organization !== undefined) return organization
  throw new Problem('find the organisation on SonarQube Cloud', {
    found: 'git has no remote `origin` with an owner.',
    next: 'Give --organization KEY, or --host-url URL for a SonarQube Server.',
  })
}

function refuseTwins(projects: NamedProject[]) {
  const seen = new Map<string, string>()
  for (const { directory, projectKey } of projects) {
    const other = seen.get(projectKey)
    if (other !== undefined)
      throw new Problem('give each project its own key', {
        found: `${other} and ${directory} would both have the key ${projectKey}.`,
        next: 'Set sonar.projectKey in the sonar-project.properties of one of them.',
      })
    seen.set(projectKey, directory)
  }
}
