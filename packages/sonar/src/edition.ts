import { textAt } from '@release-tools/base'
import type { SonarApi } from './sonar-api.ts'

/** What the server is; `unknown` where it does not say. */
export type Edition = 'cloud' | 'community' | 'developer' | 'enterprise' | 'datacenter' | 'unknown'

const editions: Edition[] = ['community', 'developer', 'enterprise', 'datacenter']

/** Asks for the edition; SonarQube Cloud is one of its own. Throws Unauthorized for a wrong token. */
export async function editionOf(api: SonarApi): Promise<Edition> {
  if (api.server.kind === 'cloud') return 'cloud'
  const answer = await api.get({ path: 'api/navigation/global', attempted: 'ask Sonar for its edition' })
  const named = textAt(answer, 'edition')
  return editions.find(edition => edition === named) ?? 'unknown'
}

/** Whether an edition analyses branches and pull requests. */
export function knowsBranches(edition: Edition): boolean {
  return edition !== 'community' && edition !== 'unknown'
}

/** For people: `SonarQube Community Build`. */
export function editionName(edition: Edition): string {
  const names: Record<Edition, string> = {
    cloud: 'SonarQube Cloud',
    community: 'SonarQube Community Build',
    developer: 'SonarQube Developer Edition',
    enterprise: 'SonarQube Enterprise Edition',
    datacenter: 'SonarQube Data Center Edition',
    unknown: 'a SonarQube that does not name its edition',
  }
  return names[edition]
}
