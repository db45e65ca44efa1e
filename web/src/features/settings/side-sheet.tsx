import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFocusBack } from '@/lib/use-focus-back.ts';

/** What is changed, at the side of what it belongs to. A click beside it does not lose what was typed. */
export function SideSheet(props: {
  title: string;
  onClose: () => void;
  isHeld?: boolean;
  children: ReactNode;
}) {
  useFocusBack();
  return (
    <Drawer
      opened
      onClose={props.onClose}
      position="right"
      size={480}
      closeOnClickOutside={false}
      closeOnEscape={!props.isHeld}
      title={props.title}
    >
      {props.children}
    </Drawer>
  );
}
