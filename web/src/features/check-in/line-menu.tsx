import { ActionIcon, Menu } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useDesk } from './desk.ts';
import type { useNotHere } from './not-here.tsx';
import type { Line } from './queries.ts';
import { useCheckInWords } from './words.ts';

/** Everything else that a desk does about somebody on the list. */
export function LineMenu({
  line,
  notHere,
}: {
  line: Line;
  notHere: ReturnType<typeof useNotHere>;
}) {
  const say = useCheckInWords();
  const desk = useDesk();
  const { member, state } = line;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          loading={notHere.isPending}
          aria-label={say('moreFor', { name: member.name })}
        >
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {state !== 'waiting' && (
          <Menu.Item onClick={() => desk.open(member.id)}>{say('choosePayer')}</Menu.Item>
        )}
        {notHere.acts.map(({ name, act }) => (
          <Menu.Item key={name} onClick={act}>
            {say(name)}
          </Menu.Item>
        ))}
        <Menu.Item
          renderRoot={(props) => (
            <Link to="/members/$memberId" params={{ memberId: member.id }} {...props} />
          )}
        >
          {say('openMember')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
