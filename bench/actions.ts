import { delimiter, join } from 'node:path'
import type { Prepared } from '@release-tools/testbed'
import { actionFile } from '../scripts/shared/action-file.ts'
import { root } from '../scripts/shared/repository.ts'
import { run } from '../scripts/shared/run.ts'

/** The environment of programs that scan: the sample databases, and a home in `folder`. */
export function environment(
  { bin, databases }: Prepared<'tools' | 'databases' | 'example'>,
  folder: string,
): NodeJS.ProcessEnv {
  return {
    PATH: [bin, process.env.PATH].join(delimiter),
    HOME: folder,
    TMPDIR: folder,
    SYFT_CHECK_FOR_APP_UPDATE: 'false',
    GRYPE_CHECK_FOR_APP_UPDATE: 'false',
    ...databases,
  }
}

/** Runs the bundle of an action in `folder`, which is the workspace. Throws an Error if it fails. */
export async function step(
  name: string,
  inputs: Record<string, string>,
  prepared: Prepared<'tools' | 'databases' | 'example'>,
  folder: string,
): Promise<void> {
  const defaults = Object.entries(actionFile(name).inputs ?? {}).map(([input, field]) => [
    input,
    String(field.default ?? ''),
  ])
  const all = { ...Object.fromEntries(defaults), ...inputs }
  const given = Object.entries(all).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value])
  await must(
    process.execPath,
    [join(root, 'actions', name, 'dist/index.js')],
    {
      ...environment(prepared, folder),
      ...Object.fromEntries(given),
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: folder,
      GITHUB_REPOSITORY: 'acme/hostcard',
      GITHUB_SHA: '0'.repeat(40),
      GITHUB_REF: 'refs/tags/v1.2.0',
      SOURCE_DATE_EPOCH: '1700000000',
    },
    folder,
  )
}

/** Runs a program. Throws an Error with the end of its output if it fails. */
export async function must(program: string, args: string[], env: NodeJS.ProcessEnv, cwd = root): Promise<void> {
  const { code, output } = await run(program, args, { env, cwd })
  if (code !== 0) throw new Error(`${program} ${args[0]} failed:\n${output.slice(-2000)}`)
}
