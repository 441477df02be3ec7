/** @needs index */
import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { testbed } from '@release-tools/testbed'

const root = join(import.meta.dirname, '../../..')
const dir = mkdtempSync(join(testbed().dir, 'load-'))

/** The programs of the page, each of which defines `load`. */
function programs(): string[] {
  const page = readFileSync(join(root, 'docs/tasks/verify-a-model.md'), 'utf8')
  return [...page.matchAll(/<!-- load -->\n```python\n(.*?)```/gs)].map(([, text = '']) => text)
}

function python(text: string): { code: number | null; out: string; err: string } {
  const env = { HOME: dir, PATH: `${join(dir, 'bin')}:${process.env.PATH}`, PYTHONDONTWRITEBYTECODE: '1' }
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
`
const sign = `
from model_signing.signing import Config
Config().use_elliptic_key_signer(private_key="publisher.key").sign("llama", "llama.sig")
`

beforeAll(() => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  writeFileSync(join(dir, 'publisher.key'), privateKey.export({ format: 'pem', type: 'sec1' }))
  writeFileSync(join(dir, 'publisher.pub'), publicKey.export({ format: 'pem', type: 'spki' }))
  for (const name of ['bin', 'llama']) mkdirSync(join(dir, name))
  writeFileSync(
    join(dir, 'bin/release-tools'),
    `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'packages/cli/lib/main.js')}' "$@"\n`,
  )
  chmodSync(join(dir, 'bin/release-tools'), 0o755)
  must(python(write + sign))
})

test('each program of the page loads a signed model, and none that was changed', () => {
  const loading = programs().map(program => `${program}\nprint(load("llama")["w"].tolist())`)
  expect(loading).toHaveLength(2)
  for (const program of loading) expect(must(python(program))).toMatch(/\[1\.0, 2\.0\]\n$/)
  appendFileSync(join(dir, 'llama/model.safetensors'), 'x')
  const [ours, theirs] = loading.map(python)
  expect(ours).toMatchObject({ code: 1, err: expect.stringContaining('CalledProcessError') })
  expect(ours?.out).toMatch(/NOT VERIFIED\n$/)
  expect(theirs).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Signature mismatch') })
})
