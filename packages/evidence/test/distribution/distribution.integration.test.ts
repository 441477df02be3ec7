/** @needs python */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { testbed } from '@release-tools/testbed'
import { readDistribution } from '../../src/distribution/distribution.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'distribution-'))
  execFileSync(testbed().python, ['-I', '-c', program, root])
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** What Python's own modules write, with which all build backends make their archives. */
const program = `
import io, sys, tarfile, zipfile
root = sys.argv[1]
info = b"Metadata-Version: 2.4\\r\\nName: Widget\\r\\nVersion: 1.2.3\\r\\n\\r\\ntext\\r\\n"

def sdist(name, form, members):
    with tarfile.open(f"{root}/{name}", "w:gz", format=form, pax_headers={"comment": "x"} if form == tarfile.PAX_FORMAT else None) as tar:
        for path, data, kind in members:
            member = tarfile.TarInfo(path)
            member.type, member.size, member.mtime, member.linkname = kind, len(data), 1.5, "a" * 120
            tar.addfile(member, io.BytesIO(data))

usual = [("widget-1.2.3", b"", tarfile.DIRTYPE), ("widget-1.2.3/" + "d/" * 80 + "é", b"x" * 700, tarfile.REGTYPE),
         ("widget-1.2.3/link", b"", tarfile.SYMTYPE), ("widget-1.2.3/PKG-INFO", info, tarfile.REGTYPE)]
sdist("widget-1.2.3.tar.gz", tarfile.PAX_FORMAT, usual)
sdist("Widget-1.2.3.tar.gz", tarfile.GNU_FORMAT, usual)
sdist("widget-1.2.tar.gz", tarfile.PAX_FORMAT, usual + [("widget-1.2.3/PKG-INFO", b"Name: widget\\nVersion: 1.2\\n", tarfile.REGTYPE)])
for form, name in ((zipfile.ZIP_STORED, "widget-1.2.3-py3-none-any.whl"), (zipfile.ZIP_DEFLATED, "widget-1.2.3-py2.py3-none-any.whl")):
    with zipfile.ZipFile(f"{root}/{name}", "w", form) as wheel:
        wheel.writestr("widget/__init__.py", "x" * 5000)
        wheel.writestr("widget-1.2.3.dist-info/METADATA", info)
        wheel.writestr("widget-1.2.3.dist-info/RECORD", "")
`

const read = (file: string) => readDistribution(join(root, file), () => true)

test.each([
  'widget-1.2.3.tar.gz',
  'Widget-1.2.3.tar.gz',
  'widget-1.2.3-py3-none-any.whl',
  'widget-1.2.3-py2.py3-none-any.whl',
])('%s, as Python writes it', async file => {
  expect(await read(file)).toMatchObject({ name: 'Widget', version: '1.2.3' })
})

test('an archive that Python would unpack with another PKG-INFO is refused', async () => {
  await expect(read('widget-1.2.tar.gz')).rejects.toThrow('it has "widget-1.2.3/PKG-INFO" and "widget-1.2.3/PKG-INFO".')
})
