// Loaded before a program (`node --import`). Lets it run from its sources, and writes how much memory and time it took.
import { readFileSync, writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, next) {
    const [, name, testing] = /^@release-tools\/(\w+)(\/testing)?$/.exec(specifier) ?? []
    if (name === undefined) return next(specifier, context)
    const face = `../../packages/${name}/${testing === undefined ? 'src' : 'testing'}/index.ts`
    return next(new URL(face, import.meta.url).href, context)
  },
})

process.on('exit', () => {
  // Linux counts the memory of the parent into maxRSS of a child.
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status())?.[1] ?? process.resourceUsage().maxRSS
  const { user, system } = process.cpuUsage()
  const measured = { megabytes: Number(kilobytes) / 1024, seconds: (user + system) / 1e6 }
  writeFileSync(process.env.MEASURED_FILE, JSON.stringify(measured))
})

function status() {
  try {
    return readFileSync('/proc/self/status', 'utf8')
  } catch {
    return ''
  }
}
