export { type Archive, makeArchives } from './archive/make-archives.ts'
export { type Checkout, checkOut } from './source/checkout.ts'
