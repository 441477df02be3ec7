import type { Platform } from '@release-tools/tools'

// Why SonarScanner CLI and not the scanner for Node (@sonar/scan)? Both only download the same Java program from the server and
// start it, and take the same time. The CLI is a single jar, so that one digest pins it on every platform. @sonar/scan 4.4.0 is
// a tree of 51 packages and 900 files (15 MB), which would all have to be pinned, bundled and watched. It would save the Java
// that starts the CLI, but GitHub's runners have one.

export interface LockedFile {
  file: string
  /** In lower-case hex. */
  sha256: string
}

export interface ScannerLock {
  /** `8.1.0.6389` */
  version: string
  /** Address of the folder with the files, without a slash at the end. */
  url: string
  /** The archive for all platforms. */
  archive: LockedFile
  /** The only file of the archive that is used. Its name there is `<folder>/lib/<file>`. */
  jar: LockedFile
  /** The same scanner with a Java, for machines without one. */
  withJava: Partial<Record<Platform, LockedFile>>
}

/**
 * The lock of the scanner, which is compiled into the bundles. Its digests are the same at SonarSource (from
 * sonarqube-scan-action's `sonar-scanner-version` and Homebrew's formula) and in the Maven repository of the project.
 */
export const scannerLock: ScannerLock = {
  version: '8.1.0.6389',
  url: 'https://binaries.sonarsource.com/Distribution/sonar-scanner-cli',
  archive: {
    file: 'sonar-scanner-cli-8.1.0.6389.zip',
    sha256: 'ab76ab3c360025e9108be5b55be066f304a164f8b2850d2f2f333915db51bc1b',
  },
  jar: {
    file: 'sonar-scanner-cli-8.1.0.6389.jar',
    sha256: 'e0e36cab2d2238bdf4468d16e5d361ad52564c44683c7351591b17518a0bb77c',
  },
  withJava: {
    'linux-amd64': {
      file: 'sonar-scanner-cli-8.1.0.6389-linux-x64.zip',
      sha256: 'bb8f709f9cb73352f8d1260a3b3c506c0f41146754bc630762c126d795499d0b',
    },
    'linux-arm64': {
      file: 'sonar-scanner-cli-8.1.0.6389-linux-aarch64.zip',
      sha256: '5e1c9328f4e261838de778c9e586ee608cca45ff7f0538108642219214628ba5',
    },
    'darwin-amd64': {
      file: 'sonar-scanner-cli-8.1.0.6389-macosx-x64.zip',
      sha256: '8afc8bbff9008434e53b31cb681333ff643b999f84ca537db573d0fae8883cdc',
    },
    'darwin-arm64': {
      file: 'sonar-scanner-cli-8.1.0.6389-macosx-aarch64.zip',
      sha256: '20d12be4081896b337cd873d98ebd3d554be666086a45e31dd84a12ef51c3688',
    },
    'windows-amd64': {
      file: 'sonar-scanner-cli-8.1.0.6389-windows-x64.zip',
      sha256: '73f0e71928673d5b2f39bb86213342a30e51a14c8eec345164016bb29c8df8ee',
    },
  },
}

/** The version for @actions/tool-cache, which finds only semantic versions: `8.1.0-build.6389`. */
export function semanticVersion(version: string): string {
  return version.replace(/^(\d+\.\d+\.\d+)\.(\d+)$/, '$1-build.$2')
}
