// Stands in for update-index in a rehearsal: readers of the index would take a rehearsed release for a real one, and its key is none of this machine.
console.log('::notice::A rehearsal lists nothing in the index of releases.')
