import { limits, Problem, readIfThere } from '@release-tools/base'
import type { DockerfileFacts } from './dockerfile-facts.ts'

/** Names of processors, as the kernel's emulators and as images spell them. */
const emulated: Record<string, string> = {
  amd64: 'x86_64',
  arm64: 'aarch64',
  arm: 'arm',
  '386': 'i386',
  ppc64le: 'ppc64le',
  riscv64: 'riscv64',
  s390x: 's390x',
}

/** The platform of images that this machine runs by itself. */
export function machinePlatform(): string {
  const { arch } = process
  return `linux/${arch === 'x64' ? 'amd64' : arch === 'ia32' ? '386' : arch}`
}

/** Throws a Problem if the Dockerfile runs programs of a platform for which this machine has no emulator. */
export async function requireRunnable(
  platform: string,
  { runs: [line] }: DockerfileFacts,
  path: string,
): Promise<void> {
  if (line === undefined || platform === machinePlatform() || (await hasEmulator(platform))) return
  throw new Problem(`build the image for ${platform}`, {
    found: `${path}, line ${line} runs a program of ${platform}, and this machine (${machinePlatform()}) has no emulator for it.`,
    next: 'Add docker/setup-qemu-action before this step, build in a stage with `FROM --platform=$BUILDPLATFORM`, or leave the platform out.',
  })
}

/** https://docs.kernel.org/admin-guide/binfmt-misc.html */
async function hasEmulator(platform: string): Promise<boolean> {
  const name = emulated[platform.split('/')[1] ?? '']
  const text = await readIfThere(`/proc/sys/fs/binfmt_misc/qemu-${name}`, limits.note)
  return text?.toString().startsWith('enabled') ?? false
}
