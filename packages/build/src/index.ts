export { type Checkout, checkOut } from './source/checkout.ts'
