import { chmod, lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Gives files and directories of a clone the permissions that git knows of: 0755 or 0644. Those of a new clone depend on the umask, and
 * some back-ends write them into wheels. Leaves links and the directory of git alone.
 */
export async function fixModes(directory: string): Promise<void> {
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) {
      await chmod(path, 0o755)
      if (entry.name !== '.git') await fixModes(path)
    } else if (entry.isFile()) await chmod(path, ((await lstat(path)).mode & 0o100) === 0 ? 0o644 : 0o755)
  }
}
