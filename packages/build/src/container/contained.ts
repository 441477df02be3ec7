import type { Host } from '@release-tools/host'

const wrapper = ['unshare', '--mount', '--pid', '--fork', '--mount-proc', '--kill-child']

/**
 * The start of a command line that runs the rest with mounts and processes of its own: if the program is killed, the kernel removes
 * what it mounted and ends what it started. Empty if the system does not allow that, and for users other than root, for whom
 * builders do it by themselves.
 */
export async function contained(host: Host): Promise<string[]> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return []
  const [program = '', ...args] = [...wrapper, 'true']
  const tried = await host.exec(program, args).catch(() => undefined)
  return tried?.exitCode === 0 ? wrapper : []
}
