import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { completeWheel, sdist } from '@release-tools/evidence/testing'
import { type PyPIOptions, requestToken, startPyPI, type TestHost, testbed, testHost } from '@release-tools/testbed'
import { readAddress } from '../../src/address.ts'
import type { Distributions } from '../../src/distributions.ts'
import type { IndexRequest } from '../../src/publish.ts'

export const wheelName = 'widget-1.2.3-py3-none-any.whl'
export const sdistName = 'widget-1.2.3.tar.gz'
/** Has no pauses worth waiting for. */
export const impatient = { attempts: 3, baseMs: 1, maxMs: 5 }

/** A source distribution and a wheel of widget 1.2.3. `files` replaces their bytes. */
export async function distributions(
  files: Record<string, Buffer> = {
    [sdistName]: sdist('widget', '1.2.3'),
    [wheelName]: completeWheel('widget', '1.2.3'),
  },
): Promise<Distributions> {
  const directory = await mkdtemp(join(testbed().dir, 'distributions-'))
  const made = await Promise.all(
    Object.entries(files).map(async ([file, content]) => {
      const path = join(directory, file)
      await writeFile(path, content)
      const kind = file.endsWith('.whl') ? ('wheel' as const) : ('sdist' as const)
      return { file, path, kind, size: content.length, sha256: sha256(content), name: 'widget', version: '1.2.3' }
    }),
  )
  return made as Distributions
}

export const publisher = { project: 'widget', repository: 'acme/widget', workflow: 'release.yml', environment: 'pypi' }

/** An index that knows acme/widget as a publisher. The caller stops it. */
export function index(options: PyPIOptions = {}) {
  return startPyPI({ publishers: [publisher], issuer: testbed().issuer, ...options })
}

/** A host with the identity of the job that publishes. */
export function publisherHost(claims: Record<string, string> = {}): TestHost {
  const { idTokenRequestUrl } = testbed()
  const token = requestToken({ environment: 'pypi', ...claims })
  return testHost({ env: { ACTIONS_ID_TOKEN_REQUEST_URL: idTokenRequestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } })
}

/** A request to publish there as a Trusted Publisher, with attestations. */
export async function requestTo(uploadUrl: string, own: Partial<IndexRequest> = {}): Promise<IndexRequest> {
  const { signingConfig, trustedRoot } = testbed()
  return {
    address: readAddress(uploadUrl, undefined),
    distributions: await distributions(),
    login: undefined,
    attestations: { serverUrl: 'https://github.com', signingConfig, trustedRoot, mayBePublic: false },
    dryRun: false,
    retry: impatient,
    ...own,
  }
}

/** METADATA with every field that an index takes. */
export const richMetadata = `Metadata-Version: 2.4
Name: widget
Version: 1.2.3
Platform: linux
Supported-Platform: linux
Summary: A widget, für alle.
Description-Content-Type: text/markdown; charset=UTF-8
Keywords: small,  useful
Home-page: https://widget.example
Download-URL: https://widget.example/download
Author: Jane
Author-email: Jane <jane@widget.example>
Maintainer: Joe
Maintainer-email: joe@widget.example
License-Expression: Apache-2.0
Classifier: Programming Language :: Python :: 3
Classifier: Operating System :: OS Independent
Requires-Dist: attrs>=20
Requires-Dist: pytest; extra == 'test'
Requires-Python: >=3.9
Requires-External: libfoo
Project-URL: Docs,https://widget.example/docs
Project-URL: Code, https://widget.example/code
Provides-Extra: test
Dynamic: Summary

# Widget

It has *text*.
`
