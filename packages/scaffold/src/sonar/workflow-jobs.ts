import { quoted, type WorkflowFacts } from './workflow-facts.ts'

// The same commits as in workflows-templates/release.yml; a test compares.
const checkout = 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2'
const setupPython = 'actions/setup-python@a309ff8b426b58ec0e2a45f0f869d46889d02405 # v6.2.0'
const action = 'org/release-tools/actions/pytest-coverage-to-sonar@v1'
const wholeHistory = 'fetch-depth: 0 # for authors of lines, and changes of pull requests'
const changedThreshold = 'min-changed-coverage: 80'

/** Tests and analysis in one job. */
export function singleJob(facts: WorkflowFacts): string {
  return `  sonar:
    name: Test and analyse
${runner}
    steps:
${checkoutStep(wholeHistory)}
${pythonStep(pythonOf(facts))}
${installStep(facts)}
      - name: Test and analyse
        uses: ${action}
        with:
${indented([...place(facts), ...connection(facts), changedThreshold], 10)}
`
}

/** The tests, once per Python. */
export function testJob(facts: WorkflowFacts): string {
  const job = 'py${{ matrix.python }}'
  return `  test:
    name: Test on Python \${{ matrix.python }}
    strategy:
      fail-fast: false
      matrix:
        python: [${facts.pythons.map(version => JSON.stringify(version)).join(', ')}]
${runner}
    steps:
${checkoutStep()}
${pythonStep('python-version: ${{ matrix.python }}')}
${installStep(facts)}
      - name: Test
        uses: ${action}
        with:
${indented([...place(facts), `matrix-job: ${job}`, `to-artifact: coverage-${job}`], 10)}
`
}

/** The analysis of the coverage from all Pythons. */
export function analysisJob(facts: WorkflowFacts): string {
  const artifacts = facts.pythons.map(version => `  coverage-py${version}`)
  const inputs = [...place(facts), 'from-artifacts: |', ...artifacts, ...connection(facts), changedThreshold]
  return `  sonar:
    name: Analyse
    needs: test
${runner}
    steps:
${checkoutStep(wholeHistory)}
${pythonStep(`python-version: ${JSON.stringify(facts.pythons.at(-1))}`)}
      - name: Install coverage.py
        run: python -m pip install coverage
      - name: Analyse
        uses: ${action}
        with:
${indented(inputs, 10)}
`
}

const runner = `    runs-on: ubuntu-24.04
    timeout-minutes: 30
    permissions:
      contents: read # check out the commit`

function checkoutStep(...inputs: string[]): string {
  return `      - uses: ${checkout}
        with:
${indented(['persist-credentials: false', ...inputs], 10)}`
}

function pythonStep(input: string): string {
  return `      - uses: ${setupPython}
        with:
          ${input}`
}

function pythonOf({ pythons: [only], pythonFile }: WorkflowFacts): string {
  if (only !== undefined) return `python-version: ${JSON.stringify(only)}`
  return pythonFile === undefined ? 'python-version: 3.x' : `python-version-file: ${quoted(pythonFile)}`
}

function installStep({ install }: WorkflowFacts): string {
  return `      - name: Install the project and its test dependencies
        run: |
${indented(install, 10)}`
}

/** The inputs for the projects; none for a single one at the root, which has its key in sonar-project.properties. */
function place({ projects }: WorkflowFacts): string[] {
  const [first] = projects
  if (projects.length > 1)
    return ['projects: |', ...projects.map(({ directory, projectKey }) => `  ${directory} = ${projectKey}`)]
  return first === undefined || first.directory === '.' ? [] : [`working-directory: ${quoted(first.directory)}`]
}

function connection({ hostUrl }: WorkflowFacts): string[] {
  return [
    `sonar-host-url: ${hostUrl === undefined ? '${{ vars.SONAR_HOST_URL }}' : quoted(hostUrl)}`,
    'sonar-token: ${{ secrets.SONAR_TOKEN }}',
  ]
}

function indented(lines: string[], blanks: number): string {
  return lines.map(line => `${' '.repeat(blanks)}${line}`).join('\n')
}
