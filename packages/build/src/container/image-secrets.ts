import { byBytes, listAt, numberAt, Problem, parseJson, textAt } from '@release-tools/base'
import type { HardenedPlatform } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { FoundTool } from '@release-tools/tools'
import { runTrivy } from '../distribution/secrets/run-trivy.ts'

type Found = NonNullable<HardenedPlatform['secrets']>

/**
 * What looks like a secret in the layers and in the configuration of an image, in layers that a later one hides too. `layout` has this
 * image only. Takes no part of a secret from the report. Throws a Problem.
 */
export async function secretsIn(layout: string, trivy: FoundTool, scratch: string, host: Host): Promise<Found> {
  const what = ['image', '--image-config-scanners', 'secret', '--input', layout]
  return parse(await runTrivy(trivy, what, scratch, host), layout)
}

function parse(report: string, layout: string): Found {
  const document = parseJson(report, 'the report of trivy')
  if (numberAt(document, 'SchemaVersion') !== 2) throw unread('its SchemaVersion is not 2.')
  const found = listAt(document, 'Results').flatMap(result => {
    const target = textAt(result, 'Target') ?? ''
    // What is in no file is in the configuration, which has the path of the layout.
    const path = target === layout ? 'configuration' : `/${target.replace(/^\/+/, '').replace(/\p{Cc}/gu, '?')}`
    return listAt(result, 'Secrets').map(secret => {
      const [rule, line] = [textAt(secret, 'RuleID'), numberAt(secret, 'StartLine')]
      if (rule === undefined || line === undefined) throw unread('a secret in it has no rule or line.')
      return { path, line, rule, severity: textAt(secret, 'Severity') ?? 'UNKNOWN' }
    })
  })
  return found.sort((a, b) => byBytes(a.path, b.path) || a.line - b.line || byBytes(a.rule, b.rule))
}

function unread(found: string): Problem {
  return new Problem('read the report of trivy', {
    found,
    next: 'Use the version of trivy that the lock of release-tools names.',
  })
}
