export { formatReport, type FileReport, type Report } from './report.ts';
export { runScenario, runScenarioFiles } from './run.ts';
