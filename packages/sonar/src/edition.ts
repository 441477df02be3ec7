import { textAt } from '@release-tools/base'
import type { SonarApi } from './sonar-api.ts'

/** The edition of a server; `unknown` if it does not say. */
export type Edition = 'cloud' | 'community' | 'developer' | 'enterprise' | 'datacenter' | 'unknown'

const editions: Edition[] = ['community', 'developer', 'enterprise', 'datacenter']

/** Asks for the edition. SonarQube Cloud counts as one. Throws Unauthorized for a wrong token. */
export async function editionOf(api: SonarApi): Promise<Edition> {
  if (api.server.kind === 'cloud') return 'cloud'
  const answer = await api.get({ path: 'api/navigation/global', attempted: 'read the edition of Sonar' })
  const named = textAt(answer, 'edition')
  return editions.find(edition => edition === named) ?? 'unknown'
}

/** True for an edition that analyses branches and pull requests. */
export function knowsBranches(edition: Edition): boolean {
  return edition !== 'community' && edition !== 'unknown'
}

/** The name of an edition in messages: `SonarQube Community Build`. */
export function editionName(edition: Edition): string {
  const names: Record<Edition, string> = {
    cloud: 'SonarQube Cloud',
    community: 'SonarQube Community Build',
    developer: 'SonarQube Developer Edition',
    enterprise: 'SonarQube Enterprise Edition',
    datacenter: 'SonarQube Data Center Edition',
    unknown: 'a SonarQube of unknown edition',
  }
  return names[edition]
}
