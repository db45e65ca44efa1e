import { Alert } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';

/** It is done, as a sentence that is read out. */
export function Saved({ children }: { children: string | undefined }) {
  return (
    <div role="status" {...(children ? {} : { className: 'seen-by-readers-only' })}>
      {children && (
        <Alert color="tide" icon={<IconCheck aria-hidden />}>
          {children}
        </Alert>
      )}
    </div>
  );
}
