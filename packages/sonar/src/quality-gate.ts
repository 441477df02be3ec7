import { at, listAt, Problem, textAt } from '@release-tools/base'
import type { SonarApi } from './sonar-api.ts'
import type { GateCondition } from './sonar-outcome.ts'

/** The result of Sonar's quality gate. */
export interface Gate {
  /** `NONE`: the project has no gate. */
  status: 'OK' | 'WARN' | 'ERROR' | 'NONE'
  conditions: GateCondition[]
}

const statuses = ['OK', 'WARN', 'ERROR', 'NONE'] as const
const conditionStatuses = ['OK', 'WARN', 'ERROR', 'NO_VALUE'] as const
const attempted = 'read the quality gate from Sonar'

/** Asks for the quality gate of one analysis. Throws a Problem. */
export async function gateOf(api: SonarApi, analysisId: string): Promise<Gate> {
  const query = {
    path: 'api/qualitygates/project_status',
    parameters: { analysisId },
    attempted,
    field: 'projectStatus',
  }
  const answer = await api.get(query)
  const gate = at(answer, 'projectStatus')
  return { status: oneOf(statuses, textAt(gate, 'status')), conditions: listAt(gate, 'conditions').map(conditionOf) }
}

function conditionOf(condition: unknown): GateCondition {
  return {
    metric: textAt(condition, 'metricKey') ?? 'unknown',
    status: oneOf(conditionStatuses, textAt(condition, 'status')),
    comparator: textAt(condition, 'comparator') ?? '',
    // Older servers, which can answer WARN, have a second threshold.
    required: textAt(condition, 'errorThreshold') ?? textAt(condition, 'warningThreshold') ?? '',
    actual: textAt(condition, 'actualValue'),
  }
}

// An unknown word must not count as a passed gate.
function oneOf<T extends string>(known: readonly T[], word: string | undefined): T {
  const found = known.find(one => one === word)
  if (found !== undefined) return found
  throw new Problem(attempted, {
    found: `its status is ${JSON.stringify(word?.slice(0, 40))}, expected one of ${known.join(', ')}.`,
    next: 'Check `sonar-host-url`, because SonarQube does not answer like this.',
  })
}
