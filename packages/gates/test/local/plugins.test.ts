import { expect, test } from '@jest/globals'
import { parsePolicy, renderTestResults, testResults } from '@release-tools/evidence'
import { keyBundle, keyPair } from '@release-tools/evidence/testing'
import { plugins } from '../../src/local/plugins.ts'
import { commitOne, contextOf, tree } from './gate-context.ts'

const keys = keyPair()
const good = 'def register(app):\n    pass\n'
const policyText = `version: 1
signers: [{key: .github/cosign.pub}]
gates:
  plugins:
    files: [plugins/*]
    entry-point: register
    tests: {sandbox: ["test_cannot_escape[{plugin}]"], isolation: ["tests.test_plugins::test_apart"]}
`

function signatureOf(text: string): string {
  return JSON.stringify(keyBundle(keys.privateKey, Buffer.from(text)))
}

const source = {
  '.github/cosign.pub': keys.publicKey,
  'plugins/one.py': good,
  'plugins/one.py.sigstore.json': signatureOf(good),
}

const names = ['test_cannot_escape[one]', 'test_apart']

function results(outcomes: Record<string, 'passed' | 'failed' | 'skipped'>): Record<string, string> {
  const cases = Object.entries(outcomes).map(([name, outcome]) => ({
    ...{ name, classname: 'tests.test_plugins', file: undefined, seconds: 0, outcome },
  }))
  return { 'test-results.json': renderTestResults(testResults({ commit: commitOne, cases })) }
}

const allPassed = results(Object.fromEntries(names.map(name => [name, 'passed'])))

async function look(files: Record<string, string>, documents?: Record<string, string>, text = policyText) {
  const more = { policy: parsePolicy(text), ...(documents && { evidence: tree(documents) }) }
  return plugins.look(await contextOf(tree(files), 'v1.2.0', more))
}

test('passes if each plugin has its entry point, a valid signature, and tests that keep it in its sandbox', async () => {
  expect(await look(source, allPassed)).toMatchObject({
    result: 'pass',
    found: '1 plugin: plugins/one.py.',
    evidence: [{ source: 'plugins/one.py' }, { source: 'test-results.json' }],
  })
})

test('fails for a plugin without entry point, without signature, or with the signature of another file', async () => {
  const two = { ...source, 'plugins/two.py': 'from other import register\n', 'plugins/one.py': `${good}# changed\n` }
  const tests = results({
    'test_cannot_escape[one]': 'passed',
    'test_cannot_escape[two]': 'passed',
    test_apart: 'passed',
  })
  const { found, ...rest } = (await look(two, tests)) as { found: string }
  expect(rest).toMatchObject({ result: 'fail' })
  expect(found).toContain('plugins/two.py does not define register.')
  expect(found).toContain('plugins/two.py has no signature beside it (.sigstore.json, .sigstore, .sig, .asc).')
  expect(found).toContain('The signature plugins/one.py.sigstore.json is not valid: ')
})

test.each<[string, Record<string, 'passed' | 'failed' | 'skipped'>, string]>([
  [
    'failed',
    { [names[0] ?? '']: 'failed', test_apart: 'passed' },
    'The test test_cannot_escape[one] for sandbox failed: a plugin may run without it.',
  ],
  [
    'was skipped',
    { [names[0] ?? '']: 'passed', test_apart: 'skipped' },
    'The test tests.test_plugins::test_apart for isolation was skipped: a plugin may run without it.',
  ],
  [
    'did not run',
    { test_apart: 'passed' },
    'The test test_cannot_escape[one] for sandbox did not run: a plugin may run without it.',
  ],
])('blocks the release if the test of a sandbox %s', async (_, outcomes, found) => {
  expect(await look(source, results(outcomes))).toMatchObject({ result: 'fail', found })
})

test('is unknown without results of this commit, and for a file that is not Python', async () => {
  expect(await look(source)).toMatchObject({
    result: 'unknown',
    found:
      'Nobody knows whether a plugin can leave its sandbox: no documents of other jobs were given (`evidence-dir`, or the option --evidence).',
  })
  const text = '{}'
  const json = { ...source, 'plugins/one.json': text, 'plugins/one.json.sigstore.json': signatureOf(text) }
  expect(await look(json, allPassed)).toMatchObject({
    result: 'unknown',
    found: 'plugins/one.json is not Python, so nobody can tell whether it has register.',
  })
})

test('is unknown without a signer, or if the policy names no plugins', async () => {
  const { '.github/cosign.pub': _, ...unsigned } = source
  const open = policyText.replace('signers: [{key: .github/cosign.pub}]\n', '')
  expect(await look(unsigned, allPassed, open)).toMatchObject({
    result: 'unknown',
    found: expect.stringContaining('there is neither a public key nor the identity of a workflow.'),
  })
  expect(await look(source, allPassed, 'version: 1\n')).toEqual([])
  expect(await look(source, allPassed, 'version: 1\ngates: {required: [plugins]}\n')).toMatchObject({
    result: 'unknown',
    found: 'the policy does not say which files are plugins (`gates.plugins`)',
  })
})
