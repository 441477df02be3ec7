// Places of a Dockerfile that BuildKit and our parser read differently. Whoever uses one could name an image without our notice.

const keywords = new Set([
  ...[
    'ADD',
    'ARG',
    'CMD',
    'COPY',
    'ENTRYPOINT',
    'ENV',
    'EXPOSE',
    'FROM',
    'HEALTHCHECK',
    'LABEL',
    'MAINTAINER',
    'ONBUILD',
  ],
  ...['RUN', 'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR'],
])

/** True for the instructions of https://docs.docker.com/reference/dockerfile/, in capital letters. */
export function isInstruction(keyword: string): boolean {
  return keywords.has(keyword)
}

/**
 * True if BuildKit finds the directive `syntax`: after a line with `#!`, after directives that it does not know, and with slashes
 * (https://github.com/moby/buildkit/blob/v0.25.0/frontend/dockerfile/parser/directives.go).
 */
export function namesSyntax(text: string): boolean {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  if (lines[0]?.startsWith('#!')) lines.shift()
  for (const line of lines) {
    const name = /^\s*(?:#|\/\/)\s*([A-Za-z][A-Za-z0-9]*)\s*=/.exec(line)?.[1]
    if (name === undefined) return false
    if (name.toLowerCase() === 'syntax') return true
  }
  return false
}

/** True if `from` of a mount is written so that only one reader of its fields, a line of CSV, sees it: twice, quoted, in capital letters. */
export function hidesFrom(mount: string): boolean {
  const named = mount.match(/(?<![A-Za-z])from\s*=/gi) ?? []
  return named.length > 1 || (named.length === 1 && (named[0] !== 'from=' || /["'\\]/.test(mount)))
}
