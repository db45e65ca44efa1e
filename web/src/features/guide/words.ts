import { defineWords } from '@/app/words.ts';

export const useGuideWords = defineWords('guide', {
  fromTheDocumentation: 'From the documentation',
});
