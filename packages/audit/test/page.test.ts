import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { freshDir } from '@release-tools/scan/testing'
import { compactDecrypt, importPKCS8 } from 'jose'
import { commandBlocks } from '../../../scripts/shared/commands.ts'
import { readSealingKey } from '../src/seal.ts'

const dir = freshDir('audit-page')
afterAll(() => rmSync(dir, { recursive: true }))

test('the key of the page seals events, and only its private half opens them', async () => {
  const [block] = commandBlocks('docs/tasks/audit-log.md').filter(({ situation }) => situation === 'audit-log')
  // Fewer bits are faster to find.
  for (const command of block?.commands ?? [])
    execFileSync('sh', ['-ec', command.replace('4096', '3072')], { cwd: dir, stdio: 'pipe' })
  const pem = readFileSync(join(dir, 'audit-log.pem'), 'utf8')
  const event = { kind: 'publication' as const, time: '2026-01-31T12:00:00Z', tag: 'v1.2.0', facts: { manifest: 'a' } }
  const sealed = await readSealingKey(pem, 'audit-log.pem').seal(event)
  const key = await importPKCS8(readFileSync(join(dir, 'audit-log.key'), 'utf8'), 'RSA-OAEP-256')
  const { plaintext } = await compactDecrypt(sealed, key)
  expect(JSON.parse(Buffer.from(plaintext).toString())).toEqual(event)
})
