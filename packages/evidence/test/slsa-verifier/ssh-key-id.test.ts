import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { sshKeyId } from '../../src/slsa-verifier/ssh-key-id.ts'

/** Public keys (SPKI in base64) that openssl and ssh-keygen made, with the fingerprint that `ssh-keygen -l` shows. */
const keys = [
  [
    'P-256',
    'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEWHglhGJCp6YN4Xb8/AEFL3uV9vl8BeVd7FVaHgD73sJYQpkCKDlH809sW6Kl' +
      'dsl+LNN7vnFGO7Z06rSS06RHqA==',
    'SHA256:ayGFd43xZt3vOWZC39PAi/FQM7sPPUCP03aPdmYnMVk',
  ],
  [
    'P-384',
    'MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEfKDoG01DX0lXP2kcn4iL+V5NVbDOM1WEAsnCFL55/28oGBfxc/6QHjQeOSObTeeg' +
      'rVsdtlA+x8r7U03OXFR5Z8Sv8rumkMFbV40MeUbkXf5A8n5sLZQqV3LzgnZiuuUj',
    'SHA256:zXknKoZye6OfD0RzavbhgJA7CLbU3GwwyfVXpW6objU',
  ],
  [
    'P-521',
    'MIGbMBAGByqGSM49AgEGBSuBBAAjA4GGAAQBCtYo0QB8tdhc6QqNEeXBR/lCaBVVikJaZZihRZFhvCcwUdmbUm7sXjvNeqKt' +
      'UtW56PMY8o8HubrUArJjxuLS8DoApUbhhm6W3b0o4rhCrCsj7co5LT89hqMYmzCEDBT9ggd/bRwIdRl3xShcKYPSctmXNoNi' +
      'eI/l2PN/w0Sr6QIUtgg=',
    'SHA256:Iygv3Z7QiAmnAWKGCtzJsbLKvNlzZS+yXrpqVardfTs',
  ],
  [
    'RSA',
    'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnJ5X6ostMntNYFIESrz+pLKEj2yo8xCGS2ijZBLQW31ZMHmaKDys' +
      'tI9h8ayIrgweShBnuhiFBAXDf1EuZKkta5w2qL0Rk2kSKeSAAi2nWWJjQYHnq8PRMMzmcYqJN6idTk1b81LwCo2pyxXL77tU' +
      'Z33cW6dnLl2XTBZSkhFR83+fQHMzrqpQmACSNlrfcN02Ty4aoceIeDzdTTM87i2ssZvgMI84lEIuVF7zBGCF69YFIXnrmFOa' +
      'xvZIT7wj3WPwJfHQCStB/Wfp2hqPuEmCusyORMleeMZvN43+MEuKNzzfCFZxZfviJzfJAmuvXSs/YuP+tT7Xph4qPBBgkzwk' +
      '5QIDAQAB',
    'SHA256:KRNXkYbLq9DqqHbkSVvDxtSbCnv5blWNvjqak566hZU',
  ],
  [
    'Ed25519',
    'MCowBQYDK2VwAyEAzaPbY/DUK0AjeB+iEh3yH+VRkFmknOT5uo5oHTyA6MM=',
    'SHA256:xf3BfHQRHmPLla3xDFkv+OcDjdx5/bQq8DKcUT2d2LQ',
  ],
] as const

test.each(keys)('a key of %s has the identifier that ssh-keygen shows', (_, spki, fingerprint) => {
  expect(sshKeyId(createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' }))).toBe(fingerprint)
})

test('kinds of keys that SSH does not have, have none', () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp256k1' })
  expect(sshKeyId(publicKey)).toBeUndefined()
  expect(sshKeyId(generateKeyPairSync('ed448').publicKey)).toBeUndefined()
})
