import { appendFileSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { renderJson } from '@release-tools/base'
import { describeModel } from '@release-tools/evidence'
import { Gnupg } from '@release-tools/sign/testing'
import { cli } from '../testing/run.ts'

const gnupg = new Gnupg()

/** What we say: the exit code, and the reason or the signer. */
async function ourVerify(signature: string, file: string, keys: string[]): Promise<[number, string]> {
  const given = keys.flatMap(key => ['--key', key])
  const { code, out } = await cli(['verify-blob', file, '--signature', signature, ...given, '--json'])
  const { reason, signer } = JSON.parse(out)
  return [code, reason ?? `${signer.primary} ${signer.fingerprint}`]
}

const file = gnupg.path('widget-1.0.tar.gz')
const other = gnupg.path('other.tar.gz')

beforeAll(() => {
  writeFileSync(file, 'the first release\n')
  writeFileSync(other, 'another file\n')
  gnupg.newKey('ed', 'ed25519')
  gnupg.newKey('rsa', 'rsa2048')
  gnupg.newKey('p256', 'nistp256')
})
afterAll(() => gnupg.remove())

describe('what GnuPG signs, we accept, and GnuPG accepts it too', () => {
  test.each(['ed', 'rsa', 'p256'])('with the key %s, armoured and binary', async name => {
    const [primary] = gnupg.fingerprints(name)
    const rows = [
      [gnupg.signed(file, name, `${name}.sig.asc`), gnupg.exported(name)],
      [gnupg.signed(file, name, `${name}.sig`, []), gnupg.exported(name, false)],
    ]
    for (const [signature = '', key = ''] of rows) {
      expect(gnupg.verify(signature, file, [key], '20250301T000000')).toEqual([0, 'GOODSIG VALIDSIG'])
      expect(await ourVerify(signature, file, [key])).toEqual([0, `${primary} ${primary}`])
    }
  })

  test.each(['rsa2048', 'ed25519'])('with a subkey of the kind %s', async kind => {
    const name = `sub-${kind}`
    gnupg.must(['--quick-gen-key', `${name} <${name}@example.com>`, 'ed25519', 'cert', '0'])
    const [primary = ''] = gnupg.fingerprints(name)
    gnupg.must(['--quick-add-key', primary, kind, 'sign', '0'])
    const [, subkey] = gnupg.fingerprints(name)
    const [signature, key] = [gnupg.signed(file, name, `${name}.sig`), gnupg.exported(name)]
    expect(gnupg.verify(signature, file, [key])).toEqual([0, 'GOODSIG VALIDSIG'])
    expect(await ourVerify(signature, file, [key])).toEqual([0, `${primary} ${subkey}`])
  })
})

/** Each row: how it is made, what gpg says (exit code and status), and what we say (exit code and reason). */
interface Row {
  make(): { signature: string; file?: string; keys: string[]; at?: string }
  gpg: [number, string]
  ours: [number, RegExp]
}

const ed = () => [gnupg.exported('ed')]
const table: Record<string, Row> = {
  'a changed file': {
    make: () => {
      const changed = gnupg.path('changed.tar.gz')
      copyFileSync(file, changed)
      appendFileSync(changed, 'x')
      return { signature: gnupg.signed(file, 'ed', 'a.asc'), file: changed, keys: ed() }
    },
    gpg: [1, 'BADSIG'],
    ours: [1, /^the signature was not made over this content by this key\./],
  },
  'the signature of another file': {
    make: () => ({ signature: gnupg.signed(other, 'ed', 'b.asc'), keys: ed() }),
    gpg: [1, 'BADSIG'],
    ours: [1, /^the signature was not made over this content by this key\./],
  },
  'a signature by another key': {
    make: () => ({ signature: gnupg.signed(file, 'rsa', 'c.asc'), keys: ed() }),
    gpg: [2, 'ERRSIG'],
    ours: [1, /^it names the key [0-9A-F]{40} as its signer, but only [0-9A-F]{40} and their subkeys are accepted\./],
  },
  'a key that was revoked after the signature': {
    make: () => {
      gnupg.newKey('revoked', 'ed25519')
      const signature = gnupg.signed(file, 'revoked', 'd.asc')
      gnupg.revoke('revoked')
      return { signature, keys: [gnupg.exported('revoked')] }
    },
    gpg: [0, 'REVKEYSIG VALIDSIG'],
    ours: [1, /^its key has been revoked by its owner\./],
  },
  'a key that has expired since': {
    make: () => {
      gnupg.newKey('expired', 'ed25519', { end: '2025-03-01' })
      return {
        signature: gnupg.signed(file, 'expired', 'e.asc'),
        keys: [gnupg.exported('expired')],
        at: '20250601T000000',
      }
    },
    gpg: [0, 'EXPKEYSIG VALIDSIG'],
    ours: [
      1,
      /^its key expired on 2025-03-01T.*nothing else proves that\. If the publisher has renewed it, get the key again/,
    ],
  },
  'a subkey that has expired since': {
    make: () => {
      gnupg.must(['--quick-gen-key', 'old <old@example.com>', 'ed25519', 'cert', '0'])
      gnupg.must(['--quick-add-key', gnupg.fingerprints('old')[0] ?? '', 'ed25519', 'sign', '2025-03-01'])
      return { signature: gnupg.signed(file, 'old', 'f.asc'), keys: [gnupg.exported('old')], at: '20250601T000000' }
    },
    gpg: [0, 'EXPKEYSIG VALIDSIG'],
    ours: [1, /^its key expired on 2025-03-01T/],
  },
  'a signature that has expired': {
    make: () => ({
      signature: gnupg.signed(file, 'ed', 'g.asc', ['--armor', '--default-sig-expire', '2025-03-01']),
      keys: ed(),
      at: '20250601T000000',
    }),
    gpg: [1, 'EXPSIG VALIDSIG'],
    ours: [1, /^the signature expired on 2025-03-01T.*, as its signer decided\./],
  },
  'a signature that is older than its key': {
    make: () => {
      gnupg.newKey('young', 'ed25519')
      const signature = gnupg.signed(
        file,
        'young',
        'h.asc',
        ['--armor', '--ignore-time-conflict', '--ignore-valid-from'],
        '20240101T000000',
      )
      return { signature, keys: [gnupg.exported('young')] }
    },
    gpg: [2, 'ERRSIG'],
    ours: [1, /^its key was made on 2025-01-01T.*, after the signature \(2024-01-01T.*\): it was not valid yet\./],
  },
  'SHA-1': {
    make: () => ({
      signature: gnupg.signed(file, 'rsa', 'i.asc', ['--armor', '--digest-algo', 'SHA1']),
      keys: [gnupg.exported('rsa')],
    }),
    gpg: [0, 'GOODSIG VALIDSIG'],
    ours: [1, /^it was made over the SHA-1 of the file\./],
  },
  MD5: {
    make: () => ({
      signature: gnupg.signed(file, 'rsa', 'j.asc', ['--armor', '--digest-algo', 'MD5', '--allow-weak-digest-algos']),
      keys: [gnupg.exported('rsa')],
    }),
    gpg: [2, 'ERRSIG'],
    ours: [1, /^it was made over the MD5 of the file\./],
  },
  'a signature of a text': {
    make: () => ({ signature: gnupg.signed(file, 'ed', 'k.asc', ['--armor', '--textmode']), keys: ed() }),
    gpg: [0, 'GOODSIG VALIDSIG'],
    ours: [3, /^it is a signature of a text, for which the ends of lines do not count\./],
  },
  'two signatures in one file, both by accepted keys': {
    make: () => ({
      signature: gnupg.signed(file, 'ed', 'l.asc', ['--armor', '-u', 'rsa@example.com']),
      keys: [...ed(), gnupg.exported('rsa')],
    }),
    gpg: [0, 'GOODSIG VALIDSIG'],
    ours: [0, /^[0-9A-F]{40} [0-9A-F]{40}$/],
  },
  'two signatures in one file, one by an accepted key': {
    make: () => ({ signature: gnupg.signed(file, 'ed', 'm.asc', ['--armor', '-u', 'rsa@example.com']), keys: ed() }),
    gpg: [2, 'GOODSIG VALIDSIG ERRSIG'],
    ours: [0, /^[0-9A-F]{40} [0-9A-F]{40}$/],
  },
  'two signatures in one file, one of another file': {
    make: () => {
      const both = gnupg.path('n.sig')
      const parts = [gnupg.signed(file, 'ed', 'n1', []), gnupg.signed(other, 'rsa', 'n2', [])]
      writeFileSync(both, Buffer.concat(parts.map(part => readFileSync(part))))
      return { signature: both, keys: [...ed(), gnupg.exported('rsa')] }
    },
    gpg: [1, 'GOODSIG VALIDSIG BADSIG'],
    ours: [1, /^the file has 2 signatures, and one of them is bad: the signature was not made over this content/],
  },
  'a cleartext-signed text': {
    make: () => {
      gnupg.must(['-u', 'ed@example.com', '--yes', '-o', gnupg.path('o.asc'), '--clearsign', file], '20250201T000000')
      return { signature: gnupg.path('o.asc'), keys: ed() }
    },
    gpg: [2, ''],
    ours: [3, /^it is a text with an OpenPGP signature around it \(cleartext-signed\), not a detached signature/],
  },
  'a compressed message with signature and file': {
    make: () => {
      gnupg.must(['-u', 'ed@example.com', '--yes', '-o', gnupg.path('p.gpg'), '--sign', file], '20250201T000000')
      return { signature: gnupg.path('p.gpg'), keys: ed() }
    },
    gpg: [2, ''],
    ours: [3, /^it is a compressed OpenPGP message, not a detached signature/],
  },
  'an encrypted message': {
    make: () => {
      gnupg.must([
        '--passphrase',
        'x',
        '--s2k-count',
        '1024',
        '--armor',
        '--symmetric',
        '--yes',
        '-o',
        gnupg.path('q.asc'),
        file,
      ])
      return { signature: gnupg.path('q.asc'), keys: ed() }
    },
    gpg: [2, ''],
    ours: [3, /^it is an encrypted OpenPGP message, not a detached signature/],
  },
  'a version that is not known': {
    make: () => {
      const data = readFileSync(gnupg.signed(file, 'ed', 'r.sig', []))
      data[2] = 9
      writeFileSync(gnupg.path('r9.sig'), data)
      return { signature: gnupg.path('r9.sig'), keys: ed() }
    },
    gpg: [2, 'NODATA'],
    ours: [3, /^it is an OpenPGP signature of version 9, which is not known\./],
  },
}

describe('beside gpg', () => {
  test.each(Object.keys(table))('%s', async name => {
    const row = table[name] as Row
    const { signature, keys, file: of = file, at = '20250301T000000' } = row.make()
    expect(gnupg.verify(signature, of, keys, at)).toEqual(row.gpg)
    const [code, reason] = row.ours
    expect(await ourVerify(signature, of, keys)).toEqual([code, expect.stringMatching(reason)])
  })
})

test('a key that was prolonged after the signature is good again, with the new file of the key', async () => {
  gnupg.newKey('longer', 'ed25519', { end: '2025-03-01' })
  const signature = gnupg.signed(file, 'longer', 's.asc')
  const [before] = [readFileSync(gnupg.exported('longer'))]
  gnupg.must(['--quick-set-expire', gnupg.fingerprints('longer')[0] ?? '', '0'], '20250215T000000')
  const keys = [gnupg.exported('longer')]
  expect(gnupg.verify(signature, file, keys, '20250601T000000')).toEqual([0, 'GOODSIG VALIDSIG'])
  expect((await ourVerify(signature, file, keys))[0]).toBe(0)
  writeFileSync(gnupg.path('before.asc'), before)
  expect((await ourVerify(signature, file, [gnupg.path('before.asc')]))[0]).toBe(1)
})

test('verify finds the signature beside a file', async () => {
  const beside = gnupg.path('widget-2.0.tar.gz')
  writeFileSync(beside, 'the second release\n')
  gnupg.signed(beside, 'ed', 'widget-2.0.tar.gz.asc')
  const { code, out } = await cli(['verify', beside, '--key', gnupg.exported('ed')])
  expect(code).toBe(0)
  expect(out.replaceAll(/\s+/g, ' ')).toContain(`Signed by the OpenPGP key ${gnupg.fingerprints('ed')[0]}`)
  expect((await cli(['verify', beside, '--key', gnupg.exported('rsa')])).code).toBe(1)
  appendFileSync(beside, 'x')
  expect((await cli(['verify', beside, '--key', gnupg.exported('ed')])).code).toBe(1)
})

test('a person reads who signed: the primary key, the subkey, and whose word the time is', async () => {
  gnupg.must(['--quick-gen-key', 'who <who@example.com>', 'ed25519', 'cert', '0'])
  const [primary = ''] = gnupg.fingerprints('who')
  gnupg.must(['--quick-add-key', primary, 'ed25519', 'sign', '0'])
  const [, subkey] = gnupg.fingerprints('who')
  const { code, out } = await cli([
    'verify-blob',
    file,
    '--signature',
    gnupg.signed(file, 'who', 't.asc'),
    '--key',
    gnupg.exported('who'),
  ])
  expect([code, out]).toEqual([
    0,
    [
      'format      an OpenPGP signature',
      `signed by   OpenPGP key ${primary}`,
      `with        its subkey ${subkey}`,
      'signed at   2025-02-01T00:00:00Z, as the signer says',
      `VERIFIED: ${file}\n`,
    ].join('\n'),
  ])
})

test('verify-model accepts a model by the GPG signature of its list of files, as sign-model writes it', async () => {
  const [model, list] = [gnupg.path('llama'), gnupg.path('llama.files.json')]
  mkdirSync(model)
  writeFileSync(join(model, 'w.bin'), 'weights')
  const statement = await describeModel(model, { signature: `${model}.sig`, links: 'refuse', ignored: [] })
  writeFileSync(list, renderJson(statement))
  const signature = gnupg.signed(list, 'ed', 'llama.files.json.asc')
  const [fingerprint] = gnupg.fingerprints('ed')
  const verify = async (key: string) => {
    const args = ['verify-model', model, '--file-list', list, '--signature', signature, '--key', key, '--json']
    const { code, out } = await cli(args)
    const { checks } = JSON.parse(out)
    return [code, checks[0].signedBy ?? checks[0].detail, checks[1]?.status]
  }
  const signedBy = { kind: 'openpgp', fingerprint }
  expect(await verify(gnupg.exported('ed'))).toEqual([0, signedBy, 'pass'])
  expect(await verify(gnupg.exported('rsa'))).toEqual([
    1,
    expect.stringContaining('and their subkeys are accepted.'),
    undefined,
  ])
  appendFileSync(join(model, 'w.bin'), '!')
  expect(await verify(gnupg.exported('ed'))).toEqual([1, signedBy, 'fail'])
  appendFileSync(list, ' ')
  expect(await verify(gnupg.exported('ed'))).toEqual([1, expect.any(String), undefined])
})
