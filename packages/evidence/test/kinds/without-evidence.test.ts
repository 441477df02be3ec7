import { describe, expect, test } from '@jest/globals'
import { EvidenceCollector } from '../../src/kinds/read-evidence.ts'
import { parsePolicy } from '../../src/policy/policy.ts'
import { decide } from '../../src/policy/verdict.ts'

const digest = `sha256:${'1'.repeat(64)}`
const image = (name: string, ...platforms: string[]) => ({
  name,
  repository: `ghcr.io/acme/${name}`,
  digest,
  platforms: platforms.map(platform => ({ platform, digest })),
})

/** Judges a release with these paths by a policy that requires the kinds. */
function judge(images: ReturnType<typeof image>[], paths: string[], ...required: string[]) {
  const collector = new EvidenceCollector({ project: 'widget', commit: 'c'.repeat(40), images })
  // Only whether a file is there matters here.
  for (const path of paths) collector.add(path, undefined)
  const policy = parsePolicy(JSON.stringify({ version: 1, evidence: { required } }))
  const { result, reasons } = decide(policy, { findings: [], release: collector.finish() }, '2026-11-21')
  return [result, ...reasons]
}

const files = { sbom: 'sbom.cyclonedx.json', vulnerabilities: 'vulnerabilities.json', sarif: 'vulnerabilities.sarif' }
const steps = { sbom: 'generate-sbom', vulnerabilities: 'scan-image', sarif: 'scan-image' }

describe.each(Object.keys(files) as (keyof typeof files)[])('%s', kind => {
  const file = files[kind]
  const lacks = (what: string) => [
    'fail',
    `The policy requires ${kind}, but there is none of ${what}. Run ${steps[kind]} for each.`,
  ]

  test('of one image does not stand for another', () => {
    const images = [image('app', 'linux/amd64'), image('worker', 'linux/amd64')]
    expect(judge(images, [`images/app/linux-amd64/${file}`], kind)).toEqual(lacks('worker (linux/amd64)'))
  })

  test('of one platform does not stand for another', () => {
    const images = [image('app', 'linux/amd64', 'linux/arm/v7')]
    const paths = [`images/app/linux-amd64/${file}`]
    expect(judge(images, paths, kind)).toEqual(lacks('app (linux/arm/v7)'))
    expect(judge(images, [...paths, `images/app/linux-arm-v7/${file}`], kind)).toEqual(['pass'])
  })

  test('of the project does not stand for an image, nor that of an image for the artifacts', () => {
    const images = [image('app', 'linux/amd64')]
    expect(judge(images, [file], kind)).toEqual(lacks('app (linux/amd64)'))
    const ofImage = ['artifacts/widget.whl', `images/app/linux-amd64/${file}`]
    expect(judge(images, ofImage, kind)).toEqual(lacks('widget'))
    expect(judge(images, [...ofImage, file], kind)).toEqual(['pass'])
    expect(judge(images, [...ofImage, `directories/api/${file}`], kind)).toEqual(['pass'])
  })

  test('a platform that the evidence spells in another way is the same', () => {
    const paths = [`images/app/linux-arm64/${file}`]
    expect(judge([image('app', 'linux/arm64/v8')], paths, kind)).toEqual(['pass'])
  })

  test('is not asked for if the policy does not require it, and what has none at all is absent', () => {
    expect(judge([image('app', 'linux/amd64')], [file])).toEqual(['pass'])
    expect(judge([image('app', 'linux/amd64')], [], kind).join()).not.toContain('there is none of')
    expect(judge([image('app', 'linux/amd64')], [], kind)[0]).toBe('fail')
  })
})

test('a long list is cut', () => {
  const images = Array.from({ length: 12 }, (_, index) => image(`app${index}`, 'linux/amd64'))
  expect(judge(images, ['sbom.cyclonedx.json'], 'sbom').join()).toContain('app9 (linux/amd64) and 2 more. Run')
})
