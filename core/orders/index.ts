export { mappingFault, type OrderMapping, placesIn, usualMapping } from './mapping.ts'
export { type OrderField, orderFields, type OrderProblem, readOrder, textOfOrder, type WorkOrder } from './order.ts'
