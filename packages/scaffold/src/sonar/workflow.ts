import { quoted, type WorkflowFacts } from './workflow-facts.ts'
import { analysisJob, singleJob, testJob } from './workflow-jobs.ts'

/** The text of .github/workflows/sonar.yml. */
export function renderWorkflow(facts: WorkflowFacts): string {
  const jobs = facts.pythons.length > 1 ? [testJob(facts), analysisJob(facts)] : [singleJob(facts)]
  return `${header(facts)}
name: Sonar

on:
  push:
    branches: [${quoted(facts.defaultBranch)}]
  pull_request:

permissions: {}

concurrency:
  group: sonar-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

defaults:
  run:
    shell: bash

jobs:
${jobs.join('\n')}`
}

function header({ pythons, hostUrl }: WorkflowFacts): string {
  const what =
    pythons.length > 1
      ? 'Runs the tests on several versions of Python, then one Sonar analysis with their combined coverage.'
      : 'Runs the tests with coverage, then a Sonar analysis.'
  return `# ${what}
#
# \`release-tools sonar init\` writes this file for your project. Or copy it to .github/workflows/sonar.yml. It needs
#   - the secret SONAR_TOKEN, a token that may analyse the project, and
#   - sonar-project.properties with sonar.projectKey and, on SonarQube Cloud, sonar.organization.
# On SonarQube Cloud, turn off Automatic Analysis (Administration → Analysis Method), because it excludes other analyses.
#
# Pull requests from forks and from Dependabot get no secrets: tests and thresholds run, but the analysis is skipped.${
    hostUrl === undefined
      ? `
#
# Repository variable (Settings → Variables), optional:
#   SONAR_HOST_URL   address of a SonarQube Server   defaults to SonarQube Cloud`
      : ''
  }`
}
