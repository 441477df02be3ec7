/** PyPI, as pip knows it. */
export const publicIndex = 'https://pypi.org/simple/'

/** True for the address of PyPI: the index that every tool uses if nobody names another. */
export function isPublicIndex(address: string): boolean {
  return address.replace(/\/*$/, '/') === publicIndex
}
