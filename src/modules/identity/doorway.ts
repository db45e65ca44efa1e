import type { Post } from '#platform/mail/post';
import type { SetupGuard } from './setup-code.ts';

/** What people's routes need of the outside; the wiring puts it together. */
export type Doorway = {
  post: Post;
  /** Where links in mails lead. Never taken from a request: anybody can write a Host header. */
  linkBase: () => string;
  publicUrl: string | undefined;
  setup: SetupGuard;
};
