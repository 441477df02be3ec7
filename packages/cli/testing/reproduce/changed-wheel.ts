import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Built } from './sample-release.ts'

const change = `
import base64, hashlib, re, sys, zipfile
member, content = sys.argv[1], sys.argv[2].encode()
digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
line = "%s,sha256=%s,%d" % (member, digest, len(content))
with zipfile.ZipFile("old.whl") as old, zipfile.ZipFile("new.whl", "w") as new:
    for info in old.infolist():
        data = content if info.filename == member else old.read(info)
        if info.filename.endswith("/RECORD"):
            data = re.sub("(?m)^%s,.*$" % re.escape(member), line, data.decode()).encode()
        new.writestr(info, data)
`

/** The same build with another content of one member of its wheel, and a RECORD that agrees: as somebody would do it who has the key. */
export function changedWheel(built: Built, name: string, member: string, content: string): Built {
  const directory = mkdtempSync(join(tmpdir(), 'changed-'))
  writeFileSync(join(directory, 'old.whl'), built.artifacts[name] ?? '')
  execFileSync('python3', ['-I', '-c', change, member, content], { cwd: directory })
  return { ...built, artifacts: { ...built.artifacts, [name]: readFileSync(join(directory, 'new.whl')) } }
}
