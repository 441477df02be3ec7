import type { Host } from '@release-tools/host'
import type { Interpreter } from './interpreter.ts'
import { readPipSettings, withoutSecrets } from './pip-settings.ts'

/**
 * Downloads wheels with `pip download` into `directory`, which exists: from the indexes in the settings of this machine, and by none of its
 * other settings. Source distributions would run code, so pip takes none. Says whether that worked; the output has no passwords.
 */
export async function pipDownload(
  wanted: string[],
  directory: string,
  interpreter: Interpreter,
  host: Host,
): Promise<{ ok: boolean; output: string }> {
  const settings = await readPipSettings(interpreter, host)
  const PIP_CONFIG_FILE = process.platform === 'win32' ? 'nul' : '/dev/null'
  const env = { ...settings.env, PIP_CONFIG_FILE, PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_NO_INPUT: '1' }
  const rules = ['--quiet', '--only-binary', ':all:', '--dest', directory]
  const args = ['-I', '-m', 'pip', 'download', ...rules, ...wanted]
  const { exitCode, stdout, stderr } = await host.exec(interpreter.program, args, { env, cwd: directory })
  return { ok: exitCode === 0, output: withoutSecrets(`${stdout}${stderr}`, settings) }
}
