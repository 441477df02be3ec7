import { expect, test } from '@jest/globals'
import { type Finding, parseOpenVex, parsePolicy, type Target, type VexFile } from '@release-tools/evidence'
import { documentOf, match, openVexOf } from '@release-tools/evidence/testing'
import { judgeScans, vexReleaseOfSubject } from '../../src/scan/scan-vex.ts'
import type { Subject } from '../../src/subject/subject.ts'

const path = '.github/vex.openvex.json'
const policy = parsePolicy(`version: 1\nvulnerabilities: {vex: {files: [${path}]}}\n`)
const digest = (letter: string) => `sha256:${letter.repeat(64)}`
const image = (platform: string, letter: string): Target => ({
  kind: 'image',
  name: 'app',
  platform,
  digest: digest(letter),
})

/** Which of the targets, scanned in one step, have their finding excused by a statement about widget in this product. */
function excused(targets: Target[], product: string): Target[] {
  const products = [{ '@id': product, subcomponents: [{ '@id': 'pkg:pypi/widget' }] }]
  const document = { name: path, statements: parseOpenVex(openVexOf({ products }), path) }
  const scans = targets.map(target => {
    const source = target.kind === 'image' ? `ghcr.io/acme/${target.name}:1.2` : '.'
    const subject = {
      ...target,
      source: { kind: 'registry', reference: `ghcr.io/acme/app@${target.digest}` },
      madeOf: { target, source, exclude: [], version: '1.2.0' },
    }
    return {
      document: documentOf([match()], { target }),
      release: vexReleaseOfSubject(subject as unknown as Subject, 'https://github.com/acme/hostcard'),
    }
  })
  const { applied } = judgeScans(policy, [{ document } as VexFile], scans, '2026-07-01').answer
  const isExcused = ([finding]: Finding[]) => finding !== undefined && applied.has(finding)
  return scans.filter(({ document: { findings } }) => isExcused(findings)).map(one => one.document.target)
}

test('a statement about one platform of an image that was named by its tag says nothing of another', () => {
  const [amd64, arm64] = [image('linux/amd64', 'a'), image('linux/arm64', 'b')]
  const named = (letter: string) => `pkg:oci/app@${encodeURIComponent(digest(letter))}`
  expect(excused([amd64, arm64], named('a'))).toEqual([amd64])
  expect(excused([amd64, arm64], named('b'))).toEqual([arm64])
  expect(excused([amd64, arm64], 'pkg:oci/app?repository_url=ghcr.io/acme/app')).toEqual([amd64, arm64])
})

test('a statement about the project counts for it, wherever it is in the list of targets', () => {
  const project: Target = { kind: 'directory', name: 'hostcard' }
  for (const targets of [
    [project, image('linux/amd64', 'a')],
    [image('linux/amd64', 'a'), project],
  ])
    expect(excused(targets, 'pkg:pypi/hostcard@1.2.0')).toEqual([project])
})
