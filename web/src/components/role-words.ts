import { defineWords } from '@/app/words.ts';

/** The roles by their names, and whom each is for. */
export const useRoleWords = defineWords('roles', {
  owner: 'Owner',
  manager: 'Manager',
  front_desk: 'Front desk',
  trainer: 'Trainer',
  read_only: 'Read only',
  owner_meaning: 'may do everything, and always can',
  manager_meaning: 'runs the club: everything but API keys',
  front_desk_meaning: 'signs members up, takes payments, takes sessions for members',
  trainer_meaning: 'sees members and takes their sessions',
  read_only_meaning: 'sees everything, changes nothing',
});
