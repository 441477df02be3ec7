import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseJson, sha256, textAt } from '@release-tools/base'
import { goEnv } from '@release-tools/tools'
import { cachedDir } from './cache.ts'
import { must } from './run.ts'

const source = join(import.meta.dirname, '../../go/vault-api')

/**
 * Downloads Vault's description of its API (OpenAPI), once, out of the module of its client for Go. go.sum has its digest. Returns its path.
 */
export async function prepareVaultApi(cache: string, log: (line: string) => void): Promise<string> {
  const key = sha256(await readFile(join(source, 'go.sum'), 'utf8')).slice(0, 16)
  const dir = await cachedDir(join(cache, 'vault-api', key), async staging => {
    log('downloading the description of Vault’s API')
    const args = ['mod', 'download', '-json', 'github.com/hashicorp/vault-client-go']
    const env = goEnv(process.env)
    const found = await must('download the description of Vault’s API', 'go', args, { cwd: source, env })
    await copyFile(
      join(textAt(parseJson(found, 'the answer of go'), 'Dir') ?? '', 'openapi.json'),
      join(staging, 'openapi.json'),
    )
  })
  return join(dir, 'openapi.json')
}
