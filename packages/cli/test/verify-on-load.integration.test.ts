/** @needs index */
import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { testbed } from '@release-tools/testbed'

const root = join(import.meta.dirname, '../../..')
const dir = mkdtempSync(join(testbed().dir, 'load-'))

/** The programs of the page after this mark, each of which defines `load`. */
function programs(mark: string): string[] {
  const page = readFileSync(join(root, 'docs/tasks/verify-a-model.md'), 'utf8')
  return [...page.matchAll(/<!-- ([\w ]+) -->\n```python\n(.*?)```/gs)].flatMap(([, name, text = '']) =>
    name === mark ? [text] : [],
  )
}

function python(text: string, bin = 'bin'): { code: number | null; out: string; err: string } {
  const env = { HOME: dir, PATH: `${join(dir, bin)}:${process.env.PATH}`, PYTHONDONTWRITEBYTECODE: '1' }
  const { status, stdout, stderr } = spawnSync(testbed().indexTools, ['-c', text], { cwd: dir, env, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

function must(result: ReturnType<typeof python>): string {
  if (result.code !== 0) throw new Error(result.err)
  return result.out
}

const write = `
import numpy
from safetensors.numpy import save_file
save_file({"w": numpy.array([1.0, 2.0])}, "llama/model.safetensors")
numpy.savez("llama/weights.npz", w=numpy.array([1.0, 2.0]))
`
const sign = `
from model_signing.signing import Config
Config().use_elliptic_key_signer(private_key="publisher.key").sign("llama", "llama.sig")
`

/** Another model in the place of the one that is verified. */
const exchange = `
import numpy
from safetensors.numpy import save_file
save_file({"w": numpy.array([6.0])}, "llama/model.safetensors")
numpy.savez("llama/weights.npz", w=numpy.array([6.0]))
`

beforeEach(() => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  writeFileSync(join(dir, 'publisher.key'), privateKey.export({ format: 'pem', type: 'sec1' }))
  writeFileSync(join(dir, 'publisher.pub'), publicKey.export({ format: 'pem', type: 'spki' }))
  for (const name of ['bin', 'slow', 'llama']) mkdirSync(join(dir, name), { recursive: true })
  const release = `'${process.execPath}' '${join(root, 'packages/cli/lib/main.js')}' "$@"`
  writeFileSync(join(dir, 'exchange.py'), exchange)
  writeFileSync(join(dir, 'bin/release-tools'), `#!/bin/sh\nexec ${release}\n`)
  // Somebody exchanges the files after they were verified, and before they are loaded.
  const after = `cd '${dir}' && '${testbed().indexTools}' exchange.py`
  writeFileSync(join(dir, 'slow/release-tools'), `#!/bin/sh\n${release} && ${after}\n`)
  for (const bin of ['bin', 'slow']) chmodSync(join(dir, bin, 'release-tools'), 0o755)
  must(python(write + sign))
})

const printed = (program: string) => `${program}\nprint(load("llama")["w"].tolist())`

test('each program of the page loads a signed model, and none that was changed', () => {
  const loading = programs('load').map(printed)
  expect(loading).toHaveLength(2)
  for (const program of loading) expect(must(python(program))).toMatch(/\[1\.0, 2\.0\]\n$/)
  appendFileSync(join(dir, 'llama/model.safetensors'), 'x')
  const [ours, theirs] = loading.map(text => python(text))
  expect(ours).toMatchObject({ code: 1, err: expect.stringContaining('CalledProcessError') })
  expect(ours?.out).toMatch(/NOT VERIFIED\n$/)
  expect(theirs).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Signature mismatch') })
})

test('the program that loads from a copy refuses a changed model, and a file that is exchanged after its verification', () => {
  const [copying = ''] = programs('load from a copy').map(printed)
  expect(must(python(copying, 'slow'))).toMatch(/VERIFIED: model\n\[1\.0, 2\.0\]\n$/)
  const refused = python(copying)
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('CalledProcessError') })
  expect(refused.out).toMatch(/NOT VERIFIED\n$/)
})

test('without a copy, a file that is exchanged after its verification is loaded, as the page says', () => {
  const [direct = ''] = programs('load').map(printed)
  expect(must(python(direct, 'slow'))).toMatch(/VERIFIED: model\n\[6\.0\]\n$/)
})
