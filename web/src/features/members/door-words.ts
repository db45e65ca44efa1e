import { defineWords } from '@/app/words.ts';

/** What the desk knows a member by: their photo and their PIN. */
export const useDoorWords = defineWords('member-door', {
  photo: 'Photo of {{name}}',
  addPhoto: 'Add a photo of {{name}}',
  changePhoto: 'Change the photo of {{name}}',
  photoHelp:
    'The staff see it on rosters, in lists and at the kiosk. A small copy is kept, and nothing else that the file says.',
  chooseFile: 'Choose a file',
  takePhoto: 'Take a photo',
  anotherFile: 'Another file',
  anotherPhoto: 'Take another photo',
  notAPicture: 'This file cannot be read as a picture. A JPEG, PNG or WebP works.',
  crop: 'The part that is kept. Drag it, or move it with the arrow keys.',
  zoom: 'Closer',
  savePhoto: 'Save photo',
  removePhoto: 'Remove photo',
  keepPhoto: 'Keep it',
  removeSure: 'The photo is gone for good.',
  close: 'Close',
  pin: 'PIN',
  pinTitle: 'PIN of {{name}}',
  pinHelp:
    'Entered at check-in, to show that the card is theirs. It is kept as a hash: nobody can look it up, only give a new one.',
  pinSet: 'Set on {{day}} by {{who}}.',
  pinNone: 'No PIN yet.',
  pinLocked: 'Too many were wrong: none is looked at until {{time}}. A new PIN counts at once.',
  pinNotAsked: '{{club}} does not ask for PINs. Settings, Clubs, changes that.',
  newPin: 'New PIN',
  newPinHint: '4 to 8 digits, entered by the member',
  pinBad: '4 to 8 digits',
  savePin: 'Save PIN',
  removePin: 'Remove PIN',
});
