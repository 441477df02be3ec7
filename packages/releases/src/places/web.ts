import { downloadText, type Host } from '@release-tools/host'
import type { IndexPlace } from '../place.ts'

/** An index below an https address, with the file `timestamp.json` at `<address>/timestamp.json`. */
export function webPlace(address: string, { info, env }: Pick<Host, 'info' | 'env'>): IndexPlace {
  const base = address.replace(/\/$/, '')
  return {
    text: base,
    async read(name, limit) {
      // Some stores say 403 of a file that is not there, and the next root usually is not.
      const absent = name.endsWith('.root.json') ? [403, 404] : [404]
      const text = await downloadText(`${base}/${name}`, { limit, env, absent, say: line => info(line) })
      return text === undefined ? undefined : Buffer.from(text)
    },
  }
}
