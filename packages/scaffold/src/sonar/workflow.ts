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
      ? 'Runs the tests on several versions of Python, then one analysis by Sonar that has the coverage of all.'
      : 'Runs the tests with coverage, then an analysis by Sonar.'
  return `# ${what}
#
# \`release-tools sonar init\` writes this file to fit a project; or copy it to .github/workflows/sonar.yml. It needs
#   - the secret SONAR_TOKEN, a token that may analyse the project, and
#   - sonar-project.properties with sonar.projectKey and, on SonarQube Cloud, sonar.organization.
# On SonarQube Cloud, Automatic Analysis must be off (Administration → Analysis Method): it refuses any other.
#
# Pull requests from forks and from Dependabot see no secret: tests and thresholds run, the analysis is left out with a notice.${
    hostUrl === undefined
      ? `
#
# Repository variable (Settings → Variables), optional:
#   SONAR_HOST_URL   address of a SonarQube Server   default: SonarQube Cloud`
      : ''
  }`
}
