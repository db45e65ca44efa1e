import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';

/** One mail to one person, in plain text. */
export type Mail = { to: string; subject: string; text: string };

/** A file that goes with a mail. */
export type Attachment = { name: string; type: string; bytes: Buffer };

/** Hands a mail on. Throws when it could not, so that the job tries again. */
export type Mailer = { send(mail: Mail, attached?: Attachment): Promise<void> };

/** The mail server of SMTP_URL, or the terminal when there is none. */
export function mailerFor(
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>,
  print: (text: string) => void = console.log,
): Mailer {
  return config.smtpUrl === undefined
    ? terminalMailer(print)
    : smtpMailer(config.smtpUrl, config.mailFrom);
}

/** How long a mail server may keep a job waiting, in milliseconds, unless the address says otherwise. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, ...patience });
  return {
    send: async ({ to, subject, text }, attached) =>
      void (await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        attachments: attached
          ? [{ filename: attached.name, contentType: attached.type, content: attached.bytes }]
          : [],
      })),
  };
}

/** For trying out, and for a club of one: whoever sees the terminal is the postman. */
function terminalMailer(print: (text: string) => void): Mailer {
  return {
    send: async ({ to, subject, text }, attached) => {
      const file = attached ? `\n[attached: ${attached.name}, ${attached.bytes.length} bytes]` : '';
      print(`--- Mail to ${to}: ${subject}\n${text}${file}\n---`);
    },
  };
}
