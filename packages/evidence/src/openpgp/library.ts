import { CannotCheck } from '../sigstore/cannot-check.ts'

export type Library = typeof import('openpgp')

/**
 * OpenPGP.js, loaded when it is needed. By its licence (LGPL), a user must be able to exchange it, so it is a file of its own beside
 * every program that we bundle. Throws CannotCheck if that file is missing.
 */
export async function openPgpLibrary(): Promise<Library> {
  try {
    return await import(/* webpackIgnore: true */ 'openpgp')
  } catch (cause) {
    throw new CannotCheck('check the OpenPGP signature', {
      found: 'openpgp.min.mjs, which reads OpenPGP signatures, is not beside this program.',
      next: 'Copy it from the same release of release-tools into the folder of the program.',
      cause,
    })
  }
}
