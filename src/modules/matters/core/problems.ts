import { problem } from '../../../kernel/problem.ts'

/** Everything this room refuses with. */
export const noSuchMatter = problem('matters/no-such-matter', 404)
export const noSuchReceipt = problem('matters/no-such-receipt', 404)
export const stepNotAllowed = problem('matters/step-not-allowed', 409)
export const changedMeanwhile = problem('matters/changed-meanwhile', 409)
export const otherMatterWithThisId = problem('matters/other-matter-with-this-id', 409)
export const ordersRepeat = problem('matters/orders-repeat', 422)
export const ordersRefused = problem('matters/orders-refused', 422)
export const orderColumnsMissing = problem('matters/order-columns-missing', 422)
export const notYourUnit = problem('matters/not-your-unit', 403)
export const notIndependent = problem('matters/not-independent', 403)
export const placeElsewhere = problem('matters/place-elsewhere', 422)
export const noSuchType = problem('matters/no-such-type', 422)
export const noSuchUnit = problem('matters/no-such-unit', 422)
export const intakeElsewhere = problem('matters/intake-elsewhere', 409)
export const noHotline = problem('matters/no-hotline', 409)
export const tooManyOrders = problem('matters/too-many-orders', 413)
