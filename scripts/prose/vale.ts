import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { cachedDir, locked, must } from '@release-tools/testbed'
import { goEnv } from '@release-tools/tools'
import { cache, root } from '../shared/repository.ts'

const module = join(root, 'prose/go')

/** The folder of Vale, outside the clone. Its name depends on the pins. */
function home(): string {
  const pins = ['go.mod', 'go.sum'].map(file => readFileSync(join(module, file), 'utf8'))
  return join(cache, 'tools/vale', sha256(pins.join('')).slice(0, 16))
}

/** Path of the linter Vale. Builds it if it is missing on this machine, which needs the network and gcc. */
export async function vale(log: (line: string) => void): Promise<string> {
  const dir = home()
  if (!existsSync(dir)) await locked(dir, log, () => cachedDir(dir, staging => build(staging, log)))
  return join(dir, 'vale')
}

async function build(staging: string, log: (line: string) => void): Promise<void> {
  log('building vale from source')
  const flags = ['-mod=readonly', '-trimpath', '-ldflags=-s -w', '-o', join(staging, 'vale')]
  // Vale has parsers of programming languages in C. They are not used here, but it does not build without them.
  const env = { ...goEnv(process.env), CGO_ENABLED: '1' }
  await must('build vale', 'go', ['build', ...flags, 'github.com/vale-cli/vale/v3/cmd/vale'], { cwd: module, env })
}
