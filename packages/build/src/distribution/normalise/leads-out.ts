/** True for a path in an archive that is empty, absolute, or has `..`. */
export function leadsOut(path: string): boolean {
  return path === '' || path.startsWith('/') || path.split('/').includes('..')
}
