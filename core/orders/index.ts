export { channels, columnOf, type Channel, type OrderChannel, orderChannels, type OrderField } from './channels.ts'
export { mappingFault, type OrderMapping, ownColumns, placesIn, usualMapping } from './mapping.ts'
export { keptCells, type OrderCells, readOrder, textOfOrder, type WorkOrder } from './order.ts'
