/** The unit of a Sonar metric. */
export type Kind = 'percent' | 'number' | 'rating' | 'minutes' | 'milliseconds'

export interface Metric {
  name: string
  kind: Kind
}

// The metrics that gates use: https://docs.sonarsource.com/sonarqube-server/latest/user-guide/code-metrics/metrics-definition/
const known: Record<string, Metric> = {
  coverage: { name: 'Coverage', kind: 'percent' },
  line_coverage: { name: 'Line Coverage', kind: 'percent' },
  branch_coverage: { name: 'Condition Coverage', kind: 'percent' },
  lines_to_cover: { name: 'Lines to Cover', kind: 'number' },
  uncovered_lines: { name: 'Uncovered Lines', kind: 'number' },
  conditions_to_cover: { name: 'Conditions to Cover', kind: 'number' },
  uncovered_conditions: { name: 'Uncovered Conditions', kind: 'number' },
  duplicated_lines_density: { name: 'Duplicated Lines', kind: 'percent' },
  duplicated_lines: { name: 'Duplicated Lines', kind: 'number' },
  duplicated_blocks: { name: 'Duplicated Blocks', kind: 'number' },
  violations: { name: 'Issues', kind: 'number' },
  blocker_violations: { name: 'Blocker Issues', kind: 'number' },
  critical_violations: { name: 'Critical Issues', kind: 'number' },
  major_violations: { name: 'Major Issues', kind: 'number' },
  minor_violations: { name: 'Minor Issues', kind: 'number' },
  info_violations: { name: 'Info Issues', kind: 'number' },
  software_quality_blocker_issues: { name: 'Blocker Severity Issues', kind: 'number' },
  software_quality_high_issues: { name: 'High Severity Issues', kind: 'number' },
  software_quality_medium_issues: { name: 'Medium Severity Issues', kind: 'number' },
  software_quality_low_issues: { name: 'Low Severity Issues', kind: 'number' },
  software_quality_info_issues: { name: 'Info Severity Issues', kind: 'number' },
  accepted_issues: { name: 'Accepted Issues', kind: 'number' },
  bugs: { name: 'Bugs', kind: 'number' },
  code_smells: { name: 'Code Smells', kind: 'number' },
  vulnerabilities: { name: 'Vulnerabilities', kind: 'number' },
  security_hotspots: { name: 'Security Hotspots', kind: 'number' },
  security_hotspots_reviewed: { name: 'Security Hotspots Reviewed', kind: 'percent' },
  sqale_rating: { name: 'Maintainability Rating', kind: 'rating' },
  maintainability_rating: { name: 'Maintainability Rating', kind: 'rating' },
  reliability_rating: { name: 'Reliability Rating', kind: 'rating' },
  security_rating: { name: 'Security Rating', kind: 'rating' },
  security_review_rating: { name: 'Security Review Rating', kind: 'rating' },
  software_quality_maintainability_rating: { name: 'Maintainability Rating', kind: 'rating' },
  software_quality_reliability_rating: { name: 'Reliability Rating', kind: 'rating' },
  software_quality_security_rating: { name: 'Security Rating', kind: 'rating' },
  sqale_index: { name: 'Technical Debt', kind: 'minutes' },
  technical_debt: { name: 'Added Technical Debt', kind: 'minutes' },
  sqale_debt_ratio: { name: 'Technical Debt Ratio', kind: 'percent' },
  comment_lines_density: { name: 'Comments', kind: 'percent' },
  complexity: { name: 'Cyclomatic Complexity', kind: 'number' },
  cognitive_complexity: { name: 'Cognitive Complexity', kind: 'number' },
  lines: { name: 'Lines', kind: 'number' },
  ncloc: { name: 'Lines of Code', kind: 'number' },
  files: { name: 'Files', kind: 'number' },
  tests: { name: 'Unit Tests', kind: 'number' },
  skipped_tests: { name: 'Skipped Unit Tests', kind: 'number' },
  test_errors: { name: 'Unit Test Errors', kind: 'number' },
  test_failures: { name: 'Unit Test Failures', kind: 'number' },
  test_success_density: { name: 'Unit Test Success', kind: 'percent' },
  test_execution_time: { name: 'Unit Test Duration', kind: 'milliseconds' },
}

/** A metric by its key (`new_…`: on new code); undefined for an uncommon one. */
export function metricOf(key: string): Metric | undefined {
  const isNew = key.startsWith('new_')
  const base = isNew ? key.slice('new_'.length) : key
  const metric = Object.hasOwn(known, base) ? known[base] : undefined
  return metric === undefined || !isNew ? metric : { ...metric, name: `${metric.name} on New Code` }
}
