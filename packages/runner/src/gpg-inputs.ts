import { ifGiven, workspacePath } from './inputs.ts'

/** The input that says by which OpenPGP keys GPG signatures are verified. Signing, assembling and publishing share it. */
export const gpgSpec = { 'gpg-key': ifGiven(workspacePath) }
