import { Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import { HowThisWorks } from '@/components/how-this-works.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { CalendarLinks } from './calendar-links.tsx';
import { ClosedDays } from './closed-days.tsx';
import { EquipmentList } from './equipment-list.tsx';
import { OpeningHours } from './opening-hours.tsx';
import { RoomList } from './room-list.tsx';
import { useSetUpWords } from './set-up-words.ts';
import { TrainerList } from './trainer-list.tsx';
import { TypeList } from './type-list.tsx';

const parts = ['types', 'rooms', 'trainers', 'hours', 'links'] as const;

/** What the scheduler is set up with: once at the beginning, and whenever something is new. */
export function SetUpPage() {
  const say = useSetUpWords();
  const [done, setDone] = useState('');
  return (
    <>
      <PageTitle title={say('title')} crumbs={[{ label: say('scheduler'), to: '/scheduler' }]} />
      <HowThisWorks rule={say('rule')} example={say('example')} guide="the-calendar" />
      <Tabs defaultValue="types" keepMounted={false} onChange={() => setDone('')}>
        <Tabs.List aria-label={say('sections')} mb="md">
          {parts.map((part) => (
            <Tabs.Tab key={part} value={part}>
              {say(part)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Text role="status" fz={13} c="var(--tide-text)" fw={600} mb={done ? 'sm' : 0}>
          {done}
        </Text>
        <Tabs.Panel value="types">
          <TypeList onDone={setDone} />
        </Tabs.Panel>
        <Tabs.Panel value="rooms">
          <RoomList onDone={setDone} />
          <EquipmentList onDone={setDone} />
        </Tabs.Panel>
        <Tabs.Panel value="trainers">
          <TrainerList onDone={setDone} />
        </Tabs.Panel>
        <Tabs.Panel value="hours">
          <OpeningHours onDone={setDone} />
          <ClosedDays onDone={setDone} />
        </Tabs.Panel>
        <Tabs.Panel value="links">
          <CalendarLinks onDone={setDone} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
