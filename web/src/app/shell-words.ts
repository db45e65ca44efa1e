import { defineWords } from './words.ts';

export const useShellWords = defineWords('shell', {
  skip: 'Skip to the page',
  navigation: 'Main',
  today: 'Today',
  members: 'Members',
  dues: 'Dues',
  offers: 'Offers',
  inventory: 'Inventory',
  settings: 'Settings',
  club: 'Club',
  clubLine: '{{zone}} · {{currency}}',
  sandbox: 'Sandbox club',
  signOut: 'Sign out',
  account: 'Your account',
  light: 'Light colours',
  dark: 'Dark colours',
  loading: 'Loading the page',
  faultTitle: 'This page could not be shown',
  missingTitle: 'There is no such page',
  missingBody: 'The address may be mistyped, or the page has moved.',
  toToday: 'Go to Today',
});
