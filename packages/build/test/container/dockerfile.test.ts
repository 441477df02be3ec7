import { describe, expect, test } from '@jest/globals'
import { readDockerfile } from '../../src/container/dockerfile.ts'
import { withReferences } from '../../src/container/dockerfile-facts.ts'

const digest = `sha256:${'a'.repeat(64)}`
const read = (text: string, buildArgs: Record<string, string> = {}, platform = 'linux/amd64') =>
  readDockerfile(text, 'Dockerfile', {
    buildArgs: new Map(Object.entries(buildArgs)),
    platform,
    machine: 'linux/amd64',
  })
const used = async (...call: Parameters<typeof read>) =>
  (await read(...call)).uses.map(({ line, reference }) => `${line} ${reference}`)

test('finds each image from elsewhere, and no stage', async () => {
  const text = `# syntax=docker/dockerfile:1
FROM python:3.11 AS Build
RUN --mount=type=bind,from=alpine:3,target=/a --mount=type=secret,id=x \\
  # a comment
  --mount=type=bind,from=build,target=/b true
FROM build AS next
COPY --from=0 /a /a
COPY --from=BUILD /a /a
COPY --from=busybox /a /a
COPY --from=2 /a /a
FROM scratch
COPY --from=next /a /a
`
  expect(await used(text)).toEqual(['1 docker/dockerfile:1', '2 python:3.11', '3 alpine:3', '9 busybox', '10 2'])
})

describe('a context that the build gives', () => {
  const readWith = (text: string, contexts: string[] = ['wheels']) =>
    readDockerfile(text, 'Dockerfile', {
      buildArgs: new Map(),
      platform: 'linux/amd64',
      machine: 'linux/amd64',
      contexts,
    })

  test('is no image, and is named once', async () => {
    const text =
      'FROM scratch\nRUN --mount=from=wheels,target=/a true\nCOPY --from=wheels / /b\nCOPY --from=other / /c\n'
    const { contexts, uses } = await readWith(text)
    expect({ contexts, uses: uses.map(({ reference }) => reference) }).toEqual({
      contexts: ['wheels'],
      uses: ['other'],
    })
    expect(await used(text)).toEqual(['2 wheels', '3 wheels', '4 other'])
  })

  test.each([
    ['an image of another spelling', 'FROM scratch\nCOPY --from=Wheels / /a\n', ['Wheels']],
    ['an image with a tag', 'FROM scratch\nCOPY --from=wheels:latest / /a\n', ['wheels:latest']],
    ['a base', 'FROM wheels\n', ['wheels']],
    ['a stage', 'FROM scratch AS wheels\nFROM scratch\nCOPY --from=wheels / /a\n', []],
  ])('is not %s', async (_, text, images) => {
    const { contexts, uses } = await readWith(text)
    expect({ contexts, images: uses.map(({ reference }) => reference) }).toEqual({ contexts: [], images })
  })

  test('is refused if a later stage has its name: builders would exchange the stage', async () => {
    await expect(readWith('FROM scratch\nCOPY --from=wheels / /a\nFROM scratch AS Wheels\n')).rejects.toThrow(
      'Could not read Dockerfile, line 3: the stage "wheels" has the name of a context that is used above. Rename it.',
    )
  })
})

test('text of a here-document and of a comment names no image', async () => {
  expect(await used('# FROM a\nFROM scratch\nCOPY <<EOF /x\nFROM b\nEOF\nRUN <<EOF\nCOPY --from=c\nEOF\n')).toEqual([])
})

describe('arguments before FROM', () => {
  const text = 'ARG TAG=3.11\nARG BASE="python:${TAG}"\nFROM ${BASE:-x}@${DIGEST}\n'

  test('have their default, or what is given', async () => {
    expect(await used(`ARG DIGEST=${digest}\n${text}`)).toEqual([`4 python:3.11@${digest}`])
    expect(await used(`ARG DIGEST\n${text}`, { DIGEST: digest, TAG: '3.12' })).toEqual([`4 python:3.12@${digest}`])
  })

  test('are known only if they are declared', async () => {
    await expect(used('FROM $BASE\n', { BASE: 'python' })).rejects.toThrow(
      'Could not read Dockerfile, line 1: FROM $BASE names no image: its arguments are empty.',
    )
  })

  test('platforms are known without a declaration', async () => {
    expect(await used('FROM base-$TARGETARCH\n', {}, 'linux/arm64')).toEqual(['1 base-arm64'])
  })

  test('a modifier that nobody could be sure about is refused', async () => {
    await expect(used('ARG A=x\nFROM ${A#x}\n')).rejects.toThrow('Could not read Dockerfile, line 2')
  })
})

test('what runs on the machine itself needs no emulator', async () => {
  const text = 'FROM --platform=$BUILDPLATFORM a AS b\nRUN true\nFROM c\nRUN true\n'
  expect((await read(text, {}, 'linux/arm64')).runs).toEqual([4])
})

test('a download needs a checksum', async () => {
  const text = 'FROM scratch\nADD https://a.example/x /x\nADD --checksum=sha256:a https://a.example/x /y\nADD x /z\n'
  expect((await read(text)).downloads).toEqual([2])
})

test('a variable in the place of a stage is refused', async () => {
  await expect(used('FROM scratch\nCOPY --from=$X a b\n')).rejects.toThrow('"from=$X" has a variable.')
})

test.each(['', '# nothing\n', 'ARG X\n'])('refuses %j, which has no FROM', async text => {
  await expect(used(text)).rejects.toThrow('Could not read Dockerfile: it has no FROM instruction.')
})

test('the names of images are replaced, and nothing else', async () => {
  const text = 'FROM \\\r\n  python:3 AS python\r\nCOPY --from=python:3 /python:3 /\r\n'
  const { uses } = await read(text)
  const pinned = uses.map(use => ({ use, reference: `p@${digest}` }))
  expect(withReferences(text, pinned)).toBe(
    `FROM \\\r\n  p@${digest} AS python\r\nCOPY --from=p@${digest} /python:3 /\r\n`,
  )
})

describe('an image that only the builder would see is refused', () => {
  const syntax = /line 1: it names the program that reads it, and not as the first directive\./
  const mount = /line 2: the image of a mount is not written as from=IMAGE\./
  test.each([
    ['behind a line with #!', '#!/bin/x\n# syntax=evil\nFROM a\n', syntax],
    ['in a directive with slashes', '// syntax=evil\nFROM a\n', syntax],
    ['in a file of JSON', '{"syntax":"evil"}\nFROM a\n', /line 1: .* is not an instruction\./],
    ['in an instruction that does not exist', 'FROM a\nFRUM b\n', /line 2: "FRUM" is not an instruction\./],
    ['in a mount, twice', 'FROM a\nRUN --mount=type=bind,from=a,from=evil x\n', mount],
    ['in a mount, in capital letters', 'FROM a\nRUN --mount=type=bind,FROM=evil x\n', mount],
    ['in a mount, with quotes', 'FROM a\nRUN --mount=type=bind,"from=evil" x\n', mount],
  ])('%s', async (_, text, found) => {
    await expect(read(text)).rejects.toThrow(found)
  })

  test('directives in front of `syntax`, and a program that knows more instructions, are no reason', async () => {
    expect(await used('# check=skip=all\n# syntax=a\nFROM b\nINCLUDE+ x\n')).toEqual(['2 a', '3 b'])
    expect(await used('FROM a\nRUN --mount=type=cache,target=/from b\nRUN --mount=type=secret,id=x true\n')).toEqual([
      '1 a',
    ])
  })
})
