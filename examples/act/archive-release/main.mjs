// Stands in for archive-release in a rehearsal: stores lie outside of this machine's servers, and what they keep is never overwritten. A
// rehearsed release would take the place of the real one for good.
console.log('::notice::A rehearsal archives nothing: stores keep only what was really published.')
