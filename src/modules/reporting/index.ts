export { checkRun } from './check-run.ts';
export { countDashboard, keepDashboards } from './dashboard.ts';
export { explainMember, type ItemExplanation } from './explain-member.ts';
export { reportingRoutes } from './routes.ts';
export { verifyBooks } from './verify-books.ts';
