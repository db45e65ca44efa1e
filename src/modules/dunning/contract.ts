import { z } from 'zod';
import { dressedId, instant, line, moneySum, pageOf, text } from '#kit/contract';
import { installmentKind, noticeKind, noticeOutcome } from '#modules/billing/contract';

export {
  fillIn,
  placeholdersOf,
  previewOf,
  type Template,
  unknownPlaceholders,
} from './template-rules.ts';

const words = {
  subject: z.string().meta({ description: 'With placeholders such as {name}' }),
  text: z.string(),
};

export const template = z
  .strictObject({
    kind: noticeKind,
    ...words,
    isOurs: z.boolean().meta({ description: 'The product’s words: the organization has no own' }),
    placeholders: z.array(z.string()).meta({ description: 'What may stand in braces' }),
    preview: z.strictObject(words).meta({ description: 'With example data' }),
  })
  .meta({ id: 'MailTemplate' });

export const templates = z.strictObject({ items: z.array(template) }).meta({ id: 'MailTemplates' });

export const newWords = z
  .strictObject({ subject: line(150), text: text(5_000) })
  .meta({ id: 'MailTemplateWords' });

export const told = z
  .strictObject({
    kind: noticeKind,
    outcome: noticeOutcome,
    toldAt: instant,
    installmentId: dressedId('installment'),
    memberId: dressedId('member'),
    memberName: z.string(),
    dueOn: z.string(),
    amount: moneySum,
  })
  .meta({ id: 'DuesNotice' });

export const toldPage = pageOf(told).meta({ id: 'DuesNoticePage' });

export const payLink = z
  .strictObject({
    url: z.string().meta({ description: 'Shown this once; whoever has it may pay' }),
    expiresAt: instant,
  })
  .meta({ id: 'PayLink' });

const token = z
  .string()
  .max(100)
  .meta({ description: 'The last part of the link', example: '7_q1w2…' });

export const linkToken = z.strictObject({ token }).meta({ id: 'PayLinkToken' });

/** The simulated processor’s cards, by what they do. */
export const testCards = ['approves', 'declines_once', 'declines_hard'] as const;

export const payment = z
  .strictObject({
    token,
    testCard: z.enum(testCards).meta({ description: 'In a sandbox; no money moves' }),
  })
  .meta({ id: 'PayLinkPayment' });

export const payPage = z
  .strictObject({
    url: z.string().meta({ description: 'The processor’s own page; good for half an hour' }),
  })
  .meta({ id: 'PayPage' });

export const owing = z
  .strictObject({
    club: z.string(),
    firstName: z.string(),
    what: installmentKind,
    dueOn: z.string(),
    owed: moneySum,
    standing: z.enum(['open', 'waiting', 'paid', 'let_go']).meta({
      description: 'waiting: asked, and not answered yet; let_go: nothing is to be paid any more',
    }),
    takes: z.enum(['test_card', 'card_page', 'desk']).meta({ description: 'How it can be paid' }),
    declined: z
      .string()
      .nullable()
      .meta({ description: 'Why the card just given was declined; null = none was' }),
  })
  .meta({ id: 'OwingByLink' });
