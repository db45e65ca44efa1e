import { defineWords } from '@/app/words.ts';

export const useSignInWords = defineWords('sign-in', {
  title: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  signIn: 'Sign in',
  needed: 'This is needed',
  passwordTooShort: 'At least 10 characters',
  newPasswordHelp: 'At least 10 characters. A few words in a row are fine.',

  signInRule:
    'Everybody signs in as themselves, because the audit trail says who did what. An invitation from an owner lets you in the first time.',
  signInExample:
    'on a desk that several people share, sign out when you leave; the next one signs in.',

  codeTitle: 'The code of your app',
  codeBody: 'Your authenticator app shows six digits for Duesday.',
  code: 'Six digits',
  backupTitle: 'A backup code',
  backupBody: 'One of the codes you kept when you set up the second factor. Each works once.',
  backupCode: 'Backup code',
  useBackup: 'The device is not here: use a backup code',
  useApp: 'Use the app after all',
  trustDevice: 'Ask for no code in this browser for 30 days',
  beginAgain: 'Begin again',
  continue: 'Continue',

  forgot: 'Forgot the password?',
  forgotTitle: 'A new password',
  forgotBody: 'A link to choose a new password is mailed to you. It works once, for an hour.',
  mailLink: 'Mail the link',
  mailedTitle: 'Look at your mail',
  mailedBody:
    'If somebody signs in with {{email}}, a link to choose a new password is on its way there. It works once, for an hour.',
  backToSignIn: 'Back to signing in',

  resetTitle: 'Choose a new password',
  resetRule:
    'The link from the mail works once, for an hour. A new password signs you out everywhere.',
  resetExample: 'a browser that is still signed in at the other desk has to sign in anew.',
  newPassword: 'New password',
  setPassword: 'Set the password',
  resetDone: 'Saved. Your new password counts from now on.',
  linkIncomplete: 'This address lacks its end. Open the link from the mail as a whole.',
  newLink: 'Have a new link mailed',

  inviteTitle: 'You are invited to {{organization}}',
  inviteUnopened: 'Your invitation',
  inviteAs: 'As {{role}}: {{meaning}}.',
  inviteRule:
    'An invitation works once, for seven days, and only for the address it was mailed to.',
  inviteExample:
    'it came too late: whoever invited you sends it again, and the newest link is the one that works.',
  yourName: 'Your name',
  yourNameHelp: 'As your colleagues know you; it stands beside everything you do.',
  join: 'Join',
  joinKnown: 'You sign in with {{email}} already. Join, then sign in with the password you have.',
  joinNew: 'You will sign in with {{email}}.',
  choosePassword: 'Choose a password',
  joined: 'You are on the staff of {{organization}} now. Sign in with the password you have.',

  setUpTitle: 'Set up Duesday',
  setUpBelow: 'Three things, and you are in.',
  setUpRule:
    'An organization owns its clubs. A club has a time zone and a currency for good, because due dates, last days and amounts are kept in them. The first owner may do everything.',
  setUpExample:
    'Harbor Street Fitness has a club in New York, USD, and later opens one in Lisbon, EUR. Each has its own today.',
  organization: 'Organization',
  organizationName: 'Name of the organization',
  organizationHelp: 'The brand members know, such as Harbor Street Fitness.',
  firstClub: 'First club',
  clubName: 'Name of the club',
  clubHelp: 'One location, such as Downtown. More can be opened later.',
  firstOwner: 'First owner: you',
  ownerEmailHelp: 'You sign in with it.',
  setupCode: 'Setup code',
  setupCodeHelp: 'It stands in the terminal in which Duesday was started.',
  finish: 'Set up and sign in',
  alreadySetUp: 'Duesday is set up already.',

  whereTitle: 'Where are you today?',
  whereBody: 'You work for several organizations. The account menu leads to the others later.',

  againTitle: 'Sign in again',
  againBody:
    'Your sign-in ended. Nothing on the page behind this is lost: sign in, then press again what you pressed.',
});
