export { changeItem } from './change-item.ts';
export { createItem } from './create-item.ts';
export { noSuchItem } from './refusals.ts';
export type { BucketType, Item, ItemType, NewItem, SessionFacts } from './model.ts';
export { inventoryRoutes } from './routes.ts';
export { findItem, findItems, listItems } from './store.ts';
