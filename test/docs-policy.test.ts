import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { defaultPolicy, parsePolicy } from '@release-tools/evidence'
import { root } from '../scripts/shared/repository.ts'

/** Every policy in the YAML blocks of a page: they begin with their version. */
function policiesIn(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8')
  return [...text.matchAll(/^```yaml\n((?:#[^\n]*\n)?version: 1\n.*?)^```$/gms)].map(([, block = '']) => block)
}

test('the policy page shows the default as it is', () => {
  const [shown = ''] = policiesIn('docs/policy.md')
  expect(parsePolicy(shown)).toEqual(defaultPolicy)
})

const pages = [
  'docs/policy.md',
  'docs/tasks/exceptions-in-the-policy.md',
  'docs/tasks/verify-a-gpg-signature.md',
  'docs/tasks/verify-before-you-deploy.md',
]

test.each(pages)('every policy in %s can be read', page => {
  const policies = policiesIn(page)
  expect(policies.length).toBeGreaterThan(0)
  for (const policy of policies) expect(parsePolicy(policy).version).toBe(1)
})
