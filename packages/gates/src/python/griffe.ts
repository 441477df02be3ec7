// Written by `npm run docs` from python/griffe.txt.
export const griffe = `
# What the gate api-docs reads Python packages with (ISC licence, no dependencies). It never imports them.
griffelib==2.4.1 \\
    --hash=sha256:76bc562f936ad1ce198d2cf6d0731bd5c92a7d934b69ef828ef22ee0ffdb62ce
`
