import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { commandBlocks } from '../../scripts/shared/commands.ts'
import { root } from '../../scripts/shared/repository.ts'
import { inParallel, run } from '../../scripts/shared/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'release-tools-commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function blocksOf(text: string) {
  const path = join(folder, 'page.md')
  writeFileSync(path, text)
  return commandBlocks(relative(root, path)).map(({ situation, commands }) => ({ situation, commands }))
}

test('reads blocks with the word above them, joins continued lines, and leaves other languages alone', () => {
  const text = 'Text\n\n<!-- run: clone -->\n```sh\nnpm run \\\n  demo\n\nnpm test\n```\n\n```yaml\na: b\n```\n'
  expect(blocksOf(text)).toEqual([{ situation: 'clone', commands: ['npm run demo', 'npm test'] }])
})

test('reads indented blocks of lists, and gives blocks without a word none', () => {
  expect(blocksOf('1. x\n\n   ```bash\n   cosign version\n   ```\n')).toEqual([
    { situation: undefined, commands: ['cosign version'] },
  ])
})

test('a program that is not there ends with 127, not with an exception', async () => {
  expect(await run('no-such-program-here', [])).toMatchObject({ code: 127, output: expect.stringContaining('ENOENT') })
})

test('keeps both outputs of a program and its exit code', async () => {
  const script = 'console.log("out"); console.error("err"); process.exit(3)'
  const { code, output } = await run(process.execPath, ['-e', script])
  expect([code, output.includes('out'), output.includes('err')]).toEqual([3, true, true])
})

test('works on a few items at a time and keeps their order', async () => {
  let now = 0
  let most = 0
  const results = await inParallel([30, 1, 10, 5], 2, async ms => {
    most = Math.max(most, ++now)
    await new Promise(done => setTimeout(done, ms))
    now--
    return ms
  })
  expect([results, most]).toEqual([[30, 1, 10, 5], 2])
})
