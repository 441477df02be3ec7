import { expect, test } from '@jest/globals'
import { dockerfileLine } from '../../../src/findings/lines/dockerfile.ts'

const text = `# syntax=docker/dockerfile:1
ARG BASE=debian:12
FROM golang:1 AS build
RUN apt-get install git
FROM --platform=linux/amd64 \${BASE} AS Base
RUN apt-get update && apt-get install -y \\
    # tools
    curl=7.88.1-10 \\
    libssl3 && pip install "Jinja2==2.11.2"
FROM base
COPY --from=build /app /app
RUN echo done
`

/** The lines of packages by their purls. */
const linesOf = (purls: string[], dockerfile = text) =>
  Object.fromEntries(
    purls.map(purl => [purl, dockerfileLine(dockerfile, { name: 'unused', version: '1', type: 'unused', purl })]),
  )

test('a package is at the line that installs it, and others of the system at FROM of the base of the last stage', () => {
  expect(
    linesOf([
      'pkg:deb/debian/curl@7.88.1-10',
      'pkg:deb/debian/libssl3@3',
      'pkg:deb/debian/zlib1g@1',
      'pkg:deb/debian/git@2',
      'pkg:pypi/jinja2@2.11.2',
      'pkg:pypi/flask@1',
    ]),
  ).toEqual({
    'pkg:deb/debian/curl@7.88.1-10': 8,
    'pkg:deb/debian/libssl3@3': 9,
    'pkg:deb/debian/zlib1g@1': 5,
    'pkg:deb/debian/git@2': 5,
    'pkg:pypi/jinja2@2.11.2': 9,
    'pkg:pypi/flask@1': undefined,
  })
})

test('a text without FROM has no line, and a hostile one takes no time', () => {
  expect(linesOf(['pkg:deb/debian/curl@1'], 'hello\n')).toEqual({ 'pkg:deb/debian/curl@1': undefined })
  const start = process.cpuUsage()
  for (const piece of ['FROM a AS a\n', 'RUN \\\n', ' ', '\\', 'FROM ', '"'])
    dockerfileLine(piece.repeat(100_000 / piece.length), { name: 'a', version: '1', type: 'deb' })
  dockerfileLine('FROM a AS a\n'.repeat(50_000), { name: 'b', version: '1', type: 'deb' })
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1e6).toBeLessThan(2)
})
