/** Name of the tag of the records of pushes, which no release has. */
export const sourceCopies = 'source-records'
