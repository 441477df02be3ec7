import type { Host } from '@release-tools/host'

/**
 * Masks a private key in text form, and what opens it. Also line by line, because a log shows single lines; without the ends of lines, which
 * may be those of another system.
 */
export function maskKey(key: string, password: string, { mask }: Pick<Host, 'mask'>): void {
  const lines = key
    .split('\n')
    .map(line => line.trim())
    .filter(line => line.length >= 4 && !line.startsWith('-----'))
  for (const value of [key, password, ...lines]) if (value.trim() !== '') mask(value)
}
