import { listAt, numberAt, Problem, parseJson, textAt } from '@release-tools/base'

/** A place that looks like a secret. */
export interface Secret {
  /** Path in the archive. */
  file: string
  /** First line, counted from 1. */
  line: number
  /** Rule of trivy: `aws-access-key-id`. */
  rule: string
  /** The rule in words. */
  title: string
  severity: string
  /** True if the path says tests, examples or documentation: there, most are samples. */
  sample: boolean
}

const samples =
  /(?:^|\/)(?:tests?|testing|examples?|docs?|samples?|fixtures?)(?:\/|$)|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest)\.py$/i

/**
 * Reads trivy's report in JSON. `names`: the path of each searched file. Takes no part of the content from it. Throws a Problem if it is
 * not what trivy writes.
 */
export function parseSecrets(report: string, names: Map<string, string>): Secret[] {
  const document = parseJson(report, 'the report of trivy')
  if (numberAt(document, 'SchemaVersion') !== 2)
    throw new Problem('read the report of trivy', { found: 'its SchemaVersion is not 2.', next: 'Update trivy.' })
  const secrets = listAt(document, 'Results').flatMap(result => {
    const file = names.get(textAt(result, 'Target') ?? '')
    return listAt(result, 'Secrets').map(one => secretOf(one, file))
  })
  return secrets.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

function secretOf(one: unknown, file: string | undefined): Secret {
  const [rule, line] = [textAt(one, 'RuleID'), numberAt(one, 'StartLine')]
  if (file === undefined || rule === undefined || line === undefined)
    throw new Problem('read the report of trivy', {
      found: 'a secret in it has no file, rule or line.',
      next: 'Update trivy.',
    })
  const [title, severity] = [textAt(one, 'Title') ?? rule, textAt(one, 'Severity') ?? 'UNKNOWN']
  return { file, line, rule, title, severity, sample: samples.test(file) }
}
