export { dunningRoutes } from './routes.ts';
export { type Telling, tellMembersJob } from './tell-members.ts';
