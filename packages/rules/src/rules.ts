/** What the package has, until something is in it. */
export const purpose = 'say here in one line what it has'
