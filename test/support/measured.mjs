// Loaded before a program (`node --import`). Lets it run from its sources, and writes how much memory and time it took,
// of the processors and of the clock.
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
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(system('/proc/self/status'))?.[1] ?? process.resourceUsage().maxRSS
  const { user, system: kernel } = process.cpuUsage()
  const measured = {
    megabytes: Number(kilobytes) / 1024,
    seconds: (user + kernel) / 1e6,
    elapsed: performance.now() / 1000 - waited(),
  }
  writeFileSync(process.env.MEASURED_FILE, JSON.stringify(measured))
})

/** Seconds that our main thread could have run, but others had the processors: the second number, in nanoseconds (Linux). */
function waited() {
  return Number(system('/proc/self/schedstat').split(' ')[1] ?? 0) / 1e9
}

/** What Linux says about this process; empty on other systems. */
function system(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
