import type { Host } from '@release-tools/core/host'
import { execute } from '@release-tools/core/runner/exec'

/** A Host that keeps what it is told, and runs programs for real. */
export interface TestHost extends Host {
  /** What was printed; notices and warnings begin with `notice: ` and `warning: `, groups with `group: `. */
  lines: string[]
  summaries: string[]
  secrets: string[]
}

/** A fresh TestHost. */
export function testHost(): TestHost {
  const lines: string[] = []
  const summaries: string[] = []
  const secrets: string[] = []
  return {
    lines,
    summaries,
    secrets,
    info: line => void lines.push(line),
    notice: line => void lines.push(`notice: ${line}`),
    warning: line => void lines.push(`warning: ${line}`),
    group(title, body) {
      lines.push(`group: ${title}`)
      return body()
    },
    secret: value => void secrets.push(value),
    async summary(markdown) {
      summaries.push(markdown)
    },
    exec: execute,
  }
}
