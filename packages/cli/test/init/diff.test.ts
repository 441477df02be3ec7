import { expect, test } from '@jest/globals'
import type { AdoptFile, AdoptPlan } from '@release-tools/scaffold'
import { changes } from '../../src/init/diff.ts'
import { before } from '../../src/init/report.ts'

const digest = (character: string) => `    --hash=sha256:${character.repeat(64)}`
const file = (text: string, old?: string): AdoptFile => ({
  path: 'r.txt',
  text,
  before: old,
  isPins: true,
  fate: 'new',
})

test('digests of pins are counted, and a changed file shows its neighbouring lines', () => {
  const old = `# Head\na==1 \\\n${digest('a')} \\\n${digest('b')}\nb==1 \\\n${digest('c')}\n`
  expect(changes([file(old.replace('b==1', 'b==2'), old)], false)).toBe(
    [
      ...['--- a/r.txt', '+++ b/r.txt', '@@ -1,3 +1,3 @@', ' # Head', ' a==1  # 2 digests'],
      ...['-b==1  # 1 digest', '+b==2  # 1 digest', ''],
    ].join('\n'),
  )
  expect(changes([file(old, old)], false)).toBe('')
})

test('of pins whose digests alone changed, the diff says so by its heading', () => {
  const [old, text] = [digest('a'), digest('b')].map(line => `a==1 \\\n${line}\n`)
  expect(changes([file(text ?? '', old)], true)).toContain('+++ b/r.txt')
})

test('an image without a package, and a project in a directory, are described', () => {
  const config = { 'tag-pattern': { value: 'v{version}' } }
  const project = { name: 'web', directory: 'web', dockerfiles: ['web/Dockerfile'], config }
  const plan = { survey: { projects: [project] }, notes: ['A note.'], files: [] } as unknown as AdoptPlan
  expect(before(plan)).toBe('web in web\n  image of web/Dockerfile; tags v{version}; no changelog\n\nA note.\n\n\n\n')
})
