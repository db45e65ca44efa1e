import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import { BankDrafts, bankDraftRoutes } from '#adapters/payments/bank-drafts/index';
import { actOnEvent } from '#adapters/payments/stripe/act-on-event';
import { connectToStripe, type StripeSettings } from '#adapters/payments/stripe/connection';
import { stripeRoutes } from '#adapters/payments/stripe/routes';
import { StripeProcessor } from '#adapters/payments/stripe/stripe-processor';
import { stripeEventTask } from '#adapters/payments/stripe/webhook-route';
import {
  billingRoutes,
  processorsAsOne,
  tellMembersTask,
  workRunJob,
  workRunTask,
} from '#modules/billing/index';
import { dunningRoutes, tellMembersJob } from '#modules/dunning/index';
import { enrollmentRoutes, mailAgreement, mailAgreementTask } from '#modules/enrollment/index';
import {
  type Doorway,
  identityRoutes,
  type SetupGuard,
  setupGuard,
  setupRoutes,
  staffRoutes,
} from '#modules/identity/index';
import { inventoryRoutes } from '#modules/inventory/index';
import { memberRoutes } from '#modules/members/index';
import { offerRoutes } from '#modules/offers/index';
import {
  checkRunJob,
  checkRunTask,
  countDashboardJob,
  countDashboardTask,
  reportingRoutes,
} from '#modules/reporting/index';
import { schedulingRoutes, tellRosterJob, tellRosterTask } from '#modules/scheduling/index';
import { sessionRoutes } from '#modules/sessions/index';
import type { Db } from '#platform/database/query';
import type { Api } from '#platform/http/api';
import type { Tasks, Timed } from '#platform/jobs/jobs';
import { type Mailer, mailerFor } from '#platform/mail/mailer';
import { openPost, type Post, sendMailTask } from '#platform/mail/post';
import { openVault, type Vault } from '#platform/vault';
import { clockRoutes } from './clock-routes.ts';
import { dueWorkEverywhere, settleBookingsOf, takeUpCutOff } from './due-work.ts';
import { keepDashboardsEverywhere, keepDashboardsOf } from './kept-dashboards.ts';
import type { AllProcessors } from './processors.ts';
import { resumeJumps, timeJumpTask, workJumpJob } from './time-jump.ts';

/** What the surroundings decide about people coming in. */
export type Outside = {
  mailer: Mailer;
  /** What cookies, mails and links are signed and sealed with. */
  secret: string;
  /** What account numbers are sealed under. */
  vaultKey: string;
  publicUrl: string | undefined;
  /** Mail goes to a mail server and not to the terminal: it may be read on another machine. */
  mailLeaves?: boolean;
  /** Only this machine reaches the product: it listens on the loopback and has no public address. */
  isOnlyHere: boolean;
  /** The keys of the house's Stripe account; undefined = it has none. */
  stripe?: StripeSettings | undefined;
  /** Told what whoever runs the house should look at; standard error unless given. */
  warn?: (message: string, error?: unknown) => void;
};

/** The wiring: which processor collects, which rooms answer, which jobs are worked. */
export type House = {
  processor: SimulatedProcessor;
  /** Every processor, asked as one. */
  processors: AllProcessors;
  vault: Vault;
  outside: Outside;
  post: Post;
  setup: SetupGuard;
  addRoutes(api: Api, doorway: Doorway): void;
  tasks: Tasks;
  timed: readonly Timed[];
};

/** Also wanted whenever a process starts to work. */
export const resumeRunsTask = 'resume-dues-runs';

/** What a house by itself has: mail to the terminal, and a secret that nobody else knows. */
const alone = (): Outside => ({
  mailer: mailerFor({ smtpUrl: undefined, mailFrom: '' }),
  secret: randomBytes(32).toString('base64url'),
  vaultKey: randomBytes(32).toString('base64url'),
  publicUrl: undefined,
  isOnlyHere: true,
});

const warnAloud = (message: string, error?: unknown) =>
  console.error(error instanceof Error ? `${message} (${error.message})` : message);

export function compose(db: Db, outside: Outside = alone()): House {
  const processor = new SimulatedProcessor(db);
  const stripe = outside.stripe && connectToStripe(outside.stripe, outside);
  const processors: AllProcessors = {
    ...processorsAsOne([
      processor,
      new BankDrafts(db),
      ...(stripe ? [new StripeProcessor(db, stripe)] : []),
    ]),
    dueCallbacks: (caller) => processor.dueCallbacks(caller),
    nextCallbackAt: (caller) => processor.nextCallbackAt(caller),
  };
  const vault = openVault(outside.vaultKey);
  const post = openPost(outside.mailer, outside.secret);
  // a process that only works jobs has no address of its own, and that of one that listens is good for
  // mail that is shown on the same machine
  let ownAddress: (() => string) | undefined;
  const warn = outside.warn ?? warnAloud;
  return {
    processor,
    processors,
    vault,
    outside,
    post,
    setup: setupGuard(outside.secret, outside.isOnlyHere),
    addRoutes(api, doorway) {
      if (!outside.mailLeaves) ownAddress = doorway.linkBase;
      identityRoutes(api);
      staffRoutes(api, doorway);
      setupRoutes(api, doorway);
      memberRoutes(api);
      inventoryRoutes(api);
      offerRoutes(api);
      enrollmentRoutes(api);
      billingRoutes(api, processors);
      dunningRoutes(api, processors, doorway);
      bankDraftRoutes(api, vault);
      stripeRoutes(api, stripe, doorway);
      sessionRoutes(api);
      schedulingRoutes(api, {
        ...doorway,
        // a mail that leaves says only an address that is good elsewhere, too
        mayMailLinks: outside.publicUrl !== undefined || !outside.mailLeaves,
      });
      reportingRoutes(api, processors);
      clockRoutes(api, { processor: processors });
    },
    tasks: {
      [sendMailTask]: (payload) => post.deliver(payload),
      [mailAgreementTask]: (payload) => mailAgreement(db, payload, outside.mailer),
      [tellRosterTask]: (payload) => tellRosterJob(db, payload, post),
      [tellMembersTask]: (payload) =>
        tellMembersJob(db, payload, {
          post,
          linkBase: () => outside.publicUrl ?? ownAddress?.(),
          warn,
          realNow: () => Temporal.Now.instant().round('microsecond'),
        }),
      [workRunTask]: async (payload) => {
        await workRunJob(db, payload, processors);
        await settleBookingsOf(db, payload);
        await checkRunJob(db, payload);
        await keepDashboardsOf(db, payload);
      },
      [checkRunTask]: (payload) => checkRunJob(db, payload),
      [countDashboardTask]: (payload) => countDashboardJob(db, payload),
      [timeJumpTask]: async (payload) => {
        await workJumpJob(db, payload, { processors, vault });
        await keepDashboardsOf(db, payload);
      },
      ...(stripe ? { [stripeEventTask]: (told) => actOnEvent(db, told, stripe, processors) } : {}),
      'due-work': async () => {
        await dueWorkEverywhere(db, processors);
        await keepDashboardsEverywhere(db);
      },
      [resumeRunsTask]: async () => {
        await takeUpCutOff(db, { processors, vault, warn });
        await resumeJumps(db, { processors, vault });
      },
    },
    // Midnight comes to every zone on the hour or at half or a quarter past: sessions that lapsed are
    // out of use at once anyway, the sweep only books it.
    timed: [
      { task: 'due-work', everyHourAtMinute: 5 },
      { task: resumeRunsTask, everyHourAtMinute: 35 },
    ],
  };
}
