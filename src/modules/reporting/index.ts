export { checkRun } from './check-run.ts';
export { checkRunTask, countDashboardTask } from './counting-jobs.ts';
export { countDashboard, keepDashboards } from './dashboard.ts';
export { explainMember, type ItemExplanation } from './explain-member.ts';
export { checkRunJob, countDashboardJob } from './jobs.ts';
export { reportingRoutes } from './routes.ts';
export { verifyBooks } from './verify-books.ts';
export { type ChannelDay, compare, reconcile } from './reconcile.ts';
