import { isObject, listAt, type Table, textAt } from '@release-tools/base'
import type { Origin, Source } from './origin.ts'

/** `Cargo.lock`; packages without a source are the repository's own. */
export function cargoOrigins(lock: Table, file: string): Origin[] {
  return listAt(lock, 'package')
    .filter(isObject)
    .flatMap(one => {
      const source = textAt(one, 'source')
      if (source === undefined) return []
      const [name = '', version = '', checksum] = ['name', 'version', 'checksum'].map(key => textAt(one, key))
      const digests = checksum === undefined ? [] : [`sha256:${checksum}`]
      return [{ purl: `pkg:cargo/${name}`, version, digests, from: crateSource(source), file }]
    })
}

/** https://doc.rust-lang.org/cargo/reference/registry-index.html */
const usualCrates = 'https://github.com/rust-lang/crates.io-index'

function crateSource(source: string): Source {
  const [, kind = '', address = ''] = /^(registry|sparse|git)\+([^?#]*)/.exec(source) ?? []
  if (kind === '' || kind === 'git') return { kind: 'direct', address: address === '' ? source : address }
  return { kind: 'index', address, ...(address.replace(/\/$/, '') === usualCrates && { usual: true }) }
}

/**
 * The images of a Dockerfile: what `FROM` names, and those from which files are copied or mounted (`--from=`, `from=`), stages of the file apart. A
 * name without a host and without a folder is one of the official images of Docker. https://docs.docker.com/reference/dockerfile/#from
 */
export function imageOrigins(text: string, file: string): Origin[] {
  const stages = new Set<string>(['scratch'])
  const found: Origin[] = []
  for (const line of text.replace(/\\[ \t]*\r?\n/g, ' ').split(/\r?\n/)) {
    const [, reference = '', stage] = /^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?\s*$/i.exec(line) ?? []
    if (reference !== '' && !stages.has(reference.toLowerCase())) found.push(imageOrigin(reference, file))
    if (stage !== undefined) stages.add(stage.toLowerCase())
    found.push(...usedIn(line, stages).map(image => imageOrigin(image, file)))
  }
  return found
}

/** `COPY --from=registry.example.org/tool /bin/tool /bin/`; a number is that of a stage. */
function usedIn(line: string, stages: Set<string>): string[] {
  const [, copied] = /^\s*(?:COPY|ADD)\s+(?:--\S+\s+)*?--from=(\S+)/i.exec(line) ?? []
  const mounts = /^\s*RUN\s/i.test(line) ? line.matchAll(/\s--mount=(?:[^\s,]+,)*from=([^\s,]+)/g) : []
  const named = [...(copied === undefined ? [] : [copied]), ...[...mounts].map(([, image = '']) => image)]
  return named.filter(image => !/^\d+$/.test(image) && !stages.has(image.toLowerCase()))
}

function imageOrigin(reference: string, file: string): Origin {
  const [name = '', digest] = reference.split('@')
  const repository = name.replace(/:[^/:]*$/, '')
  const tag = name.slice(repository.length + 1)
  const isUsual = /^(?:library\/)?[a-z0-9._-]+$/.test(repository)
  const digests = digest !== undefined && /^sha256:[0-9a-f]{64}$/.test(digest) ? [digest] : []
  const isKnown = !reference.includes('$')
  const from: Source = isKnown
    ? { kind: 'image', address: repository, ...(isUsual && { usual: true }) }
    : { kind: 'unsaid' }
  return {
    purl: `pkg:docker/${isKnown ? repository : reference.replace(/[^\w./-]/g, '_')}`,
    version: tag,
    digests,
    from,
    file,
  }
}
