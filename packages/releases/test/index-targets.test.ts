import { expect, test } from '@jest/globals'
import { entry } from '@release-tools/releases/testing'
import { TargetFile } from '@tufjs/models'
import { indexOf, targetsOf } from '../src/index-targets.ts'

const index = { repository: 'acme/widget', releases: [entry('1.0.0'), entry('1.1.0', { tag: 'release/1.1 ü' })] }
const targets = targetsOf(index, 3)

function changed(path: string, change: (target: TargetFile) => TargetFile | undefined) {
  const target = targets[path] && change(targets[path])
  const { [path]: _, ...rest } = targets
  return { version: 3, targets: target === undefined ? rest : { ...rest, [target.path]: target } }
}

test('a release is the target of its tag, and comes back as it was', () => {
  expect(Object.keys(targets)).toEqual(['v1.0.0/manifest.yaml', 'release=2F1.1=20=C3=BC/manifest.yaml', 'index.yaml'])
  expect(indexOf({ version: 3, targets }, 'memory')).toEqual(index)
})

test('targets without a rendering are not an index', () => {
  expect(() =>
    indexOf(
      changed('index.yaml', () => undefined),
      'memory',
    ),
  ).toThrow('Could not read the index in memory: its targets have no index.yaml. Check the place.')
})

test('a rendering that is not what the releases give is refused', () => {
  const wrong = changed('v1.0.0/manifest.yaml', () => undefined)
  expect(() => indexOf(wrong, 'memory')).toThrow(
    'Could not read the index in memory: it signs an index.yaml other than the one that its releases give. Update release-tools. If that does not help, ask the project.',
  )
})

test('a target that says that it is another release is refused', () => {
  const moved = changed('v1.0.0/manifest.yaml', target =>
    TargetFile.fromJSON('v9.9.9/manifest.yaml', JSON.parse(JSON.stringify(target.toJSON()))),
  )
  expect(() => indexOf(moved, 'memory')).toThrow(
    'Could not read the index in memory: "v9.9.9/manifest.yaml" says that it is v1.0.0. Update release-tools. If that does not help, ask the project.',
  )
})

test('what is not an entry is named', () => {
  const bare = changed('v1.0.0/manifest.yaml', ({ path, length, hashes }) => new TargetFile({ path, length, hashes }))
  expect(() => indexOf(bare, 'memory')).toThrow(
    'Could not read v1.0.0/manifest.yaml of the index in memory: "project" is missing. Update release-tools. If that does not help, ask the project.',
  )
})
