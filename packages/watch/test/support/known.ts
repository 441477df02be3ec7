import { sha256 } from '@release-tools/base'
import { defaultTagRule } from '@release-tools/evidence'
import { manifestOf } from '@release-tools/evidence/testing'
import { Requests } from '@release-tools/github'
import { testHost } from '@release-tools/testbed'
import type { KnownRelease, LookContext } from '../../src/place.ts'

/** The release v1.2.0 of acme/widget with some files, by their paths. */
export function known(files: Record<string, string> = {}): KnownRelease {
  const value = manifestOf({ 'policy.yaml': 'version: 1\n', ...files })
  return {
    repository: 'acme/widget',
    web: 'https://github.com/acme/widget',
    passed: [],
    tag: 'v1.2.0',
    manifest: { value, sha256: sha256('the manifest'), from: 'a test' },
  }
}

/** A context without any server. */
export function context(parts: Partial<LookContext> = {}): LookContext {
  const host = testHost({ env: {} })
  const nobody = () => Promise.reject(new Error('no server'))
  const imageTags = { forms: [], takesForeign: false, tagsOf: () => never() }
  return {
    ...{ host, imageTags, github: new Requests(nobody, 'acme/widget', host), stores: [], byPerson: false },
    ...{ trust: { signers: [] }, rule: defaultTagRule, ...parts },
  }
}

function never(): never {
  throw new Error('no registry')
}
