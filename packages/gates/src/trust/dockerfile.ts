import { imageOrigin, type Origin } from '@release-tools/evidence'
import { wheelsName } from '@release-tools/project'

/**
 * The images that a Dockerfile uses: `FROM`, `COPY --from`, `RUN --mount=from=` and the program that reads it (`# syntax=`), stages of the file
 * and the wheels that build-container gives it apart. https://docs.docker.com/reference/dockerfile/
 */
export function imageOrigins(text: string, file: string): Origin[] {
  const stages = new Set<string>(['scratch', wheelsName])
  const used: string[] = []
  const add = (reference: string) => {
    if (!stages.has(reference.toLowerCase())) used.push(reference)
  }
  const syntax = /^#\s*syntax\s*=\s*(\S+)/i.exec(text)?.[1]
  if (syntax !== undefined) used.push(syntax)
  for (const line of text.replace(/\\[ \t]*\r?\n/g, ' ').split(/\r?\n/)) {
    const [, base, stage] = /^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?\s*$/i.exec(line) ?? []
    if (base !== undefined) add(base)
    // A number is that of a stage.
    for (const reference of takenFrom(line)) if (!/^\d+$/.test(reference)) add(reference)
    if (stage !== undefined) stages.add(stage.toLowerCase())
  }
  return [...new Set(used)].map(reference => imageOrigin(reference, file))
}

/** What an instruction takes files from, besides the context. */
function takenFrom(line: string): string[] {
  const [, name = '', rest = ''] = /^\s*(COPY|ADD|RUN)\s+(.*)$/i.exec(line) ?? []
  const flags = rest.match(/^(?:--\S+\s+)*/)?.[0].split(/\s+/) ?? []
  const isRun = name.toLowerCase() === 'run'
  return flags.flatMap(flag => {
    const found = isRun ? /^--mount=(?:.*,)?from=([^,]+)/i.exec(flag) : /^--from=(.+)$/i.exec(flag)
    return found?.[1] === undefined ? [] : [found[1]]
  })
}
