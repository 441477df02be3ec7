import { basename } from 'node:path'
import { Problem } from '@release-tools/base'
import type { SonarServer } from '@release-tools/sonar'
import type { FoundProject } from './find-projects.ts'
import type { InitRepository } from './repository.ts'

/** A project with what a server knows it by. */
export interface NamedProject extends FoundProject {
  projectKey: string
  /** Only SonarQube Cloud has organisations. */
  organization: string | undefined
}

export interface WantedNames {
  server: Pick<SonarServer, 'kind'>
  projectKey?: string
  organization?: string
  /** True where what sonar-project.properties says is to be replaced. */
  force: boolean
}

/**
 * Gives keys as SonarQube Cloud makes them from a repository on GitHub (`acme_widget`), each with its directory behind it in a
 * monorepo. What was asked for goes first, then what sonar-project.properties says.
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
  // An organisation that is imported from GitHub has its name in lower case for its key.
  const organization = wanted.organization ?? present ?? owner?.toLowerCase()
  if (organization !== undefined) return organization
  throw new Problem('tell the organisation on SonarQube Cloud', {
    found: 'git has no remote `origin` whose owner it could be.',
    next: 'Give --organization KEY, or --host-url URL for a SonarQube Server.',
  })
}

function refuseTwins(projects: NamedProject[]) {
  const seen = new Map<string, string>()
  for (const { directory, projectKey } of projects) {
    const other = seen.get(projectKey)
    if (other !== undefined)
      throw new Problem('give each project a key of its own', {
        found: `${other} and ${directory} would both be ${projectKey}.`,
        next: 'Write sonar.projectKey into the sonar-project.properties of one of them.',
      })
    seen.set(projectKey, directory)
  }
}
