import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256Of } from '../src/pypi/projects.ts'
import { type PyPIDouble, startPyPI } from '../src/pypi.ts'

const token = 'pypi-secret'
let double: PyPIDouble
beforeEach(async () => {
  double = await startPyPI({ token })
})
afterEach(() => double.stop())

const wheelName = 'widget-1.0-py3-none-any.whl'

/** An upload by hand. Fields that are undefined are left out. */
async function upload(fields: Record<string, string | undefined> = {}, file = wheelName, content = Buffer.from('a')) {
  const form = new FormData()
  const all = {
    ':action': 'file_upload',
    protocol_version: '1',
    metadata_version: '2.1',
    name: 'widget',
    version: '1.0',
    filetype: file.endsWith('.whl') ? 'bdist_wheel' : 'sdist',
    pyversion: file.endsWith('.whl') ? 'py3' : 'source',
    sha256_digest: sha256Of(content),
    ...fields,
  }
  for (const [name, value] of Object.entries(all)) if (value !== undefined) form.append(name, value)
  form.append('content', new Blob([new Uint8Array(content)]), file)
  const authorization = `Basic ${Buffer.from(`__token__:${fields.token ?? token}`).toString('base64')}`
  const answer = await fetch(double.uploadUrl, { method: 'POST', headers: { authorization }, body: form })
  return answer.status === 200 ? 'taken' : `${answer.status} ${answer.statusText}`
}

describe('the index takes', () => {
  // What twine uploads, and what pip installs: packages/pypi and actions/publish-pypi.
  test('a file, and lists it in HTML', async () => {
    await upload()
    const page = await fetch(`${double.simpleUrl}widget/`, { headers: { accept: 'text/html' } })
    expect(await page.text()).toMatch(/<a href="\S+#sha256=[0-9a-f]{64}">widget-1\.0-py3-none-any\.whl<\/a>/)
  })

  test('the same bytes again, however old the release is', async () => {
    expect(await upload()).toBe('taken')
    double.pass(100)
    expect(await upload()).toBe('taken')
  })
})

describe('the index refuses, in the order of PyPI,', () => {
  test.each<[string, Record<string, string | undefined>, string]>([
    [
      'a stranger',
      { token: 'wrong', protocol_version: '2' },
      '403 Invalid or non-existent authentication information.',
    ],
    ['another protocol', { protocol_version: '2', ':action': 'x' }, '400 Unknown protocol version.'],
    ['another action', { ':action': 'submit', metadata_version: undefined }, '400 Unknown action: submit'],
    ['no metadata', { metadata_version: undefined, filetype: 'x' }, '400 Metadata-Version is required.'],
    ['another type', { filetype: 'bdist_egg' }, '400 Invalid value for filetype.'],
    [
      'a wheel without a version of Python',
      { pyversion: 'source' },
      '400 Python version is required for binary distribution uploads.',
    ],
    ['other bytes than promised', { sha256_digest: 'a'.repeat(64) }, '400 The digest supplied does not match'],
    [
      'attestations by a token',
      { attestations: '[]' },
      '400 Invalid attestations supplied during upload: Attestations are only supported when using Trusted Publishing',
    ],
  ])('%s', async (_, fields, message) => {
    expect(await upload(fields)).toContain(message)
    expect(double.files.size).toBe(0)
  })

  test('what is too large, or no distribution', async () => {
    expect(await upload({}, wheelName, Buffer.alloc(2 * 1024 * 1024))).toContain('400 File too large.')
    expect(await upload({}, 'widget.exe')).toContain('400 Invalid file extension')
  })

  test('other bytes under a name that is there, before it looks at the age', async () => {
    await upload()
    double.pass(15)
    expect(await upload({}, wheelName, Buffer.from('b'))).toContain(
      "400 File already exists ('widget-1.0-py3-none-any.whl'",
    )
    expect(await upload({}, 'widget-1.0-py2-none-any.whl')).toContain(
      '400 Uploading new files to releases older than 14 days',
    )
  })

  test('a second source distribution, and the name of a deleted file', async () => {
    await upload({}, 'widget-1.0.tar.gz')
    expect(await upload({}, 'Widget-1.0.tar.gz')).toBe('400 Only one sdist may be uploaded per release.')
    double.delete('widget-1.0.tar.gz')
    expect(await upload({}, 'widget-1.0.tar.gz')).toContain('400 This filename was previously used')
  })

  test('files of an archived project', async () => {
    double.setStatus('widget', { status: 'archived' })
    expect(await upload()).toBe('403 Project is archived: no file uploads are allowed.')
  })
})

test('a project that is quarantined has no files, but exists', async () => {
  await upload()
  double.setStatus('widget', { status: 'quarantined' })
  const page = await fetch(`${double.simpleUrl}widget/`, { headers: { accept: 'application/vnd.pypi.simple.v1+json' } })
  expect(await page.json()).toMatchObject({ 'project-status': { status: 'quarantined' }, files: [] })
  expect((await fetch(`${double.simpleUrl}other/`)).status).toBe(404)
})
