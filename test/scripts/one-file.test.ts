import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from '@jest/globals'
import { joinChunks } from '../../scripts/shared/one-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'one-file-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What webpack writes around the chunks, as far as it matters here. */
const main = `import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
const __nccwpck_require__ = { u: id => id + ".index.js" };
const ensure = chunkId => import("./" + __nccwpck_require__.u(chunkId));
const { ids, modules } = await ensure(process.argv[2]);
console.log(JSON.stringify([ids, modules[1](modules)]));
`
const chunk = (id: number, body: string) =>
  `import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";\nexport const id = ${id};\nexport const ids = [${id}];\nexport const modules = {\n\n1: modules => {\n${body}\n}\n};\n`

beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'index.js'), main)
})

function run(id: number) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['index.js', String(id)], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('chunks in the file itself do what those beside it did', async () => {
  const text = 'a comment /* ends */ with **/*.js – and text of a module:\\nimport x from "y"'
  const url = '__WEBPACK_EXTERNAL_createRequire(import.meta.url)("url").fileURLToPath(import.meta.url).slice(-8)'
  writeFileSync(join(folder, '7.index.js'), chunk(7, `/* a comment */ return [${JSON.stringify(text)}, ${url}]`))
  writeFileSync(join(folder, '42.index.js'), chunk(42, 'return "the other"'))
  writeFileSync(join(folder, 'beside.mjs'), 'export const name = "beside"')
  const before = [run(7), run(42)]
  await joinChunks(folder)
  expect(readdirSync(folder).sort()).toEqual(['beside.mjs', 'index.js', 'package.json'])
  expect(before[1]).toEqual({ status: 0, stdout: '[[42],"the other"]\n', stderr: '' })
  expect([run(7), run(42)]).toEqual(before)
})

test('a chunk imports what lies beside the file', async () => {
  writeFileSync(join(folder, 'beside.mjs'), 'console.log("beside")')
  writeFileSync(join(folder, '7.index.js'), chunk(7, "import('./beside.mjs'); return 1"))
  await joinChunks(folder)
  expect(run(7)).toEqual({ status: 0, stdout: '[[7],1]\nbeside\n', stderr: '' })
})

test('an error names the line of the file', async () => {
  writeFileSync(join(folder, '7.index.js'), chunk(7, '\n\nthrow new Error("here")'))
  await joinChunks(folder)
  const { status, stderr } = run(7)
  const [, line = ''] = /index\.js:(\d+)\nthrow new Error\("here"\)/.exec(stderr) ?? []
  const lines = readFileSync(join(folder, 'index.js'), 'utf8').split('\n')
  expect([status, lines[Number(line) - 1]]).toEqual([1, 'throw new Error("here")'])
})

test.each([
  ['what stands for the end of a comment', chunk(7, 'return "*~/"'), 'the chunk 7.index.js contains *~/'],
  ['an import that a function cannot have', `import x from "y";\n${chunk(7, '')}`, 'import statement outside a module'],
])('a chunk with %s is refused', async (_, text, message) => {
  writeFileSync(join(folder, '7.index.js'), text)
  await expect(joinChunks(folder)).rejects.toThrow(message)
})

test('a program that loads chunks in another way is refused', async () => {
  writeFileSync(join(folder, 'index.js'), main.replace('"./" +', '"../" +'))
  writeFileSync(join(folder, '7.index.js'), chunk(7, ''))
  await expect(joinChunks(folder)).rejects.toThrow('loads chunks of')
})
